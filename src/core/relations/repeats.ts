/**
 * Claims that an article tells more than once: in the headline, in the lead, in a pull quote and in
 * full below.
 */
import type { Attribution, Dispute, Repeat } from '../model';

/** A repetition shares so many of the shorter one's words. */
const SHARED = 0.75;
/** Words that say something: fewer prove nothing. */
const FEWEST = 4;
/** Words in quotation marks prove more. */
const FEWEST_QUOTED = 3;
/** Of one speaker's claims each is compared with the first, which headline and lead hold, and the last. */
const FIRST = 12;
const LAST = 12;

const SMALL = new Set(
  (
    'a an the this that these those his her its their my our your he she it they we you i who which what of to in on at ' +
    'by for from with as is are was were be been being has have had do does did will would can could should may might ' +
    'must and or but not no so if than then there here said says about into over after before up out all any more ' +
    'very just also only'
  ).split(' '),
);

/**
 * @param text what the spans point into
 * @returns pairs of the same speaker and stance; each repetition once, of the fullest that it repeats
 */
export function findRepeats(text: string, attributions: readonly Attribution[]): Repeat[] {
  const bySpeaker = new Map<string, Told[]>();
  for (const claim of attributions) {
    if (claim.speaker === null) continue;
    const told = { claim, ...wordsOf(text, claim) };
    const known = bySpeaker.get(claim.speaker);
    if (known) known.push(told);
    else bySpeaker.set(claim.speaker, [told]);
  }
  const groups = new Map<string, Group>();
  for (const claims of bySpeaker.values()) joinRepeats(claims, groups);
  return attributions.flatMap(({ id }) => {
    const full = groups.get(id)?.fullest.claim.id;
    return full === undefined || full === id ? [] : [{ claim: id, of: full }];
  });
}

/** Disputes between claims as their fullest places tell them, each once. */
export function ofTheFullest(disputes: readonly Dispute[], repeats: readonly Repeat[]): Dispute[] {
  const fullest = new Map(repeats.map(({ claim, of }) => [claim, of]));
  const seen = new Set<string>();
  return disputes.flatMap(({ claim, deniedBy }) => {
    const dispute = {
      claim: fullest.get(claim) ?? claim,
      deniedBy: fullest.get(deniedBy) ?? deniedBy,
    };
    const key = `${dispute.claim} ${dispute.deniedBy}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [dispute];
  });
}

interface Told {
  claim: Attribution;
  words: ReadonlySet<string>;
  /** Those that are numbers or names. */
  marked: ReadonlySet<string>;
  /** What stands in quotation marks, as one string of words. */
  quoted: string;
}

/** What is told again, by the claim that tells it most fully. */
interface Group {
  fullest: Told;
}

function joinRepeats(claims: readonly Told[], groups: Map<string, Group>): void {
  claims.forEach((one, index) => {
    const others =
      index <= FIRST + LAST
        ? claims.slice(0, index)
        : [...claims.slice(0, FIRST), ...claims.slice(index - LAST, index)];
    const same = others.find((other) => isSame(one, other));
    if (!same) return;
    const group = groups.get(same.claim.id) ?? { fullest: same };
    if (one.words.size > group.fullest.words.size) group.fullest = one;
    groups.set(same.claim.id, group).set(one.claim.id, group);
  });
}

function isSame(one: Told, other: Told): boolean {
  if (one.claim.stance !== other.claim.stance || overlaps(one.claim, other.claim)) return false;
  const [short, long] = one.quoted.length < other.quoted.length ? [one, other] : [other, one];
  const isQuotedAgain =
    short.quoted.split(' ').length > FEWEST_QUOTED &&
    ` ${long.quoted} `.includes(` ${short.quoted} `);
  if (isQuotedAgain) return true;
  const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one];
  if (few.words.size < FEWEST) return false;
  let shared = 0;
  for (const word of few.words) {
    if (many.words.has(word)) shared++;
    // Another number or name makes it another claim.
    else if (few.marked.has(word)) return false;
  }
  return shared >= SHARED * few.words.size;
}

/** A claim inside another one, or beside it in one sentence, says something of its own. */
const overlaps = (one: Attribution, other: Attribution): boolean =>
  one.content.some((a) => other.content.some((b) => a.start < b.end && b.start < a.end));

function wordsOf(text: string, { content, type }: Attribution): Omit<Told, 'claim'> {
  const marked = new Set<string>();
  const parts = content.map(({ start, end }) => text.slice(start, end));
  const words = lowerWords(parts.join(' '));
  const quoted =
    type === 'direct'
      ? words
      : lowerWords(parts.flatMap((part) => part.match(/[“"«„][^“”"«»„]+[”"»“]/g) ?? []).join(' '));
  for (const word of parts.join(' ').match(MARKED) ?? []) marked.add(stem(word.toLowerCase()));
  return {
    marked,
    words: new Set(words.filter((word) => !SMALL.has(word)).map(stem)),
    quoted: quoted.join(' '),
  };
}

const MARKED = /\p{N}[\p{L}\p{N}]*|(?<=[\p{L},] )\p{Lu}[\p{L}\p{N}]*/gu;

const lowerWords = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];

/** "Bridges were closed", "the closing of the bridge". */
const stem = (word: string): string =>
  word.length > 5 ? word.replace(/(?:['’]s|ing|ed|es|s)$/, '') : word.replace(/['’]s$/, '');
