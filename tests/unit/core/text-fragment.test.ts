import { describe, expect, it } from 'vitest';
import { textFragment } from '../../../src/core/text-fragment';

const text = [
  'The mill will stay open, Odile Marchetti said on Monday.',
  'A longer paragraph begins here and goes on for quite a while before it comes to its end.',
  'The mill will stay open, she said again, well-kept & dry.',
].join('\n');

const spanOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const decoded = (spans: Parameters<typeof textFragment>[1]): string =>
  decodeURIComponent(textFragment(text, spans));

describe('a link to words in a page', () => {
  it('names them', () => {
    expect(decoded([spanOf('Odile Marchetti')])).toBe('#:~:text=Odile Marchetti');
  });

  it('names what stands before them where the same words come earlier', () => {
    const words = 'on Monday';
    expect(decoded([spanOf(words)])).toBe('#:~:text=on Monday');
    const again = 'she said';
    expect(decoded([spanOf(again)])).toBe('#:~:text=she said');
    const open = spanOf('stay open', 60);
    expect(decoded([open])).toBe('#:~:text=The mill will-,stay open');
  });

  it('names words over more than one paragraph by their beginning and their end', () => {
    const span = { start: text.indexOf('Odile'), end: text.indexOf(' before') };
    expect(decoded([span])).toBe('#:~:text=Odile Marchetti said on Monday.,on for quite a while');
  });

  it('names each part of words that are divided', () => {
    expect(textFragment(text, [spanOf('Odile'), spanOf('Monday')])).toBe(
      '#:~:text=Odile&text=Monday',
    );
  });

  it('escapes what means something in a directive', () => {
    expect(textFragment(text, [spanOf('well-kept & dry.')])).toBe(
      '#:~:text=well%2Dkept%20%26%20dry.',
    );
  });

  it('leads to words with half of a surrogate pair all the same', () => {
    expect(textFragment('a\ud800b', [{ start: 0, end: 3 }])).toBe('#:~:text=a%EF%BF%BDb');
  });
});
