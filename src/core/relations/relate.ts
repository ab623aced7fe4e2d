/** How claims hang together: who passed on whose words, and which stands inside another. */
import type { RawAttribution } from '../attribution/attributor';
import { hasRelayCue } from '../attribution/relay-cue';
import type { Attribution, Span, Stance } from '../model';

/** UTF-16 units: a relay names its source right behind the cue and source of what it passes on. */
const LONGEST_GAP = 40;
/** Claims are in order of position: a relay stands within so many of what it passes on … */
const NEIGHBOURS = 8;
/** … and a claim within so many of the one around it. */
const NEAR = 12;
/** Links of a chain that are followed: claims inside claims. */
const DEEPEST = 8;

interface Node {
  raw: RawAttribution;
  speaker: string | null;
  speakerConfidence: number;
  relays: string[];
  isRelay: boolean;
}

/**
 * The attributions with ids, chains and nesting. A relay that only passes on a claim ("…," she
 * said, according to the Herald) becomes a link of that claim's chain.
 *
 * @param text what the spans point into
 * @param speakers `Speaker.id` or null for each raw attribution
 * @param certainties how sure each of them is
 * @param keepRelays relays stay attributions of their own too, in their places
 */
export function relate(
  text: string,
  raws: readonly RawAttribution[],
  speakers: readonly (string | null)[],
  certainties: readonly number[],
  keepRelays = false,
): Attribution[] {
  const nodes = raws.map(
    (raw, index): Node => ({
      raw,
      speaker: speakers[index] ?? null,
      speakerConfidence: certainties[index] ?? 1,
      relays: [],
      isRelay: false,
    }),
  );
  foldRelays(text, nodes);
  const claims = nodes.filter((node) => keepRelays || !node.isRelay);
  const outer = claims.map((_, index) => innermostAround(claims, index));
  return claims.map((node, index) => ({
    ...node.raw,
    id: `c${index + 1}`,
    speaker: node.speaker,
    speakerConfidence: node.speakerConfidence,
    chain: chainOf(claims, outer, index),
    within: outer[index] === undefined ? null : `c${outer[index] + 1}`,
  }));
}

function foldRelays(text: string, nodes: readonly Node[]): void {
  nodes.forEach((node, index) => {
    if (!hasRelayCue(text, node.raw)) return;
    for (let i = index - 1; i >= index - NEIGHBOURS; i--) linkRelay(node, nodes[i]);
    for (let i = index + 1; i <= index + NEIGHBOURS; i++) linkRelay(node, nodes[i]);
  });
}

/** Folds `relay` into `claim` if its content is the claim with its cue and source, and no more. */
function linkRelay(relay: Node, claim: Node | undefined): void {
  if (!claim || claim === relay || relay.isRelay || claim.isRelay) return;
  const [cue] = claim.raw.cue;
  const [relayCue] = relay.raw.cue;
  if (!cue || !relayCue || relayCue.start < cue.end) return;
  if (!relay.raw.content.some((span) => contains(span, cue))) return;
  const isPassedOn = claim.raw.content.every(
    (span) => span.start > relayCue.end || relay.raw.content.some((own) => contains(own, span)),
  );
  if (!isPassedOn) return;
  const attribution = Math.max(cue.end, claim.raw.source[0]?.end ?? 0);
  // A quotation may go on behind it: “…,” she said, according to X. “…”
  const content = Math.max(
    0,
    ...claim.raw.content.map(({ end }) => end).filter((end) => end <= relayCue.start),
  );
  // "He said the plan failed, according to X" passes it on too: the claim itself ends at the relay.
  const edge = Math.max(attribution, content);
  if (relayCue.start < edge || relayCue.start - edge > LONGEST_GAP) return;
  relay.isRelay = true;
  if (relay.speaker && relay.speaker !== claim.speaker) claim.relays.push(relay.speaker);
}

/** Who does this to a claim tells of it but does not pass it on. */
const DISOWNS: ReadonlySet<Stance> = new Set<Stance>([
  'rejects',
  'denies',
  'criticises',
  'questions',
]);

const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The index of the smallest claim whose content holds this claim's cue and content. */
function innermostAround(claims: readonly Node[], index: number): number | undefined {
  const raw = claims[index]?.raw;
  const cue = raw?.cue[0];
  if (!raw || !cue) return undefined;
  let best: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, index - NEAR); i < Math.min(claims.length, index + NEAR); i++) {
    const other = claims[i];
    if (!other || i === index) continue;
    const holds = (span: Span): boolean => other.raw.content.some((own) => contains(own, span));
    if (!holds(cue) || !raw.content.every(holds)) continue;
    const size = other.raw.content.reduce((sum, span) => sum + span.end - span.start, 0);
    if (size < smallest) {
      smallest = size;
      best = i;
    }
  }
  return best;
}

/** From the one who said it, over relays and the speakers of the claims around it, to the last. */
function chainOf(
  claims: readonly Node[],
  outer: readonly (number | undefined)[],
  index: number,
): string[] {
  const chain: string[] = [];
  let at: number | undefined = index;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    const node: Node | undefined = claims[at];
    if (!node) break;
    for (const id of [node.speaker, ...node.relays]) {
      if (id !== null && !chain.includes(id)) chain.push(id);
    }
    const around: number | undefined = outer[at];
    const stance: Stance | undefined =
      around === undefined ? undefined : claims[around]?.raw.stance;
    at = stance !== undefined && DISOWNS.has(stance) ? undefined : around;
  }
  return chain;
}
