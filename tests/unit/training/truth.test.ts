import { describe, expect, it } from 'vitest';
import { readSequences, type Sequence } from '../../../src/core/attribution/engine/sequence';
import type { Hypothesis } from '../../../src/core/attribution/engine/stage2/hypothesis';
import { prepare } from '../../../src/core/text/prepare';
import { matchOf, truthOf } from '../../../training/pipeline/truth';

const text = 'Ada Quill said that the old mill by the harbour would close.';
const s = readSequences(prepare({ text, language: 'en' }))[0] as Sequence;
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const truth = truthOf(
  text,
  [s],
  [
    {
      content: [spanOf('that the old mill by the harbour would close')],
      source: [spanOf('Ada Quill')],
      cue: [],
    },
  ],
);
const match = (from: number, source: Hypothesis['source']) =>
  matchOf(text, s, { content: [{ from, to: 12 }], source } as Hypothesis, truth);

describe('a reading is right', () => {
  it('with the words, whether or not they begin with "that"', () => {
    expect(match(3, { from: 0, to: 2 })).toMatchObject({ content: 1, source: 1 });
    expect(match(4, { from: 0, to: 2 })).toMatchObject({ content: 1, source: 1 });
  });

  it('with nearly all of the words and a part of the source, and is told to be no more', () => {
    expect(match(5, { from: 1, to: 2 })).toMatchObject({ content: 7 / 8, source: 1 / 2 });
  });

  it('not with too few words, without the source or with another', () => {
    expect(match(8, { from: 0, to: 2 })).toBeNull();
    expect(match(3, null)).toBeNull();
    expect(match(3, { from: 9, to: 10 })).toBeNull();
  });
});
