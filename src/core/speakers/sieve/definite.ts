/**
 * "The mayor", "the agency", "Lawmaker" in a headline: the named one that a definite description
 * stands for. Null where none is, or more than one.
 */
import { sentenceOf } from '../../text/positions';
import { NAME_KIND, type Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { synonymsOf } from '../lexicon/synonyms';
import { DOCUMENT_NOUNS, isRole, ORGANIZATION_NOUNS } from '../lexicon/titles';
import type { Entities, Entity } from '../names/entities';

const DEFINITE = /^(?:the|this|that|his|her|their|its)$/;
/** Words of a description that tell it from no other person's role. */
const SMALL = /^(?:the|this|that|his|her|their|its|a|an|of|for|in|at|to|and|then|'s)$/;
/** With one of these somebody else may be meant than the only one whose role is named. */
const ANOTHER =
  /^(?:former|ex|other|another|second|third|senior|deputy|assistant|new|previous|fellow|rival|late|acting)$/;
/** Somebody else than the bearer of the role without it: "vice president". */
const RANK = /^(?:vice|deputy|assistant|associate|shadow|acting|junior)$/;
const PARTY = /^(?:republican|democratic|democrat|labour|conservative|liberal|libertarian|green)$/;
/** One minister or secretary is not the other. */
const PORTFOLIO =
  /^(?:prime|home|foreign|interior|finance|defen[cs]e|justice|health|education|transport|attorney)$/;
/** Whose they are is told by a pronoun: "his lawyer" is seldom the only lawyer who is named. */
const OWN = /^(?:his|her|their)$/;
const OF_SOMEBODY =
  /^(?:lawyer|attorney|solicitor|aide|ally|adviser|advisor|assistant|secretary|spokes(?:man|woman|person)|agent|manager|doctor|therapist|coach|boss|partner|colleague|rival|opponent)$/;
/** "Lawmaker", "Federal court" without an article in headline and lead: named below them. */
const LEAD_SENTENCES = 2;

export function namedBy(
  prepared: Prepared,
  phrase: TokenRange,
  head: TokenRange,
  entities: Entities,
): Entity | null {
  const { tokens } = prepared;
  const first = tokens[phrase.from];
  if (!first || !(DEFINITE.test(first.lower) || first.isCapital)) return null;
  const noun = roleNoun(prepared, head);
  if (OWN.test(first.lower) && OF_SOMEBODY.test(noun)) return null;
  const words = tokens
    .slice(phrase.from, phrase.to)
    .map(({ lower }) => (lower === 'gop' ? 'republican' : lower))
    .filter((word) => !SMALL.test(word));
  if (words.length === 0) return null;
  const isLead = sentenceOf(prepared, phrase.from) < LEAD_SENTENCES && !DEFINITE.test(first.lower);
  return (
    (isRole(noun) && !isPlural(noun)
      ? bearerOf(noun, words, phrase.from, isLead, entities, (word) =>
          mayDescribe(prepared, phrase, word),
        )
      : null) ?? organizationOf(noun, phrase.from, isLead, entities)
  );
}

/** "Secretary" of "Secretary of State", where the office is written as one name. */
function roleNoun({ tokens }: Prepared, head: TokenRange): string {
  const words = tokens.slice(head.from, head.to).map(({ lower }) => lower);
  const title = words[words.indexOf('of') - 1];
  return title !== undefined && isRole(title) ? title : (words.at(-1) ?? '');
}

/** "Senators" stands before two names, but for neither. */
const isPlural = (noun: string): boolean => noun.endsWith('s') && isRole(noun.slice(0, -1));

/** Those to whom the article gives a role that the noun may stand for. */
export const bearersOf = (noun: string, entities: Entities): ReadonlySet<Entity> =>
  new Set([...synonymsOf(noun)].flatMap((word) => [...entities.withRoleWord(word)]));

/** The one person whose role, as the article gives it, the description repeats. */
function bearerOf(
  noun: string,
  words: readonly string[],
  at: number,
  isLead: boolean,
  entities: Entities,
  agrees: (word: string) => boolean,
): Entity | null {
  const bearers = [...bearersOf(noun, entities)].filter((entity) => !isOtherRank(entity, words));
  if (bearers.length === 0) return null;
  const whole = bearers.filter((entity) => words.every((word) => hasRole(entity, word)));
  const known = whole.filter((entity) => isBefore(entity, at));
  // "The mayor" may come before her name does.
  const persons = known.length > 0 ? known : whole;
  if (persons.length === 1) return persons[0] ?? null;
  if (persons.length > 1 && !isLead) return null;
  // "The Arizona senator", where there is one senator and nobody says where she is from.
  if (words.some((word) => ANOTHER.test(word))) return null;
  const before = bearers.filter((entity) => isBefore(entity, at));
  const [first, ...others] = (before.length > 0 ? before : bearers).sort(
    (a, b) => firstOf(a) - firstOf(b),
  );
  if (!first || (others.length > 0 && !isLead)) return null;
  // A headline says of whom it is what the text does not say again.
  return isLead || words.every((word) => hasRole(first, word) || agrees(word)) ? first : null;
}

/**
 * Whether a word that no role of hers holds may be said of her all the same: "parliamentary", "the
 * Arizona senator". A capital tells of another office ("Prime Minister") or party.
 */
function mayDescribe(
  { tokens, nameKinds }: Prepared,
  { from, to }: TokenRange,
  word: string,
): boolean {
  if (RANK.test(word) || PARTY.test(word) || PORTFOLIO.test(word)) return false;
  if (nameKinds === null) return true;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.lower !== word || !token.isCapital || i === from) continue;
    return nameKinds[i] === NAME_KIND.place || /(?:an|ish|ese)$/.test(word);
  }
  return true;
}

/**
 * Whether the article gives this person the office of the description, but another one of the kind:
 * of another rank, party or name.
 */
export function isRivalOffice(
  prepared: Prepared,
  phrase: TokenRange,
  noun: string,
  entity: Entity,
): boolean {
  if (!hasRole(entity, noun)) return false;
  const words = prepared.tokens.slice(phrase.from, phrase.to).map(({ lower }) => lower);
  return (
    isOtherRank(entity, words) ||
    words.some(
      (word) => !SMALL.test(word) && !hasRole(entity, word) && !mayDescribe(prepared, phrase, word),
    )
  );
}

/** The vice president is not meant by "the president". */
const isOtherRank = ({ roleWords }: Entity, words: readonly string[]): boolean =>
  [...roleWords].some((word) => RANK.test(word) && !words.includes(word));

const hasRole = ({ roleWords }: Entity, word: string): boolean =>
  [...synonymsOf(word)].some((synonym) => roleWords.has(synonym));

function organizationOf(
  noun: string,
  at: number,
  isLead: boolean,
  entities: Entities,
): Entity | null {
  if (!ORGANIZATION_NOUNS.has(noun) && !DOCUMENT_NOUNS.has(noun)) return null;
  const named = entities.withNameWord(noun);
  if (isLead) return named.toSorted((a, b) => firstOf(a) - firstOf(b))[0] ?? null;
  const known = named.filter((entity) => isBefore(entity, at));
  return known.length === 1 ? (known[0] ?? null) : null;
}

const firstOf = ({ mentions }: Entity): number => mentions[0]?.from ?? Number.POSITIVE_INFINITY;
const isBefore = (entity: Entity, token: number): boolean =>
  (entity.mentions[0]?.from ?? token) < token;
