/** A source that is a phrase: a name, names, a role, a description; most certain first. */
import type { RawAttribution } from '../../attribution/attributor';
import { tokensOf } from '../../text/positions';
import type { TokenRange } from '../../text/sentences';
import { describedBefore, describedPerson } from '../again';
import { bearersOf, namedBy } from '../definite';
import { describe } from '../descriptions';
import type { Entity } from '../entities';
import type { NameMention } from '../names';
import { personOf } from '../pronouns';
import type { SieveContext, SourcePhrase } from './context';
import { lastOf } from './last-spoken';
import type { Found, Step } from './steps';

/** Stand for nobody whom the text names. */
export const NOBODY =
  /^(?:i|we|you|us|me|my|our|your|one|each|some|many|others|both|all|most|few|several|someone|everyone|nobody|this|that)$/;
/** A description is looser than a pronoun: nearer, and clearer. */
const SALIENT = { lead: 0.8, reach: 3 };
/** "Many Corvaners" are not all of them. */
const QUANTIFIER = /^(?:many|most|some|several|few|hundreds|thousands|dozens)$/;
/** What only a company or an office is called. */
const BODIES =
  /^(?:company|firm|brokerage|agency|bank|retailer|airline|manufacturer|carrier|regulator|watchdog|charity|union|think-tank|nonprofit|newspaper|paper|network|association|organi[sz]ation)$/;

/** @param raw the claim whose source it is; null for a part of one, which stands for no claim */
export function phraseSpeaker(
  context: SieveContext,
  range: TokenRange,
  raw: RawAttribution | null,
): Found | null {
  const phrase = context.phrase(range);
  if (!phrase) return null;
  const { prepared, entities, nouns } = context;
  const { bare, head } = phrase;
  const by = (step: Step, entity: Entity | null): Found | null => entity && { entity, step };
  const joint = jointNames(context, head);
  if (joint) return { entity: joint, step: 'joint names' };
  const name = ownName(context, head);
  // A name that two share is nobody's.
  if (name) return by(name.words.length > 1 ? 'name' : 'name of one word', entities.of(name));
  return (
    by('named after', nameAfter(context, phrase.whole)) ??
    by('role', namedBy(prepared, bare, head, entities)) ??
    by('the same description', describedBefore(prepared, bare, head, nouns)) ??
    by('last body', lastBody(context, bare)) ??
    (raw && spokenOf(context, phrase, raw)) ??
    by('as written', asWritten(context, phrase))
  );
}

/** The person whose name ends right before token `end`. */
export function personEnding(context: SieveContext, end: number): Entity | null {
  const mention = context.phrases.mentionAt(end - 1);
  const entity = mention?.to === end && !mention.titleOnly ? context.entities.of(mention) : null;
  return entity?.kind === 'person' ? entity : null;
}

/** The speaker that two make together. */
export const jointly = (context: SieveContext, a: Entity, b: Entity): Entity =>
  context.unnamed(`${a.name} and ${b.name}`, 'group');

/** The name that the phrase ends in. */
function ownName(context: SieveContext, head: TokenRange): NameMention | null {
  const name = context.phrases.nameEnding(head);
  const isSome = QUANTIFIER.test(context.lower(head.from));
  return name && !name.titleOnly && !isSome ? name : null;
}

/** "Smith and Jones": one speaker of two. */
function jointNames(context: SieveContext, head: TokenRange): Entity | null {
  const { entities, phrases, prepared } = context;
  const at =
    prepared.tokens.slice(head.from, head.to).findIndex((token) => token.lower === 'and') +
    head.from;
  if (at <= head.from || phrases.mentionAt(at)) return null;
  const first = phrases.mentionAt(at - 1);
  const second = phrases.nameEnding(head);
  if (!first || !second || first === second || first.titleOnly || second.titleOnly) return null;
  const [a, b] = [entities.of(first), entities.of(second)];
  return a && b && jointly(context, a, b);
}

/** "The bridge's chief engineer, Ann Vale, said": the name after the description. */
function nameAfter(context: SieveContext, phrase: TokenRange): Entity | null {
  let comma = phrase.from + 1;
  while (comma < phrase.to && context.lower(comma) !== ',') comma++;
  if (context.lower(comma) !== ',') return null;
  const name = context.phrases.mentionAt(comma + 1);
  const isNext = name && Math.min(name.from, name.role.from) === comma + 1;
  if (!isNext || name.titleOnly || name.possessive) return null;
  const entity = context.entities.of(name);
  const isWhole = name.to === phrase.to || /^[,.(]$/.test(context.lower(name.to));
  return entity?.kind === 'person' && isWhole ? entity : null;
}

/** "The firm", where a firm has just spoken. */
function lastBody(context: SieveContext, { from, to }: TokenRange): Entity | null {
  const isBody = context.lower(from) === 'the' && BODIES.test(context.lower(from + 1));
  const { last } = context;
  if (!isBody || to - from !== 2 || !last || last.mentions.length === 0) return null;
  return lastOf(context, from, ['organization']);
}

/** "The 34-year-old mother": the person whom the last sentences are about. */
function spokenOf(
  context: SieveContext,
  { bare, head }: SourcePhrase,
  raw: RawAttribution,
): Found | null {
  const { prepared, entities } = context;
  const gender = describedPerson(prepared, bare, head);
  if (gender === undefined) return null;
  // "The senator", where two are named: the description itself does not tell them apart.
  if (bearersOf(context.lower(head.to - 1), entities).size > 1) return null;
  const content = raw.content.map((span) => tokensOf(prepared, span));
  const person = personOf(context.pronounContext(raw, content), bare.from, gender, SALIENT);
  return person && { ...person, step: 'who is spoken of' };
}

function asWritten(context: SieveContext, { bare, head }: SourcePhrase): Entity | null {
  const { name, kind } = describe(context.prepared, bare, head);
  if (name === '') return null;
  const entity = context.unnamed(name, kind);
  context.nouns.set(entity, context.lower(head.to - 1));
  return entity;
}
