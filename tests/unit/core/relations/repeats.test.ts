import { describe, expect, it } from 'vitest';
import { createAnalyser, excerpt, summarise } from '../../../../src/core';

const analyser = createAnalyser();

/** The words of each repetition, with those that it repeats. */
function repeatsOf(text: string): [again: string, full: string][] {
  const { attributions, repeats } = analyser.analyse({ text, language: 'en' });
  const wordsOf = (id: string): string =>
    excerpt(text, attributions.find((claim) => claim.id === id)!.content);
  return repeats.map(({ claim, of }) => [wordsOf(claim), wordsOf(of)]);
}

const AGAIN = 'Ann Vale said the old ferry pier would close in May.';
const FULL =
  'The mayor, Ann Vale, said that the old ferry pier would have to close in early May for a year.';

describe('a claim that the article tells again', () => {
  it('is one claim, by the place that tells it most fully', () => {
    expect(repeatsOf(`${AGAIN}\nIt rained.\n${FULL}`)).toEqual([
      [
        'the old ferry pier would close in May',
        'the old ferry pier would have to close in early May for a year',
      ],
    ]);
  });

  it('is known by what is quoted of it', () => {
    const text =
      'Ann Vale called the pier “a danger to us all.”\n“It is a danger to us all, and it has been for years,” Vale said.';
    expect(repeatsOf(text)).toHaveLength(1);
  });

  it('counts once, with all its places', () => {
    const article = { text: `${AGAIN}\nIt rained.\n${FULL}`, language: 'en' };
    const summary = summarise(article, analyser.analyse(article));
    expect(summary.claims).toBe(1);
    expect(summary.voices[0]?.claims[0]?.text).toContain('early May');
    expect(summary.voices[0]?.claims[0]?.places.map(({ text }) => text)).toEqual([
      'the old ferry pier would close in May',
      'the old ferry pier would have to close in early May for a year',
    ]);
  });

  it.each([
    ['of another speaker', `${AGAIN}\nTom Harrow said the old ferry pier would close in May.`],
    [
      'with another stance',
      `${AGAIN}\nAnn Vale denied that the old ferry pier would close in May.`,
    ],
    [
      'of another number',
      'Ann Vale said the ferry pier would close for 4 months.\nAnn Vale said the ferry pier would close for 9 months.',
    ],
    [
      'of another name',
      'Ann Vale said the old ferry at Corva would close.\nAnn Vale said the old ferry at Stonegate would close.',
    ],
    ['of other things', `${AGAIN}\nAnn Vale said the new swimming pool would open in June.`],
    ['of too few words', 'Ann Vale said it would close.\nAnn Vale said it would close later.'],
  ])('is not one %s', (_, text) => {
    expect(repeatsOf(text)).toEqual([]);
  });

  it('holds its disputes by the fullest place', () => {
    const text = `${AGAIN}\n${FULL}\nTom Harrow rejected that claim.`;
    const { attributions, disputes } = analyser.analyse({ text, language: 'en' });
    const words = disputes.map(({ claim }) =>
      excerpt(text, attributions.find(({ id }) => id === claim)!.content),
    );
    expect(words).toEqual(['the old ferry pier would have to close in early May for a year']);
  });
});
