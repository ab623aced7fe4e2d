import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/core/text/prepare';

function sentences(text: string): string[] {
  const prepared = prepare({ text, language: 'en' });
  return prepared.sentences.map(({ from, to }) =>
    text.slice(prepared.tokens[from]?.start, prepared.tokens[to - 1]?.end),
  );
}

describe('findSentences', () => {
  it('ends a sentence at a full stop before a capital', () => {
    expect(sentences('The dam held. Nobody was hurt.')).toEqual([
      'The dam held.',
      'Nobody was hurt.',
    ]);
  });

  it('does not end one at a title or an initial', () => {
    expect(sentences('Mr. Vale met J. Harrow. They talked.')).toHaveLength(2);
  });

  it('cuts nothing inside quotation marks', () => {
    expect(sentences('“We won. We are glad,” Vale said. She left.')).toEqual([
      '“We won. We are glad,” Vale said.',
      'She left.',
    ]);
  });

  it('keeps a closing mark with its sentence', () => {
    expect(sentences('Vale said: “We won.” “We are glad.” She left.')).toEqual([
      'Vale said: “We won.”',
      '“We are glad.”',
      'She left.',
    ]);
  });

  it('goes on after a quoted question', () => {
    expect(sentences('“Why not?” he asked. She left.')).toEqual([
      '“Why not?” he asked.',
      'She left.',
    ]);
  });
});
