import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Attribution, createAnalyser } from '../../../src/core';

const { analyse } = createAnalyser(new Uint8Array(readFileSync('public/weights/english.bin')));
const claimsOf = (text: string): Attribution[] => analyse({ text, language: 'en' }).attributions;
const wordsOf = (text: string): string[] =>
  claimsOf(text).flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

describe('the shipped model, given a poor text', () => {
  it.each([
    ['empty', ''],
    ['one word', 'Said'],
    ['nothing but line breaks', '\n\n\n\n'],
    ['nothing but marks', '“”"\'‘’«»“““'],
    ['a million characters without a space', 'said“'.repeat(200_000)],
    ['a million characters of one letter', 'a'.repeat(1_000_000)],
  ])(
    'finds nothing: %s',
    (_, text) => {
      expect(claimsOf(text)).toEqual([]);
    },
    60_000,
  );

  it('reads a text without paragraphs', () => {
    const text =
      'The bridge is closed. “It will stay closed,” the mayor, Ada Quill, said on Monday. Nobody asked why.';
    expect(wordsOf(text)).toEqual(['“It will stay closed,”']);
  });

  it('reads past lone surrogates', () => {
    const text = '\udc00 “The pier is sinking,” said Ada Quill. \ud800\ud800 It rained.';
    expect(wordsOf(text)).toEqual(['“The pier is sinking,”']);
  });

  it('says the language of a text that it cannot read, and finds nothing in it', () => {
    const text =
      '„Die Brücke bleibt geschlossen“, sagte die Bürgermeisterin am Montag. Niemand fragte nach dem Grund, und das wird so bleiben, bis der Rat der Stadt eine neue Brücke bezahlt, die nicht vor dem Winter fertig wird.';
    expect(analyse({ text, language: '' })).toMatchObject({ language: 'de', attributions: [] });
  });

  it('gives a text that is all one quotation to nobody', () => {
    const text =
      '“We came at dawn and found the gate open. Nobody was there. We waited until noon, and then we left.”';
    expect(claimsOf(text).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });
});
