/**
 * A paragraph that is all one quotation, after a quoted claim: somebody goes on speaking. It
 * is a claim of its own without cue and source; the speakers' step says whose. Where its
 * quotation is left open, the next paragraphs that open it again belong to it.
 */
import type { Prepared } from '../../../text/prepare';
import { Coverage } from './coverage';
import type { ClaimDraft } from './draft';
import { countWords, quotationAround } from './quotation-tokens';

/** Shown at the widest setting only: the same form holds excerpts, crosstalk and list items. */
const CONFIDENCE = 0.5;
const FEWEST_WORDS = 6;

/** Claims that no draft has yet. */
export function findLoneQuotations(
  prepared: Prepared,
  drafts: readonly ClaimDraft[],
): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  const covered = Coverage.ofContents(prepared, drafts);
  const quotedClaims = Coverage.ofContents(
    prepared,
    drafts.filter(({ type }) => type !== 'indirect'),
  );
  let wasQuoted = false;
  for (const paragraph of prepared.paragraphs) {
    const { from, to } = paragraph;
    const quoted = (prepared.tokens[from]?.quotation ?? -1) >= 0;
    const range = quoted ? quotationAround(prepared, paragraph, from) : { from, to: from };
    const isWhole =
      range.to === to && /[.!?…,]/.test(prepared.text.slice(-3 + paragraph.end, paragraph.end));
    if (
      wasQuoted &&
      isWhole &&
      countWords(prepared, range) >= FEWEST_WORDS &&
      !covered.has(range)
    ) {
      const quotation = prepared.quotations[prepared.tokens[from]?.quotation ?? -1];
      const open = found.at(-1);
      if (quotation?.continues && open?.content.at(-1)?.to === from) {
        open.content.push(range);
        continue;
      }
      found.push({
        type: 'direct',
        content: [range],
        cue: null,
        source: null,
        confidence: CONFIDENCE,
        said: true,
      });
      continue;
    }
    wasQuoted = quotedClaims.has(paragraph);
  }
  return found;
}
