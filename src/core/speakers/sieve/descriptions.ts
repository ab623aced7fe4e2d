/** Speakers without a name: "the mayor", "two officials", "a report by the court". */
import type { SpeakerKind } from '../../model';
import { written } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { DETERMINERS } from '../../text/words';
import {
  DOCUMENT_NOUNS,
  IRREGULAR_PLURALS,
  isRole,
  ORGANIZATION_NOUNS,
  UNNAMED_PLURALS,
} from '../lexicon/titles';

/** A description keeps so many words at most. */
const LONGEST_NAME = 20;

/** "Her mother" is nobody without "her". */
const KIN =
  /^(?:mother|mom|mum|father|dad|parents|son|daughter|children|brother|sister|wife|husband|partner|widow|uncle|aunt|cousin|boyfriend|girlfriend|family|friend|friends|boss|colleague|colleagues)$/;

/** The last word of a phrase's head: "engineer" of "the bridge's chief engineer". */
export const nounOf = ({ tokens }: Prepared, head: TokenRange): string =>
  tokens[head.to - 1]?.lower ?? '';

export interface Description {
  /** The phrase without its article. */
  name: string;
  kind: SpeakerKind;
}

/** What a phrase without a name stands for, by its head noun. */
export function kindOfPhrase(prepared: Prepared, head: TokenRange): SpeakerKind {
  const last = nounOf(prepared, head);
  const singular = last.endsWith('ies') ? `${last.slice(0, -3)}y` : last.replace(/s$/, '');
  if (DOCUMENT_NOUNS.has(last) || DOCUMENT_NOUNS.has(singular)) return 'document';
  if (UNNAMED_PLURALS.has(last)) return 'anonymous';
  if (ORGANIZATION_NOUNS.has(last)) return 'organization';
  if (IRREGULAR_PLURALS.has(last)) return 'group';
  const isPlural = last.length > 3 && last.endsWith('s') && !/(?:ss|us|is)$/.test(last);
  if (isPlural) return 'group';
  return isRole(last) ? 'anonymous' : 'unknown';
}

/** The phrase as a speaker of its own. */
export function describe(prepared: Prepared, phrase: TokenRange, head: TokenRange): Description {
  const kind = kindOfPhrase(prepared, head);
  let { from } = phrase;
  const to = Math.min(phrase.to, from + LONGEST_NAME);
  const first = prepared.tokens[from]?.lower ?? '';
  const second = prepared.tokens[from + 1]?.lower ?? '';
  // "the two countries" loses its sense without the article; "the officials" does not.
  const keepsArticle = first === 'the' && DETERMINERS.has(second);
  const isKin = /^(?:his|her|their|my)$/.test(first) && KIN.test(nounOf(prepared, head));
  const isArticle = /^(?:the|an?|one|his|her|their|its)$/.test(first);
  if (to - from > 1 && isArticle && !keepsArticle && !isKin) from++;
  return { name: written(prepared, { from, to }), kind };
}
