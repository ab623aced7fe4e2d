/** “All of it was lost.” — Ada Quill, beekeeper: a quotation signed with a dash and a name. */
import type { Paragraph, Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import { type ClaimDraft, isCovered } from './draft';
import { countWords, quotationAround } from './quotation-tokens';

/** The training data has but two such lines, both right; a form that nothing else has. */
const CONFIDENCE = 0.95;
const FEWEST_WORDS = 4;
const LONGEST_NAME = 7;
/** Tokens of a title or place behind the name. */
const LONGEST_TITLE = 14;
const DASH = /^(?:[―—–-]|--)$/;
const SMALL_PARTS = /^(?:de|da|van|von|der|la|of|the|bin|al)$/;

/** Claims that no draft has yet. */
export function findSignatures(prepared: Prepared, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  prepared.paragraphs.forEach((paragraph, index) => {
    const claim =
      signatureInside(prepared, paragraph) ??
      signatureBelow(prepared, paragraph, prepared.paragraphs[index + 1]);
    if (claim && !isCovered(drafts, claim.content[0] as TokenRange)) found.push(claim);
  });
  return found;
}

/** The quotation and its signature in one paragraph. */
function signatureInside(prepared: Prepared, paragraph: Paragraph): ClaimDraft | null {
  const { tokens } = prepared;
  for (let i = paragraph.from + 1; i < paragraph.to - 1; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0 || !DASH.test(token.text)) continue;
    if ((tokens[i - 1]?.quotation ?? -1) < 0) continue;
    const quotation = quotationAround(prepared, paragraph, i - 1);
    const begins =
      quotation.from === paragraph.from || /^[.!?:]$/.test(tokens[quotation.from - 1]?.text ?? '');
    if (begins) return signed(prepared, quotation, i, paragraph.to);
  }
  return null;
}

/** The signature in the paragraph below a quotation that fills its own. */
function signatureBelow(
  prepared: Prepared,
  paragraph: Paragraph,
  below: Paragraph | undefined,
): ClaimDraft | null {
  const { tokens } = prepared;
  if (!below || !DASH.test(tokens[below.from]?.text ?? '')) return null;
  if ((tokens[paragraph.from]?.quotation ?? -1) < 0) return null;
  const quotation = quotationAround(prepared, paragraph, paragraph.from);
  return quotation.to === paragraph.to ? signed(prepared, quotation, below.from, below.to) : null;
}

function signed(
  prepared: Prepared,
  quotation: TokenRange,
  dash: number,
  end: number,
): ClaimDraft | null {
  const { tokens } = prepared;
  if (countWords(prepared, quotation) < FEWEST_WORDS) return null;
  let to = dash + 1;
  while (to < end && to - dash <= LONGEST_NAME) {
    const token = tokens[to];
    if (!token || !(token.isCapital || SMALL_PARTS.test(token.text))) break;
    to++;
  }
  if (to === dash + 1) return null;
  const next = tokens[to]?.text;
  const ends = to === end || ((next === ',' || next === '(') && end - to < LONGEST_TITLE);
  if (!ends) return null;
  return {
    type: 'direct',
    content: [quotation],
    cue: { from: dash, to: dash + 1 },
    source: { from: dash + 1, to },
    confidence: CONFIDENCE,
    said: true,
  };
}
