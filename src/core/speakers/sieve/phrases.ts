/** A source that is a phrase: a name, names, a role, a description; most certain first. */
import type { RawAttribution } from '../../attribution/attributor';
import { firstPast, sentenceOf, tokensOf, written } from '../../text/positions';
import type { TokenRange } from '../../text/sentences';
import { synonymsOf } from '../lexicon/synonyms';
import type { Entity } from '../names/entities';
import { genderOfNoun } from '../names/genders';
import type { NameMention } from '../names/names';
import { describedBefore, describedPerson } from './again';
import type { SieveContext, SourcePhrase } from './context';
import { bearersOf, isRivalOffice, namedBy } from './definite';
import { describe, nounOf } from './descriptions';
import { lastOf } from './last-spoken';
import { personOf } from './pronouns';
import type { Found, Step } from './steps';

/** Stand for nobody whom the text names. */
export const NOBODY =
  /^(?:i|we|you|us|me|my|our|your|one|each|some|many|others|both|all|most|few|several|someone|everyone|nobody|this|that)$/;
/** A description is looser than a pronoun: nearer, and clearer. */
const SALIENT = { lead: 0.8, reach: 3 };
/** What somebody is elected or called to: nobody is two of them at once. */
const OFFICE =
  /^(?:governor|mayor|senator|congressman|congresswoman|representative|minister|nominee|candidate|judge|attorney|general|ambassador|speaker|commissioner|sheriff|chancellor|councillor)$/;
/** Sentences after which "the agency" may be another. */
const NEAR_BODY = 3;
/** "Many Corvaners" are not all of them. */
const QUANTIFIER = /^(?:many|most|some|several|few|hundreds|thousands|dozens)$/;
/** What only a company or an office is called. */
const BODIES =
  /^(?:company|firm|brokerage|agency|bank|retailer|airline|manufacturer|carrier|regulator|watchdog|think-tank|department|ministry|outlet|lender|insurer|operator|utility|carmaker|automaker|startup|broadcaster|publisher|nonprofit|newspaper|paper|network|association|organi[sz]ation)$/;

