/** Whom "he", "she" and "who" stand for: the nearest fitting person, unless two are about as near. */

import { firstPast, sentenceOf } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { PREPOSITIONS } from '../../text/words';
import type { Gender } from '../lexicon/first-names';
import type { Entity } from '../names/entities';
import type { PersonMention } from './person-mentions';

/** Sentences and mentions looked back over. */
const FARTHEST = 14;
const MOST_MENTIONS = 60;
/** Below this lead over the next candidate nobody is named. */
const LEAST_LEAD = 0.3;

/** How much each sign is worth; one sentence of distance is the unit of `distance`. */
const WEIGHTS = {
  distance: -0.4,
  subject: 0.9,
  quoted: -1.2,
  possessive: -0.5,
  object: -0.4,
  inContent: -0.8,
  /** Each paragraph between tells of something new. */
  otherParagraph: -0.2,
  unknownGender: -0.2,
  lastSpeaker: 1.1,
  lastSpeakerOfQuotation: 0.7,
  /** A source without a name is seldom told of by "he" or "she" where somebody else may be. */
  unnamedLastSpeaker: -1.4,
};

const PRONOUN_GENDERS: Readonly<Record<string, Gender>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

export const pronounGender = (lower: string): Gender | null => PRONOUN_GENDERS[lower] ?? null;

export interface PronounContext {
  prepared: Prepared;
  mentions: readonly PersonMention[];
  /** Content of the attribution: who is named in it is seldom the one who says it. */
  content: readonly TokenRange[];
  isDirect: boolean;
  /** One person, with a name or without. */
  lastSpeaker: Entity | null;
  /** The last speaker is one of those who are kept unnamed: "a person familiar with the talks". */
  isSource: boolean;
  /** Sentence in which the last speaker spoke. */
  lastSpoke: number;
}

/**
 * The person whom a singular personal pronoun at token `at` stands for, with the lead over the next
 * (Infinity where there is none), or null.
 */
export function personOf(
  context: PronounContext,
  at: number,
  gender: Gender | null,
  { lead, reach }: { lead: number; reach: number } = { lead: LEAST_LEAD, reach: FARTHEST },
): { entity: Entity; lead: number } | null {
  const scores = new Map<Entity, number>();
  const home = sentenceOf(context.prepared, at);
  const { mentions, lastSpeaker } = context;
  const end = firstPast(mentions, (mention) => mention.from >= at);
  for (let i = end - 1; i >= 0 && end - i <= MOST_MENTIONS; i--) {
    const mention = mentions[i];
    if (!mention || home - mention.sentence > reach) break;
    if (isInRole(mentions, i)) continue;
    const { entity } = mention;
    if (entity?.kind !== 'person' || isOther(entity, gender)) continue;
    const score = scoreOf(context, mention, home, entity);
    scores.set(entity, Math.max(score, scores.get(entity) ?? Number.NEGATIVE_INFINITY));
  }
  if (lastSpeaker && !isOther(lastSpeaker, gender)) {
    const silence = home - context.lastSpoke;
    if (silence <= reach) {
      const bonus =
        WEIGHTS.lastSpeaker +
        (context.isDirect ? WEIGHTS.lastSpeakerOfQuotation : 0) +
        (context.isSource ? WEIGHTS.unnamedLastSpeaker : 0);
      const base = scores.get(lastSpeaker) ?? WEIGHTS.distance * silence;
      // A speaker who spoke by pronoun has no name nearby: the claim itself counts as a mention.
      scores.set(lastSpeaker, Math.max(base, WEIGHTS.distance * silence) + bonus);
    }
  }
  return clearWinner(scores, lead);
}

const isOther = (entity: Entity, gender: Gender | null): boolean =>
  entity.gender !== null && gender !== null && entity.gender !== gender;

function clearWinner(
  scores: ReadonlyMap<Entity, number>,
  least: number,
): { entity: Entity; lead: number } | null {
  let best: Entity | null = null;
  let most = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [entity, score] of scores) {
    if (score > most) {
      second = most;
      most = score;
      best = entity;
    } else if (score > second) second = score;
  }
  const lead = most - second;
  return best && lead >= least ? { entity: best, lead } : null;
}

function scoreOf(
  context: PronounContext,
  mention: PersonMention,
  home: number,
  entity: Entity,
): number {
  const { tokens } = context.prepared;
  let score = WEIGHTS.distance * (home - mention.sentence);
  const { sentences } = context.prepared;
  if (sentences[home]?.paragraph !== sentences[mention.sentence]?.paragraph)
    score += WEIGHTS.otherParagraph;
  if (entity.gender === null) score += WEIGHTS.unknownGender;
  if (mention.possessive) score += WEIGHTS.possessive;
  if (mention.quoted) score += WEIGHTS.quoted;
  else if (isSubject(context, mention)) score += WEIGHTS.subject;
  else if (PREPOSITIONS.has(tokens[mention.whole - 1]?.lower ?? '')) score += WEIGHTS.object;
  const inContent = context.content.some(
    (range) => range.from <= mention.from && mention.from < range.to,
  );
  return inContent ? score + WEIGHTS.inContent : score;
}

/** "Vale campaign spokesman Tom Harrow": nobody speaks of Vale. */
function isInRole(mentions: readonly PersonMention[], index: number): boolean {
  const next = mentions[index + 1];
  return next !== undefined && (mentions[index]?.from ?? -1) >= next.whole && index >= 0;
}

/** The first name outside quotation marks in its sentence, and nothing that governs it before it. */
function isSubject({ prepared, mentions }: PronounContext, mention: PersonMention): boolean {
  if (mention.possessive) return false;
  const before = prepared.tokens[mention.whole - 1];
  if (before && PREPOSITIONS.has(before.lower)) return false;
  const index = firstPast(mentions, (other) => other.from >= mention.from);
  const previous = mentions[isInRole(mentions, index - 1) ? index - 2 : index - 1];
  const isFirst =
    !previous || previous.sentence !== mention.sentence || previous.quoted || previous.possessive;
  return isFirst || /^(?:[,;–—]|that|and|but|while)$/.test(before?.lower ?? '');
}
