/** What the features know of a word by itself: hashes, shape, whether it is a function word. */
import { hashWord } from './hash';

/** How a word is written. `sign` is anything without letters or digits. */
export const SHAPE = {
  sign: 0,
  capitalised: 1,
  capitals: 2,
  oneCapital: 3,
  small: 4,
  startsCapital: 5,
  number: 6,
  withDigit: 7,
  startsSmall: 8,
} as const;

export interface WordInfo {
  lower: string;
  hash: number;
  shape: number;
  suffix3: number;
  suffix2: number;
  prefix4: number;
  isFunctionWord: boolean;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of in on at for to from by with as and or but that which who whom whose this these those ' +
    'his her their its our my your he she they it we i you him them us me is are was were be been being ' +
    'has have had do does did will would can could should may might must shall not no if when while because so than then ' +
    'there here what how why where also just more most very even still now only about after before during over ' +
    'under into through between against among per via amid'
  ).split(' '),
);

/**
 * Words kept, each at the place of its hash, from which a later one drives it: a background that
 * lives for days must not grow with what it has read. A power of 2; nine in ten words of running
 * text are found again.
 */
const PLACES = 8192;
/**
 * UTF-16 units. Longer words are cut out of a text without being copied (by V8 from 13 units on, by
 * Firefox from 12 on where the text has wide characters), so that to keep one keeps the whole text.
 */
const LONGEST_KEPT = 11;

const words: string[] = new Array(PLACES).fill('');
const infos: WordInfo[] = new Array(PLACES).fill(describe(''));

export function wordInfo(word: string): WordInfo {
  if (word.length > LONGEST_KEPT) return describe(word);
  const place = hashWord(word) & (PLACES - 1);
  if (words[place] !== word) {
    words[place] = word;
    infos[place] = describe(word);
  }
  return infos[place]!;
}

function describe(word: string): WordInfo {
  const lower = word.toLowerCase();
  return {
    lower,
    hash: hashWord(lower),
    shape: shapeOf(word),
    suffix3: hashWord(lower.slice(-3)),
    suffix2: hashWord(lower.slice(-2)),
    prefix4: hashWord(lower.slice(0, 4)),
    isFunctionWord: FUNCTION_WORDS.has(lower),
  };
}

function shapeOf(word: string): number {
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return SHAPE.capitalised;
  if (/^\p{Lu}+$/u.test(word)) return word.length > 1 ? SHAPE.capitals : SHAPE.oneCapital;
  if (/^\p{Ll}+$/u.test(word)) return SHAPE.small;
  if (/^\p{Lu}/u.test(word)) return SHAPE.startsCapital;
  if (/^[\d.,%$]+$/.test(word) && /\d/.test(word)) return SHAPE.number;
  if (/\d/.test(word)) return SHAPE.withDigit;
  return /^\p{Ll}/u.test(word) ? SHAPE.startsSmall : SHAPE.sign;
}
