/** What the rules read, in the form of the engine's own claims. */
import type { Span } from '../../../model';
import { tokensOf } from '../../../text/positions';
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import type { RawAttribution } from '../../attributor';
import type { ClaimDraft } from './draft';

export interface RuleReading {
  raw: RawAttribution;
  draft: ClaimDraft;
}

/** In the order of the rules' attributions, which is that of position. */
export function readRules(prepared: Prepared, ruled: readonly RawAttribution[]): RuleReading[] {
  return ruled.flatMap((raw) => {
    const draft = draftOf(prepared, raw);
    return draft ? [{ raw, draft }] : [];
  });
}

/** null where no token of content is left. */
function draftOf(prepared: Prepared, raw: RawAttribution): ClaimDraft | null {
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
