/**
 * Claims that the rules find and the trained stages do not: kinds that the training data
 * hardly has or never marks, and quotations that would be left without a speaker.
 */
import type { Span } from '../../../model';
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import type { RawAttribution } from '../../attributor';
import { cueNounStance } from '../../cue-nouns';
import { Coverage } from './coverage';
import type { ClaimDraft } from './draft';

/**
 * Quotations: 4 of 5 right on held-out articles. "…, continued the mayor": 4 of 8 on those and
 * dev. Noun cues: the corpus does not mark claims
 * within claims, so there they all count as wrong; on pages read by hand they raise the F1 of
 * indirect claims by one point. They show at the widest setting only.
 */
const CONFIDENCE = { quotation: 0.6, inverted: 0.45, noun: 0.35 } as const;
type Kind = keyof typeof CONFIDENCE;
/** Rules less sure than this are right in fewer than one of three such claims. */
const LEAST = 0.65;

export function addRuleClaims(
  prepared: Prepared,
  drafts: readonly ClaimDraft[],
  attributions: readonly RawAttribution[],
): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  const contents = Coverage.ofContents(prepared, drafts);
  const cues = new Coverage(
    prepared,
    drafts.map(({ cue }) => cue).filter((cue) => cue !== null),
  );
  for (const attribution of attributions) {
    const claim = draftOfRule(prepared, attribution);
    if (!claim?.cue || cues.has(claim.cue)) continue;
    const kind = kindOf(prepared, contents, claim, attribution.confidence);
    if (kind) found.push({ ...claim, confidence: CONFIDENCE[kind] });
  }
  return found;
}

function kindOf(
  prepared: Prepared,
  contents: Coverage,
  { cue, content, type, source }: ClaimDraft,
  confidence: number,
): Kind | null {
  if (!cue) return null;
  const word = prepared.tokens[cue.to - 1]?.lower ?? '';
  if (cueNounStance(word) !== undefined && prepared.tokens[cue.to]?.lower === 'that') return 'noun';
  const isInverted = source !== null && source.from >= cue.to;
  if (isInverted && content.every(({ to }) => to <= cue.from)) return 'inverted';
  if (confidence < LEAST) return null;
  const isLeft = type === 'direct' && !content.some((part) => contents.has(part));
  return isLeft ? 'quotation' : null;
}

/** A claim of the rules as a draft; null where it has no content. */
export function draftOfRule(prepared: Prepared, raw: RawAttribution): ClaimDraft | null {
  const ranges = (spans: readonly Span[]): TokenRange[] =>
    spans.map((span) => tokensOf(prepared, span)).filter(({ from, to }) => from < to);
  const content = ranges(raw.content);
  if (content.length === 0) return null;
  return {
    type: raw.type,
    content,
    cue: ranges(raw.cue)[0] ?? null,
    source: ranges(raw.source)[0] ?? null,
    confidence: raw.confidence,
    said: true,
  };
}

function tokensOf({ tokens }: Prepared, { start, end }: Span): TokenRange {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return { from: low, to };
}
