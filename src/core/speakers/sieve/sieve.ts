/** Whom a source stands for: the steps of the sieve, in order. */
import type { RawAttribution } from '../../attribution/attributor';
import { tokensOf } from '../../text/positions';
import type { TokenRange } from '../../text/sentences';
import type { Entity } from '../names/entities';
import type { SieveContext } from './context';
import { coupleOf } from './couples';
import { lastOf } from './last-spoken';
import { jointly, NOBODY, phraseSpeaker } from './phrases';
import { personOf, pronounGender } from './pronouns';
import { antecedent } from './relative';
import type { Found, Step } from './steps';

export function speakerOf(context: SieveContext, raw: RawAttribution): Found | null {
  const [source] = raw.source;
  // "It was alleged that": somebody else than the one who spoke last.
  if (!source) return raw.cue.length === 0 ? by('carried on', context.last) : null;
  return sourceSpeaker(context, context.phrases.bare(tokensOf(context.prepared, source)), raw);
}

const by = (step: Step, entity: Entity | null): Found | null => entity && { entity, step };

function sourceSpeaker(
  context: SieveContext,
  range: TokenRange,
  raw: RawAttribution,
): Found | null {
  const only =
    range.to - range.from === 1 ? context.lower(range.from).replace(/'(?:s|ll|d|ve|re)$/, '') : '';
  const gender = only ? pronounGender(only) : null;
  if (gender) {
    const content = raw.content.map((span) => tokensOf(context.prepared, span));
    const person = personOf(context.pronounContext(raw, content), range.from, gender);
    if (!person) return null;
    person.entity.gender ??= gender;
    return { ...person, step: 'personal pronoun' };
  }
  const isRelative =
    /^(?:who|whose|which|that)$/.test(only) && context.prepared.tokens[range.from]?.text !== 'WHO';
  if (isRelative || context.lower(range.to - 1) === 'whom') return antecedent(context, range);
  if (/^(?:they|their)$/.test(only))
    return by('their and its', lastOf(context, range.from, ['group', 'anonymous', 'organization']));
  if (/^(?:it|its)$/.test(only))
    return by('their and its', lastOf(context, range.from, ['organization', 'document']));
  const teller = context.phrases.teller(range);
  if (teller) return sourceSpeaker(context, teller, raw);
  const couple = coupleOf(
    context.prepared,
    range,
    context.phrases.head(range),
    context.couples,
    context.entities,
  );
  if (couple) return by('couple', jointly(context, ...couple.members));
  if (SOME.test(only)) return by('as written', context.unnamed(only, 'group'));
  return NOBODY.test(only) ? null : phraseSpeaker(context, range, raw);
}

/** People of whom no more is told. */
const SOME = /^(?:some|many|others|most|several|few)$/;
