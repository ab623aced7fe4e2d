/** Attribution by rules: sentence by sentence, then the quotations that run over sentences. */
import type { Span } from '../model';
import type { Prepared } from '../text/prepare';
import type { Attributor, RawAttribution } from './attributor';
import { type Draft, finish } from './draft';
import { endWithOuter } from './nested';
import { accordingDrafts } from './rules/according-rules';
import { nounDrafts } from './rules/noun-rules';
import { attachQuotations } from './rules/quotation-rules';
import { RULE_CONFIDENCE } from './rules/rule-confidence';
import { contextOf, verbDrafts } from './rules/verb-rules';

/** Two contents that share this much of their characters are one claim. */
const SAME_CONTENT = 0.8;
/** Claims are in order of position, so repeats stand close together. */
const NEIGHBOURS = 6;

export const attributeByRules: Attributor = (prepared) => {
  const drafts: Draft[] = [];
  for (let index = 0; index < prepared.sentences.length; index++) {
    const context = contextOf(prepared, index);
    if (!context) continue;
    const here = [...verbDrafts(context), ...nounDrafts(context), ...accordingDrafts(context)];
    endWithOuter(here);
    for (const draft of here) drafts.push(draft);
  }
  attachQuotations(prepared, drafts);
  return withoutRepeats(finished(prepared, drafts));
};

function finished(prepared: Prepared, drafts: readonly Draft[]): RawAttribution[] {
  const attributions: RawAttribution[] = [];
  for (const draft of drafts) {
    const attribution = finish(prepared.tokens, draft, RULE_CONFIDENCE[draft.rule]);
    if (attribution) attributions.push(attribution);
  }
  return attributions.sort(byPosition);
}

function byPosition(a: RawAttribution, b: RawAttribution): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || b.confidence - a.confidence;
}

/** Of two claims with the same content the weaker goes. Relays differ: they hold cue and source too. */
function withoutRepeats(attributions: readonly RawAttribution[]): RawAttribution[] {
  const kept: RawAttribution[] = [];
  for (const attribution of attributions) {
    const rival = rivalOf(kept, attribution);
    const other = kept[rival];
    if (!other) kept.push(attribution);
    else if (isRelayOf(attribution, other) || isRelayOf(other, attribution)) kept.push(attribution);
    else if (attribution.confidence > other.confidence) kept[rival] = attribution;
  }
  return kept;
}

/** The index of a claim with the same content among the last kept, or -1. */
function rivalOf(kept: readonly RawAttribution[], attribution: RawAttribution): number {
  for (let i = kept.length - 1; i >= 0 && i >= kept.length - NEIGHBOURS; i--) {
    if (overlap(kept[i]?.content ?? [], attribution.content) >= SAME_CONTENT) return i;
  }
  return -1;
}

/** `outer` holds the cue of `inner`: it passes the claim on. */
function isRelayOf(outer: RawAttribution, inner: RawAttribution): boolean {
  const cue = inner.cue[0];
  return (
    cue !== undefined &&
    outer.content.some((span) => span.start <= cue.start && cue.end <= span.end)
  );
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  const shared = a.reduce(
    (sum, x) =>
      b.reduce(
        (inner, y) => inner + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)),
        sum,
      ),
    0,
  );
  const all = length(a) + length(b) - shared;
  return all > 0 ? shared / all : 0;
}

const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0);
