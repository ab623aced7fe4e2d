import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../src/core/text/tokens';

const words = (text: string): string[] =>
  tokenise(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokenise', () => {
  it('splits the possessive off and keeps contractions whole', () => {
    expect(words('Vale’s dog didn’t bark.')).toEqual(['Vale', "'s", 'dog', "didn't", 'bark', '.']);
  });

  it('keeps the full stop of initials, titles and months', () => {
    expect(words('Mr. J. Vale of the U.S. Navy')).toEqual([
      'Mr.',
      'J.',
      'Vale',
      'of',
      'the',
      'U.S.',
      'Navy',
    ]);
  });

  it('takes the full stop of a sentence for itself', () => {
    expect(words('They left.')).toEqual(['They', 'left', '.']);
    expect(words('She said no.')).toEqual(['She', 'said', 'no', '.']);
  });

  it('keeps numbers and amounts whole', () => {
    expect(words('It cost $1,500.50 in 2019.')).toEqual([
      'It',
      'cost',
      '$1,500.50',
      'in',
      '2019',
      '.',
    ]);
  });

  it('joins a word that a soft hyphen divides', () => {
    expect(words('repre\u00ADsentative')).toEqual(['representative']);
  });

  it('never cuts a surrogate pair', () => {
    const text = '😀😀 fine';
    for (const { start, end } of tokenise(text, { start: 0, end: text.length })) {
      expect(encodeURIComponent(text.slice(start, end))).not.toBe('');
    }
  });
});
