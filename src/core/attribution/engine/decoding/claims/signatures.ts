/**
 * “All of it was lost.” — Ada Quill, beekeeper: a quotation signed with a dash and a name; and an
 * embedded post, which has no marks: All of it was lost. — The Beekeepers' Union, 3 May
 */
import type { Paragraph, Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import { quotationRange, typeOfTokens } from '../../../draft';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import { countWords } from '../token-ranges';

/** The training data has but two such lines, both right; a form that nothing else has. */
const CONFIDENCE = 0.95;
/** A guess: neither dev nor the pages read by hand have one. */
const POST_CONFIDENCE = 0.6;
/** Drafts of less confidence give way to a signature. */
const SURE = 0.6;
const FEWEST_WORDS = 4;
const LONGEST_NAME = 7;
/** Tokens of a title or place behind the name. */
const LONGEST_TITLE = 14;
const DASH = /^(?:[―—–-]|--)$/;
const SMALL_PARTS = /^(?:de|da|van|von|der|la|of|the|bin|al|'s|’s|'|’)$/;

/** Claims for signed quotations; unsure drafts inside one are taken out of `drafts`. */
export function findSignatures(prepared: Prepared, drafts: ClaimDraft[]): ClaimDraft[] {
  const names = countCapitals(prepared);
  const claims = prepared.paragraphs
    .map(
      (paragraph, index) =>
        signatureInside(prepared, paragraph) ??
        signatureBelow(prepared, paragraph, prepared.paragraphs[index + 1]) ??
        signatureOfPost(prepared, paragraph, names),
    )
    .filter((claim) => claim !== null);
  const signed = Coverage.ofContents(prepared, claims);
  // A verb inside a signed quotation is no cue that the reader has to hear of first.
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { cue, confidence } = drafts[i]!;
    if (cue && confidence < SURE && signed.has(cue)) drafts.splice(i, 1);
  }
  const covered = Coverage.ofContents(prepared, drafts);
  return claims.filter(({ content }) => !content.some((range) => covered.has(range)));
}

/** The quotation and its signature in one paragraph. */
function signatureInside(prepared: Prepared, paragraph: Paragraph): ClaimDraft | null {
  const { tokens } = prepared;
  for (let i = paragraph.from + 1; i < paragraph.to - 1; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0 || !DASH.test(token.text)) continue;
    if ((tokens[i - 1]?.quotation ?? -1) < 0) continue;
    const quotation = quotationRange(prepared.tokens, i - 1, paragraph);
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
  const quotation = quotationRange(prepared.tokens, paragraph.from, paragraph);
  return quotation.to === paragraph.to ? signed(prepared, quotation, below.from, below.to) : null;
}

/** A paragraph without marks round it: signed by a name that the article has elsewhere too. */
function signatureOfPost(
  prepared: Prepared,
  { from, to }: Paragraph,
  names: ReadonlyMap<string, number>,
): ClaimDraft | null {
  const { tokens } = prepared;
  let dash = to - 1;
  while (dash > from && to - dash <= LONGEST_NAME + LONGEST_TITLE) {
    if (DASH.test(tokens[dash]?.text ?? '') && tokens[dash]?.quotation === -1) break;
    dash--;
  }
  if (!DASH.test(tokens[dash]?.text ?? '') || !/^[.!?]$/.test(tokens[dash - 1]?.text ?? '')) {
    return null;
  }
  const claim = signed(prepared, { from, to: dash }, dash, to);
  if (!claim?.source) return null;
  const { source } = claim;
  const name = tokens.slice(source.from, source.to).filter(({ isCapital }) => isCapital);
  const isKnown = name.some(({ text }) => !/^The$/.test(text) && (names.get(text) ?? 0) > 1);
  if (!isKnown) return null;
  return {
    ...claim,
    content: [{ from, to: dash - 1 }],
    type: typeOfTokens(prepared.tokens, claim.content),
    confidence: POST_CONFIDENCE,
  };
}

/** Words with a capital, and how often the text has them. */
function countCapitals({ tokens }: Prepared): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, isCapital } of tokens) {
    if (isCapital) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
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
  const hasTitle = (next === ',' || next === '(') && end - to < LONGEST_TITLE;
  const ends = to === end || (next === '.' && to + 1 === end) || hasTitle;
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
