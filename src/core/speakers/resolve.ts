/** Who each source is: names, pronouns and descriptions brought to one speaker each. */
import type { RawAttribution } from '../attribution/attributor';
import { firstPast, sentenceOf, tokensOf } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import { findAsides } from './asides';
import type { Entity } from './entities';
import { listSpeakers, type Resolved } from './list-speakers';
import { SieveContext } from './sieve/context';
import { speakerOf } from './sieve/sieve';
import type { Found } from './sieve/steps';

/** Goes through the claims in the order of the text: each is resolved with those before it. */
export function resolveSpeakers(prepared: Prepared, raws: readonly RawAttribution[]): Resolved {
  const context = new SieveContext(prepared);
  const found: (Found | null)[] = raws.map(() => null);
  const sources = new Map<Entity, TokenRange[]>();
  const position = (raw: RawAttribution): number =>
    raw.source[0]?.start ?? raw.content[0]?.start ?? 0;
  const order = raws
    .map((raw, index) => ({ raw, index }))
    .sort((a, b) => position(a.raw) - position(b.raw));
  const asides = findAsides(prepared.text, raws);
  for (const { raw, index } of order) {
    const speaker = speakerOf(context, raw);
    found[index] = speaker;
    const range = raw.source[0] ? tokensOf(prepared, raw.source[0]) : null;
    const at = range?.from ?? firstPast(prepared.tokens, (token) => token.end > position(raw));
    // Who spoke last still did where nobody is said to speak.
    const isNobody = speaker === null && raw.source.length === 0;
    if (!asides.has(raw) && !isNobody) {
      context.lastSpoke = sentenceOf(prepared, at);
      context.last = speaker?.entity ?? null;
    }
    if (!speaker || !range) continue;
    const known = sources.get(speaker.entity);
    if (known) known.push(range);
    else sources.set(speaker.entity, [range]);
  }
  return listSpeakers(prepared, found, sources);
}
