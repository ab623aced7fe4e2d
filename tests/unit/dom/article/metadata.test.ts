// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findMetadata } from '../../../../src/dom/article/metadata';
import { page } from './pages';

const jsonLd = (...values: string[]): string =>
  values.map((value) => `<script type="application/ld+json">${value}</script>`).join('');

const DATE = '2031-05-05T21:30:00+02:00';

describe('the metadata of a page', () => {
  it('comes from JSON-LD', () => {
    const head = jsonLd(
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'Harbour  to close',
        datePublished: DATE,
        publisher: { '@type': 'Organization', name: 'The Bugle' },
      }),
    );
    expect(findMetadata(page('', head))).toEqual({
      declared: 'article',
      description: undefined,
      isPaid: false,
      length: 0,
      title: 'Harbour to close',
      standfirst: undefined,
      byline: undefined,
      publisher: 'The Bugle',
      published: DATE,
      language: 'en',
      origins: {
        title: 'json-ld',
        publisher: 'json-ld',
        published: 'json-ld',
        language: 'page',
      },
    });
  });

  it('names the authors, wherever the page does', () => {
    const byline = (body: string, head = '') => {
      const { byline, origins } = findMetadata(page(body, head));
      return [byline, origins.byline];
    };
    const authors = JSON.stringify({
      '@type': 'NewsArticle',
      author: [{ '@type': 'Person', name: 'Nora Quill' }, 'Ben &amp; Ida Sand', { name: 7 }],
    });
    expect(byline('', jsonLd(authors))).toEqual(['Nora Quill, Ben & Ida Sand', 'json-ld']);
    expect(byline('', '<meta name="author" content="Nora Quill">')).toEqual(['Nora Quill', 'meta']);
    const marked = '<p itemprop="author"><b itemprop="name">Nora Quill</b>, Port Lindow</p>';
    expect(byline(marked)).toEqual(['Nora Quill', 'microdata']);
    expect(byline('<a rel="author" href="/nq">Nora  Quill</a>')).toEqual(['Nora Quill', 'page']);
    expect(byline(`<p class="byline">${'Nora Quill and '.repeat(40)}</p>`)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('comes from JSON-LD in arrays and graphs, with several types', () => {
    const article = { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'In a graph' };
    const graph = JSON.stringify([{ '@graph': [{ '@type': 'WebSite' }, article] }]);
    expect(findMetadata(page('', jsonLd(graph))).title).toBe('In a graph');
  });

  it('survives JSON-LD that is broken, and repairs what can be repaired', () => {
    const head = jsonLd(
      '{"@type":',
      'null',
      '[1,"x",{"@type":3}]',
      '{"@type":"NewsArticle","headline":"Two\nlines",}',
    );
    expect(findMetadata(page('', head)).title).toBe('Two lines');
  });

  it.each([
    ['a comment', '<!-- ', ' -->'],
    ['CDATA', '<![CDATA[', ']]>'],
    ['CDATA in a comment', '/* <![CDATA[ */', '/* ]]> */'],
    ['CDATA behind slashes', '//<![CDATA[\n', '\n//]]>'],
  ])('reads JSON-LD in %s', (_what, before, after) => {
    const head = jsonLd(`${before}{"@type":"NewsArticle","headline":"Wrapped up"}${after}`);
    expect(findMetadata(page('', head)).title).toBe('Wrapped up');
  });

  it('does not trust the types of what JSON-LD holds', () => {
    const head = jsonLd(
      '{"@type":"NewsArticle","headline":{"a":1},"publisher":[null],"datePublished":7}',
    );
    const { title, publisher, published } = findMetadata(page('', head));
    expect([title, publisher, published]).toEqual([undefined, undefined, undefined]);
  });

  it('comes from OpenGraph where there is no JSON-LD', () => {
    const head =
      '<meta property="og:title" content="From the graph"><meta property="og:site_name" content="The Bugle">' +
      `<meta property="article:published_time" content="${DATE}"><meta property="og:type" content="article">`;
    expect(findMetadata(page('', head))).toMatchObject({
      declared: 'article',
      title: 'From the graph',
      publisher: 'The Bugle',
      published: DATE,
    });
  });

  it('comes from microdata and from the page itself', () => {
    const body = `<h2 itemprop="headline">As marked</h2><time itemprop="datePublished" datetime="${DATE}">Monday</time>`;
    expect(findMetadata(page(body))).toMatchObject({ title: 'As marked', published: DATE });
    const plain = `<h1>As shown</h1><time datetime="2031-05-05">5 May</time>`;
    expect(findMetadata(page(plain))).toMatchObject({ title: 'As shown', published: '2031-05-05' });
  });

  it('takes no date that is not ISO 8601', () => {
    const head =
      '<meta name="date" content="last Monday"><meta name="pubdate" content="2031-05-05">';
    expect(findMetadata(page('', head)).published).toBe('2031-05-05');
  });

  it('knows the language from the root element, else from the locale', () => {
    const head = '<meta property="og:locale" content="de_AT">';
    const document = page('', head);
    expect(findMetadata(document).language).toBe('en');
    document.documentElement.removeAttribute('lang');
    expect(findMetadata(document).language).toBe('de-AT');
  });

  it('does not take a list of articles for one', () => {
    const list = Array.from({ length: 9 }, (_, i) => ({
      '@type': 'NewsArticle',
      headline: `No ${i}`,
    }));
    expect(findMetadata(page('', jsonLd(JSON.stringify(list)))).declared).toBe('nothing');
  });

  it('gives the headline that readers see, and not the name of the paper', () => {
    const head = '<meta property="og:title" content="Harbour to close for a year | The Bugle">';
    const logo = '<h1><a href="/">The Bugle</a></h1>';
    const body = `${logo}<h1>The harbour will close for a year</h1><h1>More news</h1>`;
    expect(findMetadata(page(body, head)).title).toBe('The harbour will close for a year');
    expect(findMetadata(page(logo, head)).title).toBe('Harbour to close for a year | The Bugle');
  });

  it('gives the headline as a deeper heading has it, where the first is for machines', () => {
    const head =
      '<title>Harbour: what the closure means</title><meta property="og:title" content="Port Lindow loses its harbour">';
    const body =
      '<nav><h1>Harbour: what the closure means</h1></nav><h2>More news of the day</h2><h2>Port Lindow loses  its harbour</h2>';
    const { title, origins } = findMetadata(page(body, head));
    expect([title, origins.title]).toEqual(['Port Lindow loses its harbour', 'page']);
  });

  it('believes JSON-LD and meta elements where they agree, before a heading in other words', () => {
    const data = jsonLd('{"@type":"NewsArticle","headline":"Harbour of Port Lindow to close"}');
    const meta = '<meta property="og:title" content="Harbour of Port Lindow to close - The Bugle">';
    const name = '<meta property="og:site_name" content="The Bugle">';
    const body = '<h1>Port Lindow: harbour closes</h1>';
    expect(findMetadata(page(body, data + meta + name)).title).toBe(
      'Harbour of Port Lindow to close',
    );
    expect(findMetadata(page(body, meta + name)).title).toBe('Port Lindow: harbour closes');
  });

  it("cuts the paper's name off, and no other", () => {
    const title = (text: string) =>
      findMetadata(
        page('', `<title>${text}</title><meta property="og:site_name" content="The Bugle">`),
      ).title;
    expect(title('Harbour to close | The Bugle')).toBe('Harbour to close');
    expect(title('Harbour to close - the bugle')).toBe('Harbour to close');
    expect(title('Harbour to close - the mayor')).toBe('Harbour to close - the mayor');
  });

  it('reads character references that JSON-LD does not know', () => {
    const title = (headline: string) =>
      findMetadata(page('', jsonLd(JSON.stringify({ '@type': 'NewsArticle', headline })))).title;
    expect(title('&quot;No&quot; to Vik &amp; Sons')).toBe('"No" to Vik & Sons');
    expect(title('Port Lindow&amp;#8217;s harbour')).toBe('Port Lindow\u2019s harbour');
    expect(title('&nonsense; &#x110000;')).toBe('&nonsense; &#x110000;');
    expect(title('&lt;b&gt;Harbour')).toBe('<b>Harbour');
  });

  it('reads the dates of mail too, and no others', () => {
    const dated = (date: string) =>
      findMetadata(page('', `<meta name="publish-date" content="${date}">`)).published;
    expect(dated('Mon, 05 May 2031 21:30:00 +0200')).toBe('2031-05-05T19:30:00.000Z');
    expect(dated('05/06/31')).toBeUndefined();
    expect(dated('Mon, 99 May 2031 21:30:00 +0200')).toBeUndefined();
  });
});