/** So many times as often named as the next. */
const MAIN = 2;
/** What an article may tell of one of. */
const COMPANIES =
  /^(?:company|firm|retailer|airline|manufacturer|carmaker|automaker|lender|insurer|startup|brokerage)$/;

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
  const joint = listed(context, phrase.whole) ?? jointNames(context, head);
  if (joint) return { entity: joint, step: 'joint names' };
  const name = ownName(context, head);
  // A name that two share is nobody's.
  if (name) return by(name.words.length > 1 ? 'name' : 'name of one word', entities.of(name));
  return (
    by('named after', nameAfter(context, phrase.whole)) ??
    by('role', namedBy(prepared, bare, head, entities)) ??
    by('the same description', describedBefore(prepared, bare, head, nouns)) ??
    by('last body', lastBody(context, bare)) ??
    by('main body', mainBody(context, bare)) ??
    (raw && spokenOf(context, phrase, raw)) ??
    by('role', courtOf(context, phrase)) ??
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

/** "Norrland, Corva and others": one speaker of many. */
function listed(context: SieveContext, { from, to }: TokenRange): Entity | null {
  const start = context.lower(from) === 'the' ? from + 1 : from;
  let names = 0;
  let hasComma = false;
  let at = start;
  while (at < to) {
    const name = context.phrases.mentionAt(at);
    if (name && !name.titleOnly) {
      names++;
      at = name.to;
    } else if (context.lower(at) === 'others' && at === to - 1) at++;
    else break;
    if (at < to && context.lower(at) === ',') {
      hasComma = true;
      at++;
    }
    if (at < to && context.lower(at) === 'and') at++;
  }
  if (at < to || names < 2 || !hasComma) return null;
  // "Vale, Norrland": a list has an "and".
  const words = context.prepared.tokens.slice(start, to);
  const isList = words.some(({ lower }) => lower === 'and');
  return isList ? context.unnamed(written(context.prepared, { from: start, to }), 'group') : null;
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
  // "The programme, called Tidewater,"
  const isCalled = /^(?:called|named|titled|entitled|dubbed)$/.test(context.lower(comma + 1));
  const at = isCalled ? comma + 2 : comma + 1;
  const name = context.phrases.mentionAt(at);
  const isNext = name && Math.min(name.from, name.role.from) === at;
  if (!isNext || name.titleOnly || name.possessive) return null;
  const entity = context.entities.of(name);
  if (isCalled) return entity;
  const isWhole = name.to === phrase.to || /^[,.(]$/.test(context.lower(name.to));
  return entity?.kind === 'person' && isWhole ? entity : null;
}

/** "The firm", where a firm has just spoken. */
function lastBody(context: SieveContext, { from, to }: TokenRange): Entity | null {
  const isBody = context.lower(from) === 'the' && BODIES.test(context.lower(from + 1));
  const { last } = context;
  if (!isBody || to - from !== 2 || !last) return null;
  if (last.mentions.length > 0) return lastOf(context, from, ['organization']);
  // "Officials at the Harbour Board said … the agency said"
  const isNear = sentenceOf(context.prepared, from) - context.lastSpoke <= NEAR_BODY;
  return isNear ? (context.bodies.get(last) ?? null) : null;
}

/** "The company", in an article that tells of one. */
function mainBody(context: SieveContext, { from, to }: TokenRange): Entity | null {
  const isCompany = context.lower(from) === 'the' && COMPANIES.test(context.lower(from + 1));
  if (!isCompany || to - from !== 2) return null;
  let main: Entity | null = null;
  let [most, second] = [0, 0];
  for (const firm of context.firms) {
    const count = firstPast(firm.mentions, (mention) => mention.from >= from);
    if (count > most) [main, most, second] = [firm, count, most];
    else second = Math.max(second, count);
  }
  return most >= 2 && most >= MAIN * second ? main : null;
}

/**
 * The organization that an unnamed source speaks for: "officials at the Harbour Board", "a Harbour
 * Board analysis".
 */
function bodyOf(context: SieveContext, { whole, head }: SourcePhrase): Entity | null {
  for (let i = head.from; i < whole.to; i++) {
    const name = context.phrases.mentionAt(i);
    if (!name || name.titleOnly || name.from < head.from || name.to > whole.to) continue;
    const isBeside = name.to < head.to || i - head.to <= 2;
    const entity = context.entities.of(name);
    return isBeside && entity?.kind === 'organization' ? entity : null;
  }
  return null;
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
  const noun = nounOf(prepared, head);
  if (bearersOf(noun, entities).size > 1) return null;
  const content = raw.content.map((span) => tokensOf(prepared, span));
  const person = personOf(context.pronounContext(raw, content), bare.from, gender, SALIENT);
  const isFormer = context.lower(head.from + 1) === 'former';
  if (!person || isOfAnotherOffice(person.entity, noun, isFormer)) return null;
  if (isRivalOffice(prepared, bare, noun, person.entity)) return null;
  return { ...person, step: 'who is spoken of' };
}

/** "The governor" is not the one of whom the article says that he is a candidate. */
function isOfAnotherOffice({ roleWords }: Entity, noun: string, isFormer: boolean): boolean {
  if (!OFFICE.test(noun) || isFormer || roleWords.size === 0) return false;
  return ![...synonymsOf(noun)].some((word) => roleWords.has(word));
}

/** "A panel of the Court of Appeals" speaks as the court. */
function courtOf(context: SieveContext, { whole, head }: SourcePhrase): Entity | null {
  const isPanel =
    /^(?:panel|bench|majority)$/.test(context.lower(head.to - 1)) &&
    context.lower(head.to) === 'of';
  const name = isPanel ? context.phrases.mentionAt(whole.to - 1) : null;
  const entity = name && !name.titleOnly ? context.entities.of(name) : null;
  return entity?.kind === 'organization' ? entity : null;
}

function asWritten(context: SieveContext, phrase: SourcePhrase): Entity | null {
  const { bare, head } = phrase;
  const { name, kind } = describe(context.prepared, bare, head);
  if (name === '') return null;
  const entity = context.unnamed(name, kind);
  const noun = nounOf(context.prepared, head);
  context.nouns.set(entity, noun);
  if (kind === 'anonymous') entity.gender = genderOfNoun(noun);
  const body = bodyOf(context, phrase);
  if (body) context.bodies.set(entity, body);
  return entity;
}
