/**
 * Which capitals mean a name. At the head of a sentence and all over a headline every word may
 * have one; there the rest of the article tells.
 */
import type { Prepared, Sentence } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import {
  DOCUMENT_NOUNS,
  IRREGULAR_PLURALS,
  isRole,
  ORGANIZATION_NOUNS,
  TITLES,
  UNNAMED_PLURALS,
} from '../lexicon/titles';

/** Of the words of a headline in title case so many begin with a capital; small words do not count. */
const TITLE_CASE = 0.7;
const SMALL_WORD = 4;
/** Fewer words are no headline: "Smith said Tuesday." */
const FEWEST_WORDS = 4;

/** Shorter texts say too little of a headline's words. */
const FEWEST_SENTENCES = 6;

export interface Capitals {
  /** True where the capital of token `at` says nothing of it but where it stands. */
  isCommon(at: number, sentence: TokenRange): boolean;
}

export function readCapitals({ tokens, sentences }: Prepared): Capitals {
  const titleCased = new Set(sentences.filter((sentence) => isHeadlineCase(tokens, sentence)));
  /** Words written small somewhere, and with a capital where none is due. */
  const small = new Set<string>();
  const capital = new Set<string>();
  const first = new Set<string>();
  for (const sentence of sentences) {
    if (titleCased.has(sentence)) continue;
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = tokens[i];
      if (!token?.isWord) continue;
      if (!token.isCapital) small.add(token.lower);
      else if (i > sentence.from && tokens[i - 1]?.isWord) capital.add(token.lower);
      else first.add(token.lower);
    }
  }
  return {
    isCommon(at, sentence) {
      const token = tokens[at];
      if (!token?.isCapital || /\p{Lu}\S*\p{Lu}/u.test(token.text)) return false;
      const { lower } = token;
      // A title before a name belongs to it: "Senator Vale".
      if (TITLES.has(lower) && tokens[at + 1]?.isCapital) return false;
      const isHeadline = titleCased.has(sentence as (typeof sentences)[number]);
      if (!isHeadline && at > sentence.from && tokens[at - 1]?.isWord) return false;
      if (capital.has(lower)) return false;
      if (small.has(lower) || isCommonNoun(lower)) return true;
      // "Lawmaker urges", "Member of the panel": no name follows.
      if (isRole(lower) && !tokens[at + 1]?.isCapital) return true;
      // A headline's own words are names where the text below has them as such.
      return isHeadline && sentences.length >= FEWEST_SENTENCES && !first.has(lower);
    },
  };
}

/** A sentence full of names ends in a full stop; a headline within the article does not. */
function isHeadlineCase(tokens: readonly Token[], { from, to, paragraph }: Sentence): boolean {
  if (paragraph > 0 && /^[.?!…]$/.test(tokens[to - 1]?.lower ?? '')) return false;
  const words = tokens
    .slice(from, to)
    .filter(({ isWord, text }) => isWord && text.length >= SMALL_WORD);
  const capitals = words.filter(({ isCapital }) => isCapital).length;
  return words.length >= FEWEST_WORDS && capitals >= words.length * TITLE_CASE;
}

/** Nouns for people, papers and bodies, in the plural too: "Critics", "Police", "Documents". */
function isCommonNoun(lower: string): boolean {
  if (DOCUMENT_NOUNS.has(lower) || UNNAMED_PLURALS.has(lower)) return true;
  if (ORGANIZATION_NOUNS.has(lower) || IRREGULAR_PLURALS.has(lower)) return true;
  return lower.endsWith('s') && isRole(lower.slice(0, -1));
}
