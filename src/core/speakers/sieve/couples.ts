/** Two who are named together and come again as two: "each", "both", "the senators". */
import { firstPast, sentenceOf } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Entities, Entity } from '../names/entities';
import type { NameMention } from '../names/names';
import { bearersOf } from './definite';
import { nounOf } from './descriptions';

/** "Ann Vale and Tom Harrow". */
export interface Couple {
  members: readonly [Entity, Entity];
  /** First token after the second name. */
  end: number;
  sentence: number;
}

/** Stand for two just named; sentences looked back over. */
const BOTH = /^(?:each|both|the (?:two|pair|duo|couple)|both of them|the two of them)$/;
const NEAR = 2;
/** Who is one of these is so towards the other: no roles need be told. */
const OF_EACH_OTHER =
  /^(?:candidate|nominee|contender|rival|opponent|leader|partner|colleague|sibling|brother|sister|spouse)s$/;
const MOST_WORDS = 4;
/** Couples looked back over: no article but a made-up one has more. */
const MOST = 30;

/** In order. A list of three is none. */
export function findCouples(
  { tokens }: Prepared,
  mentions: readonly NameMention[],
  entities: Entities,
): Couple[] {
  const couples: Couple[] = [];
  mentions.forEach((first, index) => {
    const second = mentions[index + 1];
    if (!second || first.titleOnly || second.titleOnly || second.possessive) return;
    const start = Math.min(second.from, second.role.from);
    if (tokens[first.to]?.lower !== 'and' || start !== first.to + 1) return;
    const previous = mentions[index - 1];
    const before = Math.min(first.from, first.role.from) - 1;
    if (previous && previous.to === before && tokens[before]?.lower === ',') return;
    const [a, b] = [entities.of(first), entities.of(second)];
    if (a?.kind !== 'person' || b?.kind !== 'person' || a === b) return;
    couples.push({ members: [a, b], end: second.to, sentence: first.sentence });
  });
  return couples;
}

/** The couple that "each", "the two" or "the candidates" stands for; null if none or several. */
export function coupleOf(
  prepared: Prepared,
  phrase: TokenRange,
  head: TokenRange,
  couples: readonly Couple[],
  entities: Entities,
): Couple | null {
  const { tokens } = prepared;
  const noun = nounOf(prepared, head);
  const past = firstPast(couples, ({ end }) => end > phrase.from);
  const before = couples.slice(Math.max(0, past - MOST), past);
  const words = tokens.slice(phrase.from, Math.min(phrase.to, phrase.from + MOST_WORDS));
  if (BOTH.test(words.map(({ lower }) => lower).join(' '))) {
    const home = sentenceOf(prepared, phrase.from);
    return theOne(before.filter(({ sentence }) => home - sentence <= NEAR));
  }
  const isDefinite = /^(?:the|both)$/.test(tokens[phrase.from]?.lower ?? '');
  if (!isDefinite || phrase.to - phrase.from > MOST_WORDS || !noun.endsWith('s')) return null;
  // "Senators Ann Vale and Tom Harrow"
  const bearers = [...bearersOf(noun.slice(0, -1), entities), ...bearersOf(noun, entities)];
  if (bearers.length === 0) return OF_EACH_OTHER.test(noun) ? theOne(mainOnes(before)) : null;
  return theOne(before.filter(({ members }) => members.some((one) => bearers.includes(one))));
}

/** Those who are named together again and again; all, if none is. */
function mainOnes(couples: readonly Couple[]): readonly Couple[] {
  const again = couples.filter((couple) => couples.some((o) => o !== couple && isSame(o, couple)));
  return again.length > 0 ? again : couples;
}

const isSame = (a: Couple, b: Couple): boolean =>
  a.members.every((member) => b.members.includes(member));

/** The last, if all of them are the same two. */
function theOne(couples: readonly Couple[]): Couple | null {
  const last = couples.at(-1);
  return last && couples.every((couple) => isSame(couple, last)) ? last : null;
}
