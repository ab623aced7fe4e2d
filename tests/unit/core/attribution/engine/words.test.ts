import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { wordInfo } from '../../../../../src/core/attribution/engine/words';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once all is collected that nobody holds. */
function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const letters = (number: number): string =>
  [...number.toString()].map((digit) => 'abcdefghij'[Number(digit)]).join('');

describe('wordInfo', () => {
  it('tells the same of a word after thousands of others', () => {
    const words = ['said', 'Ministers', 'BBC', '1,200', 'eBay', '“', 'counterintelligence', ''];
    const before = words.map((word) => ({ ...wordInfo(word) }));
    for (let number = 0; number < 100_000; number++) wordInfo(letters(number));
    expect(words.map(wordInfo)).toEqual(before);
  });

  it.each([2, 11, 12, 13, 24, 40])(
    'holds no text back from being collected for a word of %d letters',
    (length) => {
      const size = 1_000_000;
      const texts = 40;
      const start = heap();
      for (let number = 0; number < texts; number++) {
        const text = `${letters(number).padStart(length, 'x')} ${' “'.repeat(size / 2)}`;
        // A search makes one flat text of its pieces, as a page's is.
        wordInfo(text.slice(0, text.search(' ')));
      }
      // A tenth of them; each unit takes two bytes.
      expect(heap() - start).toBeLessThan((texts * size * 2) / 10);
    },
  );

  it('keeps no more after many words than after some', () => {
    const meet = (from: number): number => {
      for (let number = from; number < from + 100_000; number++) wordInfo(letters(number));
      return heap();
    };
    const some = meet(1e6);
    expect(meet(2e6) - some).toBeLessThan(1_000_000);
  });
});
