// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../../src/dom';
import { BODY, NEWS_HEAD, newsPage, page, URL } from './pages';

const times = (count: number, html: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => html(index)).join('\n');

const isArticle = (document: Document): boolean => findArticle(document, URL) !== null;

const headline = (index: number) =>
  `Council vote number ${index}: “We will not go,” says the mayor of the old town`;
const summary = (index: number) =>
  `The ${index}th debate went on until midnight, and the mayor said that “nobody has won anything tonight.”`;

describe('no article is', () => {
  it('a front page of headlines', () => {
    const items = times(20, (i) => `<li><a href="/${i}">${headline(i)}</a></li>`);
    expect(isArticle(page(`<h1>The Bugle</h1><ul>${items}</ul>`))).toBe(false);
  });

  it('a front page of headlines with teasers under them', () => {
    const cards = times(
      20,
      (i) => `<article><h2><a href="/${i}">${headline(i)}</a></h2><p>${summary(i)}</p></article>`,
    );
    expect(isArticle(page(`<main>${cards}</main>`))).toBe(false);
  });

  it('a front page whose cards are links as a whole', () => {
    const cards = times(
      20,
      (i) => `<a href="/${i}"><div><h2>${headline(i)}</h2><p>${summary(i)}</p></div></a>`,
    );
    expect(isArticle(page(`<main>${cards}</main><p>${summary(0)}</p>`))).toBe(false);
  });

  it('a section front whose teasers stand above their titles', () => {
    const cards = times(
      15,
      (i) =>
        `<div class="item"><p>${summary(i)}</p><div><a href="/${i}">${headline(i)}</a></div></div>`,
    );
    expect(isArticle(page(`<h1>World</h1><div>${cards}</div>`, NEWS_HEAD))).toBe(false);
  });

  it('a page of search results', () => {
    const results = times(
      10,
      (i) =>
        `<div><a href="/${i}"><h3>${headline(i)}</h3></a><cite>bugle.example</cite><div>${summary(i)}</div></div>`,
    );
    expect(isArticle(page(`<form><input type="search"></form><div>${results}</div>`))).toBe(false);
  });

  it('a shop', () => {
    const head = '<meta property="og:type" content="product">';
    expect(isArticle(newsPage(BODY, head))).toBe(false);
    const json = '<script type="application/ld+json">{"@type":"Product","name":"Boat"}</script>';
    expect(isArticle(newsPage(BODY, json))).toBe(false);
  });

  it('a forum', () => {
    const json = '<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>';
    expect(isArticle(newsPage(BODY, json))).toBe(false);
  });

  it('a list of links to documents', () => {
    const links = times(80, (i) => `<li><a href="/d/${i}">Function ${i}</a> – what it does</li>`);
    expect(isArticle(page(`<h1>Reference</h1><ul>${links}</ul>`))).toBe(false);
  });

  it('a notice of a few words, and an empty page', () => {
    expect(isArticle(page('<h1>Not found</h1><p>The page that you asked for is gone.</p>'))).toBe(
      false,
    );
    expect(isArticle(page(''))).toBe(false);
  });

  it('a document without a body', () => {
    expect(isArticle(document.implementation.createDocument(null, 'feed'))).toBe(false);
  });
});

describe('a page that means harm', () => {
  it('does not overflow the stack with depth', () => {
    const root = document.implementation.createHTMLDocument('deep');
    let at: Element = root.body;
    for (let depth = 0; depth < 1_500; depth++) at = at.appendChild(root.createElement('div'));
    at.textContent = 'Too deep to be read by anyone, which is why it is not read here either.';
    expect(isArticle(root)).toBe(false);
  });

  it('may shadow the properties of a form with its fields', () => {
    const document = newsPage(
      `${BODY}<form><input name="localName"><input name="getAttribute"><input name="id"></form>`,
    );
    expect(() => findArticle(document, URL)).not.toThrow();
  });

  it('is left when it is larger than any article', () => {
    const document = page('');
    document.body.innerHTML = `<article>${'<p>.'.repeat(61_000)}</article>`;
    expect(isArticle(document)).toBe(false);
    document.body.textContent =
      'Nobody reads a page of so many words, and nobody writes one. '.repeat(100_000);
    expect(isArticle(document)).toBe(false);
  });

  it('may put what it likes into its data', () => {
    const hostile = '{"toString":1,"valueOf":2,"@type":{"toString":1}}';
    const data = `{"@type":["NewsArticle",${hostile}],"headline":${hostile},"publisher":${hostile},"datePublished":[${hostile}],"inLanguage":${hostile}}`;
    const scripts = [data, hostile, '{"@type":', `[${'['.repeat(50_000)}`]
      .map((json) => `<script type="application/ld+json">${json}</script>`)
      .join('');
    const found = findArticle(newsPage(BODY, NEWS_HEAD + scripts), URL);
    expect(found?.title).toBe('Harbour to close');
    expect(found?.publisher).toBeUndefined();
    expect(found?.published).toBeUndefined();
  });
});
