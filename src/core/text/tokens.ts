/** Words, numbers and signs of a paragraph. */
import type { Span } from '../model';
import { isAlphanumeric, isBlank, isDigit, isInvisible, isLetter, isUpper } from './characters';

export interface Token extends Span {
  /** Without invisible characters, with ' for every apostrophe. */
  text: string;
  lower: string;
  isWord: boolean;
  /** Begins with a capital letter. */
  isCapital: boolean;
  /** Index into `Prepared.quotations` of the outermost quotation it stands in, or -1. */
  quotation: number;
}

/** Written with a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr sen rep gov gen lt col capt sgt maj cmdr adm rev fr prof hon pres supt insp det ' +
    'jr sr st no inc corp co ltd bros vs etc jan feb aug sept oct nov dec ' +
    'ala ariz calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo neb nev okla ' +
    'ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);
/** Of those, the ones that end no sentence either when a capital follows: a name comes next. */
const BEFORE_NAME =
  /^(?:mr|mrs|ms|mx|dr|sen|rep|gov|gen|lt|col|capt|sgt|maj|cmdr|adm|rev|fr|prof|hon|pres|supt|insp|det|st|no|vs|\p{L})\.$/u;

/** True for "Mr.", "Gov." or an initial: a name follows, never a new sentence. */
export const announcesName = (token: Token): boolean => BEFORE_NAME.test(token.lower);

/** In order; `quotation` is -1 throughout. */
export function tokenise(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    if (isBlank(text, at)) at++;
    else if (isAlphanumeric(text, at) || startsAmount(text, at, span.end)) {
      const end = wordEnd(text, at, span.end);
      addWord(tokens, text, at, end);
      at = end;
    } else {
      const end = signEnd(text, at, span.end);
      tokens.push(token(text, at, end, false));
      at = end;
    }
  }
  return tokens;
}

function startsAmount(text: string, at: number, end: number): boolean {
  return '$€£#@'.includes(text.charAt(at)) && at + 1 < end && isAlphanumeric(text, at + 1);
}

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    if (isAlphanumeric(text, end) || isInvisible(text, end)) end++;
    else if (joinsWord(text, end, limit)) end += 2;
    else break;
  }
  while (end > start + 1 && isInvisible(text, end - 1)) end--;
  return end + fullStop(text, start, end, limit);
}

/** Whether the sign at `at` stands inside a word: "it's", "state-run", "AT&T", "1,500", "3.5". */
function joinsWord(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || !isAlphanumeric(text, at + 1)) return false;
  const sign = text.charAt(at);
  if ("'’-‑&_".includes(sign)) return true;
  if (sign === '.' || sign === ',') {
    if (isDigit(text, at - 1) && isDigit(text, at + 1)) return true;
  }
  // "U.S", "p.m": single letters with full stops between.
  return sign === '.' && isSingleLetter(text, at - 1) && isSingleLetter(text, at + 1);
}

function isSingleLetter(text: string, at: number): boolean {
  return isLetter(text, at) && !isAlphanumeric(text, at - 1) && !isAlphanumeric(text, at + 1);
}

/** 1 if the full stop after the word belongs to it, else 0. */
function fullStop(text: string, start: number, end: number, limit: number): number {
  if (end >= limit || text.charAt(end) !== '.' || end - start > 12) return 0;
  const word = text.slice(start, end);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase())) {
    // "no." and "miss." are words too: only with a number, or as written in names.
    if (/^(?:no|ill|miss|mass|wash|ind|del|co|la|pa|ore|mo|kan)$/i.test(word)) {
      return isUpper(text, start) && end + 2 < limit && !isSentenceGap(text, end) ? 1 : 0;
    }
    return 1;
  }
  return end - start === 1 && isUpper(text, start) && word !== 'I' ? 1 : 0;
}

function isSentenceGap(text: string, stop: number): boolean {
  return !(isBlank(text, stop + 1) && isDigit(text, stop + 2)) && text.charAt(stop + 1) !== ',';
}

function addWord(tokens: Token[], text: string, start: number, end: number): void {
  const tail = end - 2;
  const last = text.charAt(end - 1);
  const possessive =
    tail > start && (last === 's' || last === 'S') && "'’".includes(text.charAt(tail));
  if (possessive) {
    tokens.push(token(text, start, tail, true), token(text, tail, end, false));
  } else {
    tokens.push(token(text, start, end, true));
  }
}

function signEnd(text: string, at: number, limit: number): number {
  const sign = text.charAt(at);
  let end = at + 1;
  if (sign === '.' || sign === '-') {
    while (end < limit && text.charAt(end) === sign) end++;
    return end;
  }
  const unit = text.charCodeAt(at);
  const low = text.charCodeAt(end);
  return unit >= 0xd800 && unit <= 0xdbff && low >= 0xdc00 && low <= 0xdfff && end < limit
    ? end + 1
    : end;
}

function token(text: string, start: number, end: number, isWord: boolean): Token {
  const written = text.slice(start, end).replace(/\p{Cf}/gu, '');
  const normal = isWord || end - start === 2 ? written.replace(/[’‘]/g, "'") : written;
  return {
    start,
    end,
    text: normal,
    lower: normal.toLowerCase(),
    isWord,
    isCapital: isWord && isUpper(text, start),
    quotation: -1,
  };
}
