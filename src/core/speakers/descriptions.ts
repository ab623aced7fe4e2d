/** Speakers without a name: "the mayor", "two officials", "a report by the court". */
import type { SpeakerKind } from '../model';
import { written } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import { DETERMINERS } from '../text/words';
import type { Entities, Entity } from './entities';
import {
  DOCUMENT_NOUNS,
  IRREGULAR_PLURALS,
  isRole,
  ORGANIZATION_NOUNS,
  UNNAMED_PLURALS,
} from './titles';

const DEFINITE = /^(?:the|this|that|his|her|their|its)$/;
/** Words of a description before the head that tell it from no other person's role. */
const SMALL = /^(?:the|this|that|his|her|their|its|a|an|of|for|in|at|to|and|former|then)$/;
/** A description keeps so many words at most. */
const LONGEST_NAME = 14;

export interface Description {
  /** The phrase without its article. */
  name: string;
  kind: SpeakerKind;
}

/** What a phrase without a name stands for, by its head noun. */
export function kindOfPhrase(prepared: Prepared, head: TokenRange): SpeakerKind {
  const last = prepared.tokens[head.to - 1]?.lower ?? '';
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
  if (to - from > 1 && /^(?:the|an?|his|her|their|its)$/.test(first) && !keepsArticle) from++;
  return { name: written(prepared, { from, to }), kind };
}

/**
 * The named person or organization that a definite description stands for: "the mayor" where
 * one mayor is named. Null if none is, or more than one.
 */
export function namedBy(
  prepared: Prepared,
  phrase: TokenRange,
  head: TokenRange,
  entities: Entities,
): Entity | null {
  const { tokens } = prepared;
  const first = tokens[phrase.from];
  if (!first || !(DEFINITE.test(first.lower) || first.isCapital)) return null;
  const words = tokens
    .slice(phrase.from, phrase.to)
    .map((token) => token.lower)
    .filter((word) => !SMALL.test(word) && word !== "'s");
  const noun = tokens[head.to - 1]?.lower ?? '';
  if (words.length === 0) return null;
  const bearers = entities
    .withRoleWord(noun)
    .filter((entity) => words.every((word) => entity.roleWords.has(word)));
  const known = bearers.filter((entity) => isBefore(entity, phrase.from));
  // "The mayor" may come before her name does.
  const persons = known.length > 0 ? known : bearers;
  if (persons.length > 0) return persons.length === 1 ? (persons[0] ?? null) : null;
  if (!ORGANIZATION_NOUNS.has(noun)) return null;
  const organizations = entities
    .withNameWord(noun)
    .filter((entity) => isBefore(entity, phrase.from));
  return organizations.length === 1 ? (organizations[0] ?? null) : null;
}

const isBefore = (entity: Entity, token: number): boolean =>
  (entity.mentions[0]?.from ?? token) < token;
