/**
 * A quotation that runs over paragraphs opens each with a mark and closes but the last: what
 * stands in the next paragraphs belongs to the claim that it began in.
 */
import type { Prepared } from '../../../../text/prepare';
import { quotationRange } from '../../../draft';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import { paragraphOf } from '../token-ranges';

/** Paragraphs that one quotation is followed through. */
const FARTHEST = 40;

/** Lengthens the drafts in place. */
export function carryQuotations(prepared: Prepared, drafts: readonly ClaimDraft[]): void {
  const { paragraphs, quotations, tokens } = prepared;
  const covered = Coverage.ofContents(prepared, drafts);
  for (const draft of drafts) {
    for (let steps = 0; steps < FARTHEST; steps++) {
      const end = draft.content.at(-1)?.to ?? 0;
      const last = tokens[end - 1];
      const quotation = quotations[last?.quotation ?? -1];
      const here = paragraphOf(prepared, end - 1);
      const next = paragraphs[here + 1];
      if (!quotation || quotation.closed || here < 0 || !next) break;
      if (end < (paragraphs[here]?.to ?? 0)) break;
      const carried = quotations[tokens[next.from]?.quotation ?? -1];
      if (!carried?.continues) break;
      const range = quotationRange(prepared.tokens, next.from, next);
      if (covered.has(range)) break;
      covered.add(range);
      draft.content.push(range);
    }
  }
}
