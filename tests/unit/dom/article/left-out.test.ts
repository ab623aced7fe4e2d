// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { allLanguages, findArticle } from '../../../../src/dom';
import { BODY, newsPage, PARAGRAPHS, textsAround, textsIn, URL } from './pages';

describe('beside the text, the article finder leaves out', () => {
  it.each([
    [
      'captions',
      '<figure><img><figcaption>“It moves me,” said Ada Berg at the quay on Sunday.</figcaption></figure>',
    ],
    [
      'boxes of related links',
      '<aside><h4>Related articles</h4><ul><li><a href="/1">“We will stay,” says Vik</a></li></ul></aside>',
    ],
    [
      'a link to read more in a paragraph of its own',
      '<p>Read more: <a href="/2">“We will stay,” the fishermen say</a></p>',
    ],
    [
      'advertisement',
      '<div class="ad-slot"><p>“Best boat I ever had,” said Dana. Order yours today!</p></div>',
    ],
    [
      'newsletter forms',
      '<form><p>Our readers say: “I never miss an edition.” Sign up for the newsletter.</p><input></form>',
    ],
    [
      'a newsletter paragraph without any class',
      '<p>Sign up for our daily newsletter and get the news in your inbox.</p>',
    ],
    ['bylines', '<p class="byline">By Nora Quill, who was at the harbour for The Bugle.</p>'],
    ['dates', '<p class="article-date">Monday, 5 May 2031, at half past nine in the evening.</p>'],
    [
      'teasers',
      '<div><h3><a href="/3">Bridge to open</a></h3><p>“About time,” said the first driver to cross it.</p></div>',
    ],
    ['hidden text', '<p hidden>“You should not see this,” said the script to the reader.</p>'],
  ])('%s', (_what, html) => {
    expect(textsAround(html)).toEqual(PARAGRAPHS);
  });

  it('titles of other articles in the midst of a sentence', () => {
    const titles = ['Bridge to open again in the autumn', 'The mayor answers her readers'];
    const links = titles.map((title) => `<a href="/x">${title}</a>`).join(' ');
    const before = 'The mayor of Port Lindow';
    const after = 'asked the council for patience, and for more money.';
    expect(textsAround(`<p>${before} <span>${links}</span> ${after}</p>`)).toContain(
      `${before} ${after}`,
    );
    const more = `<b>Read more: <a href="/x">${titles[0]}</a></b>`;
    expect(textsAround(`<p>${before} ${after} ${more}</p>`)).toContain(`${before} ${after}`);
    // Links that the sentence needs are part of it.
    const needed = `${before} met <i><a href="/v">Jonas Vik</a> and <a href="/s">Ida Sand</a></i> and ${after}`;
    expect(textsAround(`<p>${needed}</p>`)).toContain(needed.replace(/<[^>]+>/g, ''));
  });

  it('the credit of a picture inside a paragraph', () => {
    const picture = '<span class="image"><img><span class="credit">© Ida Sand</span></span>';
    const text =
      'The walls of the old basin are older than the bridge, and older than the town hall.';
    expect(textsAround(`<p>${picture} ${text}</p>`)).toContain(text);
  });

  it('labels for screen readers, and keeps what stands beside them', () => {
    const label = '<span class="sr-only">Article content</span>';
    const part = (html: string) => `<section>${label}${html}</section>`;
    const promotion = '<p>Sign up for our daily newsletter.</p>';
    const parts = BODY.split('\n').map(part);
    const document = newsPage(
      `${parts.slice(0, 2).join('')}<div>${parts.slice(2).join('')}${promotion}</div>`,
    );
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it("the paper's own remark in brackets at the end", () => {
    expect(
      textsIn(newsPage(`${BODY}<p><em>(The Bugle keeps you posted until midnight.)</em></p>`)),
    ).toEqual(PARAGRAPHS);
  });

  it('comments, however many there are', () => {
    const comment =
      '<div class="comment"><p>“He said it,” my neighbour told me, and I agree.</p></div>';
    const document = newsPage(`${BODY}<section id="comments">${comment.repeat(40)}</section>`);
    expect(textsIn(document)).toEqual(PARAGRAPHS);
  });

  it('labels in German, French and Spanish', () => {
    const textsIn = (language: string, label: string) => {
      const document = newsPage(
        BODY.replace('<p>Fish', `<p>${label} <a href="/4">X</a></p><p>Fish`),
      );
      document.documentElement.lang = language;
      return findArticle(document, URL, allLanguages)?.blocks.map(({ text }) => text);
    };
    expect(textsIn('de', 'Lesen Sie auch, was zur Brücke gesagt wurde:')).toEqual(PARAGRAPHS);
    expect(textsIn('fr-BE', 'Lire aussi : ce que dit le maire du pont.')).toEqual(PARAGRAPHS);
    expect(textsIn('es', 'Lea también lo que dijo el alcalde:')).toEqual(PARAGRAPHS);
    expect(textsIn('', 'Lea también lo que dijo el alcalde:')).toEqual(PARAGRAPHS);
  });
});
