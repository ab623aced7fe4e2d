/** The corpus's attributions as labels of tokens, for both stages. */

import type { Sequence } from '../../src/core/attribution/engine/sequence';
import { LABEL } from '../../src/core/attribution/engine/stage1/labels';
import type { Candidate } from '../../src/core/attribution/engine/stage2/candidates';
import { ROLE, statesOf } from '../../src/core/attribution/engine/stage2/states';
import type { Span } from '../../src/core/model';
import type { TokenRange } from '../../src/core/text/sentences';
import type { GoldAttribution, GoldDocument } from '../corpus/document';

const overlaps = (s: Sequence, i: number, { start, end }: Span): boolean =>
  s.starts[i]! < end && s.ends[i]! > start;

/** The tokens of a span; null where the sequence holds none. */
function tokensOf(s: Sequence, span: Span): TokenRange | null {
  let low = 0;
  let high = s.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (s.ends[middle]! <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < s.length && s.starts[to]! < span.end) to++;
  return to > low ? { from: low, to } : null;
}

/** Stage 1 labels. Where attributions overlap, the later one in the corpus's order wins. */
export function stage1Gold(
  { attributions }: GoldDocument,
  sequences: readonly Sequence[],
): Uint8Array[] {
  const labels = sequences.map((s) => new Uint8Array(s.length));
  const put = (spans: readonly Span[], begins: number): void => {
    for (const span of spans) {
      sequences.forEach((s, index) => {
        const range = tokensOf(s, span);
        if (!range) return;
        labels[index]!.fill(begins + 1, range.from, range.to);
        labels[index]![range.from] = begins;
      });
    }
  };
  for (const { content, cue, source } of attributions) {
    const cueStart = cue[0]?.start ?? -1;
    for (const span of content) {
      const isBefore = span.start < cueStart;
      put([span], isBefore ? LABEL['contentRight begins'] : LABEL['contentLeft begins']);
    }
    for (const span of source) {
      const isBefore = span.start < cueStart;
      put([span], isBefore ? LABEL['sourceRight begins'] : LABEL['sourceLeft begins']);
    }
    put(cue, LABEL['cue begins']);
  }
  return labels.map(mendStarts);
}

/** A label that was cut in two by another has to begin anew. */
function mendStarts(labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    const before = i > 0 ? labels[i - 1]! : 0;
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1)
      labels[i] = label - 1;
  }
  return labels;
}

/** Which attribution each candidate stands for: the one whose cue it shares most words with. */
export function matchCandidates(
  { attributions }: GoldDocument,
  sequences: readonly Sequence[],
  candidates: readonly (readonly Candidate[])[],
): Map<Candidate, GoldAttribution> {
  const matched = new Map<Candidate, GoldAttribution>();
  for (const attribution of attributions) {
    const cue = attribution.cue[0];
    if (!cue) continue;
    let best: Candidate | null = null;
    let most = 0;
    sequences.forEach((s, index) => {
      if (s.starts[0]! > cue.start || s.ends[s.length - 1]! <= cue.start) return;
      for (const candidate of candidates[index]!) {
        if (matched.has(candidate)) continue;
        let common = 0;
        for (let i = candidate.from; i < candidate.to; i++) if (overlaps(s, i, cue)) common++;
        const value = common > 0 ? common * 2 + candidate.probability : 0;
        if (value > most) {
          most = value;
          best = candidate;
        }
      }
    });
    if (best) matched.set(best, attribution);
  }
  return matched;
}

/** Stage 2 states of the window's tokens; the null path without an attribution. */
export function stage2Gold(
  s: Sequence,
  candidate: TokenRange,
  window: TokenRange,
  attribution: GoldAttribution | undefined,
): Uint8Array {
  const roles = new Uint8Array(window.to - window.from);
  const isCue = (i: number): boolean => i >= candidate.from && i < candidate.to;
  const put = (spans: readonly Span[], begins: number): void => {
    for (const span of spans) {
      const range = tokensOf(s, span);
      if (!range) continue;
      let isFirst = true;
      for (let i = Math.max(range.from, window.from); i < Math.min(range.to, window.to); i++) {
        if (isCue(i)) isFirst = true;
        else {
          roles[i - window.from] = isFirst ? begins : begins + 1;
          isFirst = false;
        }
      }
    }
  };
  if (attribution) {
    put(attribution.content, ROLE.contentBegins);
    put(attribution.source, ROLE.sourceBegins);
  }
  for (let i = candidate.from; i < candidate.to; i++) roles[i - window.from] = ROLE.cue;
  keepOneSource(roles);
  for (let i = 0; i < roles.length; i++) {
    const role = roles[i]!;
    const isInside = role === ROLE.source || role === ROLE.content;
    const before = i > 0 ? roles[i - 1]! : ROLE.outside;
    if (isInside && before !== role && before !== role - 1) roles[i] = role - 1;
  }
  return statesOf(roles);
}

/** Of several source spans the one nearest to the cue. */
function keepOneSource(roles: Uint8Array): void {
  const cue = roles.indexOf(ROLE.cue);
  const sources: TokenRange[] = [];
  for (let i = 0; i < roles.length; i++) {
    if (roles[i] !== ROLE.sourceBegins) continue;
    let to = i + 1;
    while (to < roles.length && roles[to] === ROLE.source) to++;
    sources.push({ from: i, to });
  }
  const distance = ({ from, to }: TokenRange): number => (to <= cue ? cue - to : from - cue);
  const nearest = Math.min(...sources.map(distance));
  let isKept = false;
  for (const range of sources) {
    if (!isKept && distance(range) === nearest) isKept = true;
    else roles.fill(ROLE.outside, range.from, range.to);
  }
}
