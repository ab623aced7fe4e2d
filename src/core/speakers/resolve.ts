/** Who each source is: names, pronouns and descriptions brought to one speaker each. */
import type { RawAttribution } from '../attribution/attributor';
import type { Span } from '../model';
import { firstPast, sentenceOf, tokensOf } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import { findAsides } from './asides';
import { listSpeakers, type Resolved } from './list-speakers';
import type { Entity } from './names/entities';
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
  findFirstPersons(prepared, raws, found);
  return listSpeakers(prepared, found, sources);
}

/** "I" and "we" inside a quotation are whoever is quoted. */
function findFirstPersons(
  prepared: Prepared,
  raws: readonly RawAttribution[],
  found: (Found | null)[],
): void {
  raws.forEach((raw, index) => {
    const [source] = raw.source;
    if (!source || found[index]) return;
    const { from, to } = tokensOf(prepared, source);
    const token = prepared.tokens[from];
    if (!token || to - from !== 1 || token.quotation < 0 || !FIRST_PERSON.test(token.lower)) return;
    const quoted = smallestAround(raws, index, source);
    const speaker = quoted === null ? null : found[quoted];
    if (speaker) found[index] = { entity: speaker.entity, step: 'first person' };
  });
}

const FIRST_PERSON = /^(?:i|we)(?:'(?:m|ve|d|ll|re))?$/;
/** Claims of one quotation stand so near each other. */
const NEAR = 8;

/** The claim with the shortest content that holds the span; null where none does. */
function smallestAround(raws: readonly RawAttribution[], index: number, span: Span): number | null {
  let best: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, index - NEAR); i < Math.min(raws.length, index + NEAR); i++) {
    const content = i === index ? [] : (raws[i]?.content ?? []);
    const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const holds = content.some(({ start, end }) => start <= span.start && span.end <= end);
    if (!holds || size >= smallest) continue;
    smallest = size;
    best = i;
  }
  return best;
}
