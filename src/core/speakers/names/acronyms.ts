/** Short forms that the article introduces: "Office for Bridges, Ports and Ferries (OBPF)". */
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';

const SMALL = /^(?:of|for|and|the|in|on|to|&|,)$/;
/** Tokens between the first word of a name and the bracket behind it. */
const LONGEST = 14;
/** Letters of an acronym of a part of a name. */
const FEWEST_LETTERS = 3;
const LONGEST_PART = 5;

/** The long form by its acronym, in lower case without full stops. */
export function findAcronyms({ tokens }: Prepared): Map<string, TokenRange> {
  const found = new Map<string, TokenRange>();
  tokens.forEach((token, i) => {
    const isBracketed = tokens[i - 1]?.lower === '(' && tokens[i + 1]?.lower === ')';
    if (!isBracketed || !/^\p{Lu}{2,8}$/u.test(token.text)) return;
    const from = longForm(tokens, i);
    if (from >= 0 && !found.has(token.lower)) found.set(token.lower, { from, to: i - 1 });
  });
  return found;
}

/** The first token of the words before the bracket whose initials make the acronym, or -1. */
function longForm(tokens: readonly Token[], acronym: number): number {
  const letters = tokens[acronym]?.lower ?? '';
  let left = letters.length;
  for (let i = acronym - 2; i >= 0 && acronym - i <= LONGEST; i--) {
    const word = tokens[i];
    if (!word) return -1;
    if (SMALL.test(word.lower) && !word.isCapital) continue;
    if (!word.isCapital || word.lower.charAt(0) !== letters.charAt(left - 1)) return -1;
    left--;
    if (left === 0) return i;
  }
  return -1;
}

/**
 * What a name of several words may be shortened to: "wcbp" and "cbp" for "Westland Centre for
 * Bridges and Ports".
 *
 * @param words of an organization's name, lower case
 */
export function acronymsOf(words: readonly string[]): string[] {
  const initials = words.filter((word) => !SMALL.test(word)).map((word) => word.charAt(0));
  const whole = initials.join('');
  if (initials.length < 2) return [];
  // "BoN" for "Bank of Norrland"
  const withSmall = words.map((word) => word.charAt(0)).join('');
  const parts: string[] = [];
  for (let from = 0; from < initials.length; from++)
    for (let to = from + FEWEST_LETTERS; to <= Math.min(initials.length, from + LONGEST_PART); to++)
      if (to - from < initials.length) parts.push(whole.slice(from, to));
  return [whole, withSmall, ...parts];
}
