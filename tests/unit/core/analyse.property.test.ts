import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser, summarise } from '../../../src/core';

const analyser = createAnalyser();

const PIECES = [
  ...[
    'said',
    'denied',
    'that',
    'he',
    'She',
    'Vale',
    'Ann Vale',
    'according to',
    'told reporters',
    'who',
    'insisting',
  ],
  ...[
    'the',
    'claim',
    'and',
    'Mr.',
    'U.S.',
    '2016',
    "'s",
    'in a statement',
    'as reported by',
    'x'.repeat(40),
  ],
  ...'“”"‘’\'«»„‹›「」.,?!—:;()…\n'.split(''),
  ...['\n\n', '\u202E', '\uD83D', '\uDC00', '😀', '\u00AD', '\u200F'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('analyse', () => {
  it('finds in any text only spans that lie inside it and do not overlap within a claim', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = { text, language: 'en' };
        const analysis = analyser.analyse(article);
        for (const { content, cue, source } of analysis.attributions) {
          const spans = [...content, ...cue, ...source].sort((a, b) => a.start - b.start);
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(summarise(article, analysis).claims).toBe(analysis.attributions.length);
        expect(analyser.analyse(article)).toEqual(analysis);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no spaces', 'a'.repeat(1_000_000)],
    ['nothing but marks', '“‘"«„'.repeat(200_000)],
    ['nothing but names', 'Ann Vale '.repeat(100_000)],
    ['no full stop', 'he said that '.repeat(20_000)],
  ])('copes with a very long text of %s', (_, text) => {
    expect(() => analyser.analyse({ text, language: 'en' })).not.toThrow();
  });

  it('says the language and finds nothing where it is not supported', () => {
    const text =
      'Der Bürgermeister sagte, dass die Brücke nicht für den Verkehr auf der Straße gesperrt wird. '.repeat(
        4,
      );
    expect(analyser.analyse({ text, language: 'de' })).toMatchObject({
      attributions: [],
      language: 'de',
    });
  });
});
