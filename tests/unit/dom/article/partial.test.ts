// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleOf, findArticle, TextMap } from '../../../../src/dom';
import { BODY, NEWS_HEAD, newsPage, PARAGRAPHS, URL } from './pages';

const ld = (fields: object): string =>
  `${NEWS_HEAD}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;
const WHOLE = PARAGRAPHS.join(' ');
const OFFER = '<div><p>Subscribe to read the whole story.</p></div>';

const found = (body: string, head = NEWS_HEAD) => findArticle(newsPage(body, head), URL)!;

describe('an article of which only the beginning is shown', () => {
  it('is told by what the page says of its length, where it is not free', () => {
    const body = WHOLE.repeat(4);
    const paid = { isAccessibleForFree: false, articleBody: body };
    expect(found(BODY, ld(paid)).partial).toBe(true);
    const parts = { hasPart: [{ isAccessibleForFree: 'False' }], wordCount: 900 };
    expect(found(BODY, ld(parts)).partial).toBe(true);
    expect(found(BODY, ld({ isAccessibleForFree: true, articleBody: body })).partial).toBe(false);
  });

  it('is told by the offer to read on, with a short text', () => {
    const { partial, blocks } = found(BODY + OFFER);
    expect(partial).toBe(true);
    expect(blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  it('is told to those who are given the text', () => {
    const article = found(BODY + OFFER);
    expect(articleOf(article, new TextMap(article.blocks)).partial).toBe(true);
    const whole = found(BODY);
    expect(articleOf(whole, new TextMap(whole.blocks))).not.toHaveProperty('partial');
  });

  it('is not one whose whole text is there, though it costs something', () => {
    expect(found(BODY, ld({ isAccessibleForFree: false })).partial).toBe(false);
    expect(found(BODY, ld({ isAccessibleForFree: false, articleBody: WHOLE })).partial).toBe(false);
    const long = BODY.replaceAll(
      '.',
      ', as the harbour office said on Monday evening in its letter.',
    );
    const { partial } = found(long.repeat(3).replaceAll('harbour', 'harbour of the town') + OFFER);
    expect(partial).toBe(false);
  });

  it('survives values of any type', () => {
    const hostile = { toString: 1, valueOf: 2 };
    const fields = { isAccessibleForFree: hostile, hasPart: hostile, wordCount: hostile };
    expect(found(BODY, ld(fields)).partial).toBe(false);
    expect(found(BODY, ld({ hasPart: [null, 3, [hostile]] })).partial).toBe(false);
  });
});
