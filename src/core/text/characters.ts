/** Classes of characters. Looked up, not matched: the scanners ask for every character. */

const SPACE = 1;
const LETTER = 2;
const UPPER = 4;
const DIGIT = 8;
/** Not seen by the reader: bidi controls, zero-width characters, soft hyphen, variation selectors. */
const INVISIBLE = 16;
const KNOWN = 128;

const classes = new Uint8Array(0x10000);

function classify(character: string): number {
  let bits = KNOWN;
  if (/^\p{L}|^\p{M}/u.test(character)) bits |= LETTER;
  if (/^\p{Lu}|^\p{Lt}/u.test(character)) bits |= UPPER;
  if (/^\p{N}/u.test(character)) bits |= DIGIT;
  if (/^(?:\p{Cf}|\p{Variation_Selector})/u.test(character)) bits = KNOWN | INVISIBLE;
  else if (/^\s/u.test(character)) bits |= SPACE;
  return bits;
}

function bitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return KNOWN;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    // Half of a pair is classed as the whole, so that no boundary falls inside it.
    const pairStart = unit >= 0xdc00 && at > 0 && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at;
    return classify(String.fromCodePoint(text.codePointAt(pairStart) ?? unit));
  }
  const known = classes[unit] ?? 0;
  if (known) return known;
  const bits = classify(String.fromCharCode(unit));
  classes[unit] = bits;
  return bits;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

export const isInvisible = (text: string, at: number): boolean =>
  (bitsAt(text, at) & INVISIBLE) !== 0;
export const isBlank = (text: string, at: number): boolean =>
  (bitsAt(text, at) & (SPACE | INVISIBLE)) !== 0;
export const isUpper = (text: string, at: number): boolean => (bitsAt(text, at) & UPPER) !== 0;
export const isDigit = (text: string, at: number): boolean => (bitsAt(text, at) & DIGIT) !== 0;
export const isLetter = (text: string, at: number): boolean => (bitsAt(text, at) & LETTER) !== 0;
export const isAlphanumeric = (text: string, at: number): boolean =>
  (bitsAt(text, at) & (LETTER | DIGIT)) !== 0;

/** The next offset from `at` on, below `end`, that the reader sees; `end` if there is none. */
export function skipBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text, i)) i++;
  return i;
}

/** The offset after the last character before `end`, not below `start`, that the reader sees. */
export function skipBlankBack(text: string, end: number, start: number): number {
  let i = end;
  while (i > start && isBlank(text, i - 1)) i--;
  return i;
}
