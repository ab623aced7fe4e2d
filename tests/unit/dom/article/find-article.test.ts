// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf, findArticle, findArticleInSlices, TextMap } from '../../../../src/dom';
import { BODY, NEWS_HEAD, newsPage, PARAGRAPHS, page, textsAround, textsIn, URL } from './pages';

describe('the article finder', () => {
  it('counts a pull quote once, with the text that it repeats', () => {
    const quote = '“Nobody likes it, but the walls are older than the bridge”';
    expect(textsAround(`<blockquote class="big"><p>${quote}</p></blockquote>`)).toEqual(PARAGRAPHS);
    expect(textsAround(`<div class="big">${quote}</div>`)).toEqual(PARAGRAPHS);
    const other = '“Nobody likes it, but the roofs are older than the bridge”, said the painter.';
    expect(textsAround(`<div class="big">${other}</div>`)).toContain(other);
  });

  it('does not take a heading below the text for the headline above it', () => {
    const document = newsPage(BODY);
    document.querySelector('article')?.append(document.querySelector('h1') ?? '');
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it('finds the same in slices', async () => {
    const found = await findArticleInSlices(newsPage(BODY), URL);
    expect(found?.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  it('gives the paragraphs in reading order, without headline, menu and footer', () => {
    const found = findArticle(newsPage(BODY), URL)!;
    expect(found.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
    expect(found.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(found.title).toBe('Harbour to close');
    expect(found.url).toBe(URL);
  });

  it('gives the elements of the page itself, inside the root', () => {
    const document = newsPage(BODY);
    const found = findArticle(document, URL)!;
    expect(found.blocks.map(({ element }) => element)).toEqual(
      Array.from(document.querySelectorAll('article p')),
    );
    expect(found.blocks.every(({ element }) => found.root.contains(element))).toBe(true);
  });

  it('leaves the page as it was', () => {
    const document = newsPage(BODY);
    const before = document.documentElement.outerHTML;
    findArticle(document, URL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives the same text as a map of its blocks', () => {
    const found = findArticle(newsPage(BODY.replaceAll('harbour', 'har&shy;<b>bour</b> ')), URL)!;
    const map = new TextMap(found.blocks);
    expect(found.blocks.map(({ text }) => text).join('\n')).toBe(map.text);
    expect(articleOf(found, map)).toEqual({
      text: map.text,
      language: 'en',
      title: 'Harbour to close',
      url: URL,
    });
  });

  it('does without <article>, <main> and class names', () => {
    expect(
      textsIn(
        page(`<div><a href="/a">News</a></div><div><h1>Harbour</h1><div>${BODY}</div></div>`),
      ),
    ).toEqual(PARAGRAPHS);
  });

  it('takes paragraphs made of bare text and double line breaks', () => {
    const found = findArticle(newsPage(`<div>${PARAGRAPHS.join('<br><br>\n')}</div>`), URL)!;
    expect(found.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
    expect(new TextMap(found.blocks).text).toBe(PARAGRAPHS.join('\n'));
  });

  it('takes paragraphs made of <div>', () => {
    expect(textsIn(newsPage(BODY.replaceAll('<p>', '<div>').replaceAll('</p>', '</div>')))).toEqual(
      PARAGRAPHS,
    );
  });

  it('takes a body that is split over several containers', () => {
    const half = (from: number, to: number) =>
      `<div class="chunk">${PARAGRAPHS.slice(from, to)
        .map((text) => `<p>${text}</p>`)
        .join('')}</div>`;
    expect(
      textsIn(newsPage(`<div>${half(0, 2)}<div class="ad-slot">Buy</div>${half(2, 5)}</div>`)),
    ).toEqual(PARAGRAPHS);
  });

  it('takes what stands before a picture that cuts the body into two columns', () => {
    const column = (from: number, to: number) =>
      `<div class="row"><div class="story-text">${BODY.split('\n').slice(from, to).join('')}</div></div>`;
    const more = '<p>The council did not say how many boats there are in the basin today.</p>';
    const second = column(2, 5).replace('</div>', `${more.repeat(12)}</div>`);
    const text = textsIn(
      page(`<main><h1>Harbour</h1>${column(0, 2)}<section>${second}</section></main>`),
    );
    expect(text?.slice(0, 5)).toEqual(PARAGRAPHS);
    // Not where the text of another article follows.
    const other = `<h1>Bridge</h1><div class="row"><div class="story-text"><p>The bridge opens on Friday, said the mayor of Port Lindow.</p></div></div>`;
    expect(
      textsIn(page(`<main><h1>Harbour</h1><section>${second}</section>${other}</main>`))?.at(-1),
    ).toBe(more.slice(3, -4));
  });

  it('takes the words of embedded posts', () => {
    const post = 'We hear that the harbour closes. Nobody has told us when, or why.';
    expect(
      textsAround(
        `<div class="social-embed"><blockquote class="post"><p>${post}</p></blockquote></div>`,
      ),
    ).toContain(post);
    expect(textsAround(`<div class="social-box"><p>${post}</p></div>`)).toEqual(PARAGRAPHS);
  });

  it('takes a standfirst that quotes somebody, though it is a heading', () => {
    const standfirst = '“We were not asked, and nobody told us,” say the fishermen of Port Lindow.';
    expect(textsIn(newsPage(`<h2>${standfirst}</h2>${BODY}`))).toEqual([standfirst, ...PARAGRAPHS]);
    expect(textsIn(newsPage(`<h2>What a closed harbour means for the town.</h2>${BODY}`))).toEqual(
      PARAGRAPHS,
    );
  });

  it('tells the standfirst from the text, and where it comes from', () => {
    const standfirst = (above: string, head = '') => {
      const { standfirst, origins, blocks } = findArticle(
        newsPage(`${above}<div>${BODY}</div>`, NEWS_HEAD + head),
        URL,
      )!;
      expect(blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
      return [standfirst, origins.standfirst];
    };
    const dek = 'A year without boats: what the closed harbour means for the town.';
    const said = '<meta name="description" content="Fishermen fear for their living.">';
    expect(standfirst(`<p class="article-dek">${dek}</p>`, said)).toEqual([dek, 'page']);
    expect(standfirst('', said)).toEqual(['Fishermen fear for their living.', 'meta']);
    const first = `<meta name="description" content="${PARAGRAPHS[0]!.slice(0, 70)} …">`;
    expect(standfirst('', first)).toEqual([undefined, undefined]);
    expect(standfirst('')).toEqual([undefined, undefined]);
  });

  it('takes an article inside a form that wraps the page', () => {
    const document = page(`<form id="aspnet"><h1>Harbour</h1><div>${BODY}</div></form>`);
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it('takes an article in an open shadow root', () => {
    const document = page('<x-story></x-story>');
    document.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML = BODY;
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it('names headings, list items and quotations', () => {
    const found = findArticle(
      newsPage(
        `${BODY}<h2>What happens next</h2><p>Three steps were named by the council at the end of the night.</p>
         <ul><li>The basin is emptied by the middle of July.</li></ul>
         <blockquote><p>We will hold them to every word of it, and to the day.</p></blockquote>`,
      ),
      URL,
    )!;
    expect(found.blocks.slice(PARAGRAPHS.length).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list-item',
      'quotation',
    ]);
  });

  it('leaves out a heading that no text follows', () => {
    expect(textsIn(newsPage(`${BODY}<h2>What happens next</h2>`))).toEqual(PARAGRAPHS);
  });
});

/** A real article, which is no part of the project: it is tested where it is beside it. */
const SEED = '../shared/seed/page.html';

if (existsSync(SEED)) {
  it('on the seed page the article finder finds exactly the paragraphs of the article', () => {
    const document = new DOMParser().parseFromString(readFileSync(SEED, 'utf8'), 'text/html');
    const found = findArticle(document, URL)!;
    const expected = Array.from(document.querySelectorAll('.article-text > p:not(.editors-note)'));
    expect(found.blocks.map(({ element }) => element)).toEqual(expected);
    expect(found.blocks).toHaveLength(12);
    expect(found.title).toBe(document.querySelector('h1')!.textContent);
  });
}
