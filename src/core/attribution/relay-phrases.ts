/** Relays that the attribution step leaves out: "…,” a resident said, per the Herald." */
import { firstPast, sentenceOf, spanOf } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { RawAttribution } from './attributor';
import { phraseAfter } from './phrases';

/** What passes a claim on right behind it, before a name. */
const CUES: readonly (readonly string[])[] = [
  ['per'],
  ['according', 'to'],
  ['as', 'reported', 'by'],
  ['as', 'first', 'reported', 'by'],
];

/** Attributions are in order of position: a relay stands within so many of what it passes on. */
const NEIGHBOURS = 8;

/** The attributions, with a relay behind each whose sentence names one that nobody has found. */
export function withRelays(prepared: Prepared, raws: readonly RawAttribution[]): RawAttribution[] {
  return raws.flatMap((raw, index) => {
    const relay = relayOf(prepared, raw);
    const near = raws.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS);
    return relay && !near.some((other) => speaksAt(other, relay)) ? [raw, relay] : [raw];
  });
}

/** Whether the attribution's own cue or source stands where the relay's cue does. */
function speaksAt({ cue, source }: RawAttribution, relay: RawAttribution): boolean {
  return [...cue, ...source].some(({ start, end }) =>
    relay.cue.some((span) => start < span.end && span.start < end),
  );
}

function relayOf(prepared: Prepared, raw: RawAttribution): RawAttribution | null {
  const { tokens } = prepared;
  const [cue] = raw.cue;
  const [source] = raw.source;
  if (!cue || !source) return null;
  const edge = Math.max(cue.end, source.end);
  const comma = firstPast(tokens, (token) => token.start >= edge);
  if (tokens[comma]?.lower !== ',') return null;
  const words = CUES.find((each) => each.every((word, i) => tokens[comma + 1 + i]?.lower === word));
  const from = comma + 1 + (words?.length ?? 0);
  if (!words || !isName(prepared, from)) return null;
  const sentence = prepared.sentences[sentenceOf(prepared, comma)];
  const name = phraseAfter(tokens, from, sentence?.to ?? from, true);
  if (!name) return null;
  const first = Math.min(cue.start, source.start, ...raw.content.map(({ start }) => start));
  const last = Math.max(edge, ...raw.content.map(({ end }) => end));
  return {
    ...raw,
    stance: 'asserts',
    content: [{ start: first, end: last }],
    cue: [spanOf(prepared, { from: comma + 1, to: from })],
    source: [spanOf(prepared, name)],
  };
}

/** "Per Vale", "per the Herald", not "per day". */
const isName = ({ tokens }: Prepared, at: number): boolean =>
  tokens[tokens[at]?.lower === 'the' ? at + 1 : at]?.isCapital === true;
