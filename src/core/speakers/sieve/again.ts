/**
 * Descriptions that come again: "the study" for the "study by the harbour board" that spoke
 * before, "the 34-year-old" for the person whom the sentences before are about.
 */
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Gender } from '../lexicon/first-names';
import { synonymsOf } from '../lexicon/synonyms';
import { isRole } from '../lexicon/titles';
import type { Entity } from '../names/entities';
import { genderOfNoun } from '../names/genders';
import { kindOfPhrase, nounOf } from './descriptions';

const DEFINITE = /^(?:the|this|that|these|those)$/;
/** Words of a repeated description beside its noun: more are a description of their own. */
const MOST_WORDS = 2;
/** "The senator's lawyer", "the other senator". */
const NOT_THE_SAME = /^(?:'s|other|another|second|third|fellow|rival)$/;
/** Who is called so is most often nobody whom the article names. */
const UNNAMED =
  /^(?:official|source|spokesman|spokeswoman|spokesperson|aide|adviser|advisor|witness|resident|expert|analyst|insider|diplomat|reporter|host|interviewer|questioner|moderator|neighbou?r|passer-by|victim|suspect|defendant|user|reader|buyer|seller)$/;

/** Tokens looked back over, for the same noun and for any person without a name. */
const LOOK_BACK = 600;
const IN_MIND = 60;

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/**
 * @param described who spoke before without a name, in their order, with their nouns
 * @returns the only one that the phrase can mean, or null
 */
export function describedBefore(
  prepared: Prepared,
  phrase: TokenRange,
  head: TokenRange,
  described: ReadonlyMap<Entity, string>,
): Entity | null {
  if (!DEFINITE.test(prepared.tokens[phrase.from]?.lower ?? '')) return null;
  if (phrase.to - phrase.from - 1 > MOST_WORDS) return null;
  const noun = nounOf(prepared, head);
  const alike = synonymsOf(noun);
  const fitting = [...described].filter(([, other]) => other === noun || alike.has(other));
  return fitting.length === 1 ? (fitting[0]?.[0] ?? null) : null;
}

/**
 * The gender that a definite description of one person tells of, null if none; undefined where
 * the phrase describes no person that the article may name.
 */
export function describedPerson(
  prepared: Prepared,
  phrase: TokenRange,
  head: TokenRange,
): Gender | null | undefined {
  const { tokens } = prepared;
  if (tokens[phrase.from]?.lower !== 'the') return undefined;
  const noun = nounOf(prepared, head);
  if (tokens.slice(phrase.from, phrase.to).some(({ lower }) => NOT_THE_SAME.test(lower)))
    return undefined;
  // "The head of the Anselm Group" is told by what follows, not by who was spoken of.
  if (tokens.slice(head.to, phrase.to).some(({ isCapital }) => isCapital)) return undefined;
  if (kindOfPhrase(prepared, head) !== 'anonymous') return undefined;
  if (!isRole(noun) || UNNAMED.test(noun) || isIntroduced(prepared, noun, phrase.from))
    return undefined;
  return genderOfNoun(noun);
}

/** "A man was charged": the man is the one of whom no more is known. */
function isIntroduced({ tokens }: Prepared, noun: string, before: number): boolean {
  for (let i = Math.max(0, before - LOOK_BACK); i < before; i++) {
    if (!/^an?$/.test(tokens[i]?.lower ?? '')) continue;
    for (let k = i + 1; k < i + 5; k++) {
      const word = tokens[k];
      if (!word?.isWord) break;
      if (singular(word.lower) === noun) return true;
      // "A neighbour … the woman"
      if (before - i < IN_MIND && isRole(word.lower)) return true;
    }
  }
  return false;
}
