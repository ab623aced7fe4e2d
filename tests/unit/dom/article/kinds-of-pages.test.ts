// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../../src/dom';
import { BODY, NEWS_HEAD, newsPage, PARAGRAPHS, page, textsIn, URL } from './pages';

const OTHER = [
  'The bridge of Port Lindow opens again on Friday, two months before anybody had hoped for it.',
  '“We worked in the snow, and we worked at night,” said the engineer, Ida Sand, at the toll house.',
  'The first to cross it will be the ferrymen, who lose their work on the same day. They get a meal.',
];
const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${text}</p>`).join('');

describe('of several articles one after another', () => {
  it('all are found, in their order: a reader scrolls from one to the next', () => {
    const document = page(
      `<main><article><h1>Harbour to close</h1>${BODY}</article>
       <article><h1>Bridge to open</h1>${paragraphs(OTHER)}</article></main>`,
      NEWS_HEAD,
    );
    const texts = textsIn(document) ?? [];
    expect(texts.filter((text) => [...PARAGRAPHS, ...OTHER].includes(text))).toEqual([
      ...PARAGRAPHS,
      ...OTHER,
    ]);
  });

  const more = (html: string) => {
    const { blocks, more } = findArticle(page(html, NEWS_HEAD), URL)!;
    return more.map(({ block, title }) => [title, blocks[block]!.text]);
  };

  it('each begins where its own headline is', () => {
    const one = `<article><h1>Harbour to close</h1>${BODY}</article>`;
    const two = `<article><h1>Bridge to open</h1>${paragraphs(OTHER)}</article>`;
    const expected = [['Bridge to open', OTHER[0]]];
    expect(more(`<main>${one}${two}</main>`)).toEqual(expected);
    const headed = one.replace('<article>', '').replace('</h1>', '</h1><article>');
    expect(more(`<main>${headed}${two}</main>`), 'headline outside').toEqual(expected);
  });

  it('a teaser is none, nor is a text whose parts have headings of the first rank', () => {
    const teaser = `<article><h1><a href="/b">Bridge to open</a></h1><p>${OTHER[0]}</p></article>`;
    expect(more(`<article><h1>Harbour to close</h1>${BODY}</article>${teaser}`)).toEqual([]);
    const parts = `${BODY}<h1>What comes next</h1>${paragraphs(OTHER)}`;
    expect(more(`<article><h1>Harbour to close</h1>${parts}</article>`)).toEqual([]);
  });

  it('the posts of a live blog are one text', () => {
    const post = (text: string) => `<article><h2>19.40</h2><p>${text}</p></article>`;
    const posts = [...PARAGRAPHS, ...OTHER];
    const found = textsIn(newsPage(posts.map(post).join('')));
    expect(found?.filter((text) => text !== '19.40')).toEqual(posts);
  });
});

describe('the article is found', () => {
  it('in an interview, questions and answers', () => {
    const questions = ['Why does it close?', 'And who pays?', 'When will it open?'];
    const turns = questions.map(
      (question, index) => `<p><strong>${question}</strong></p><p>${PARAGRAPHS[index]}</p>`,
    );
    const expected = questions.flatMap((question, index) => [question, PARAGRAPHS[index]!]);
    expect(textsIn(newsPage(turns.join('')))).toEqual(expected);
  });

  it('in a list of ten things, numbers and all', () => {
    const items = PARAGRAPHS.map((text, index) => `<h2>${index + 1}. Moorings</h2><p>${text}</p>`);
    const found = findArticle(newsPage(items.join('')), URL)!;
    expect(found.blocks.map(({ kind }) => kind)).toEqual(
      PARAGRAPHS.flatMap(() => ['heading', 'paragraph']),
    );
  });

  it('on an AMP page, without its advertisement and its sidebar', () => {
    const html = `<amp-sidebar><p>“I read it every day,” says a reader of The Bugle to all others.</p></amp-sidebar>
      <article><h1>Harbour to close</h1>${BODY.replace('<p>Fish', '<amp-ad>Buy a boat!</amp-ad><amp-img></amp-img><p>Fish')}
      <amp-accordion><section><h4>More</h4><p>${OTHER[0]}</p></section></amp-accordion></article>`;
    const document = page(html, NEWS_HEAD);
    document.documentElement.setAttribute('amp', '');
    expect(textsIn(document)?.slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS);
    expect(textsIn(document)?.join()).not.toContain('every day');
  });

  it('in components within components, with what is slotted into them', () => {
    const document = page('<x-page><x-text><p id="slotted"></p></x-text></x-page>', NEWS_HEAD);
    const text = document.querySelector('x-text')!;
    document.querySelector('#slotted')!.textContent = PARAGRAPHS.at(-1)!;
    document.querySelector('x-page')!.attachShadow({ mode: 'open' }).innerHTML =
      '<header>The Bugle</header><main><slot></slot></main>';
    text.attachShadow({
      mode: 'open',
    }).innerHTML = `${paragraphs(PARAGRAPHS.slice(0, -1))}<slot></slot>`;
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it('in bare text with line breaks, beside paragraphs', () => {
    const bare = PARAGRAPHS.slice(0, 3).join('<br>\n<br>');
    expect(textsIn(newsPage(`<div>${bare}${paragraphs(PARAGRAPHS.slice(3))}</div>`))).toEqual(
      PARAGRAPHS,
    );
  });

  it('with a box in the midst of it, which is not', () => {
    const box = `<div class="wp-block"><h3>Read also</h3><ul><li><a href="/1">${OTHER[0]}</a></li><li><a href="/2">${OTHER[2]}</a></li></ul></div>`;
    const half = paragraphs(PARAGRAPHS.slice(0, 2));
    expect(textsIn(newsPage(`${half}${box}${paragraphs(PARAGRAPHS.slice(2))}`))).toEqual(
      PARAGRAPHS,
    );
  });
});
