/**
 * A paragraph that is all one quotation, after a quoted claim: somebody goes on speaking. It
 * is a claim of its own without cue and source; the speakers' step says whose. Where its
 * quotation is left open, the next paragraphs that open it again belong to it. And inside a
 * paragraph: quoted sentences right behind one with a cue.
 */
import type { Paragraph, Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import { quotationRange } from '../../../draft';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import { countWords } from '../token-ranges';

/** Shown at the widest setting only: the same form holds excerpts, crosstalk and list items. */
const CONFIDENCE = 0.5;
const FEWEST_WORDS = 6;
/** Shorter sentences in marks are titles and catchwords. */
const FEWEST_WORDS_INSIDE = 4;

/** Claims that no draft has yet; a quotation that a draft goes on with is added to it in place. */
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
  const cues = new Map(drafts.map((draft) => [draft.cue?.from ?? -1, draft]));
  let wasQuoted = false;
  for (const paragraph of prepared.paragraphs) {
    const { from, to } = paragraph;
    const quoted = (prepared.tokens[from]?.quotation ?? -1) >= 0;
    const range = quoted ? quotationRange(prepared.tokens, from, paragraph) : { from, to: from };
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
      found.push(spoken(range));
      continue;
    }
    const inside = quotedSentences(prepared, paragraph, cues).filter(
      ({ range }) => !covered.has(range),
    );
    for (const { range, before } of inside) {
      if (before.type === 'indirect') found.push(spoken(range));
      else before.content.push(range);
    }
    wasQuoted = inside.length > 0 || quotedClaims.has(paragraph);
  }
  return found;
}

function spoken(range: TokenRange): ClaimDraft {
  return {
    type: 'direct',
    content: [range],
    cue: null,
    source: null,
    confidence: CONFIDENCE,
    said: true,
  };
}

/**
 * Whole sentences in marks, with the claim in the sentence before them: on dev and on pages read by
 * hand all seven are said by who spoke before. A quotation goes on; behind indirect speech they
 * are a claim of their own.
 */
function quotedSentences(
  prepared: Prepared,
  paragraph: Paragraph,
  cues: ReadonlyMap<number, ClaimDraft>,
): { range: TokenRange; before: ClaimDraft }[] {
  const { tokens } = prepared;
  const found: { range: TokenRange; before: ClaimDraft }[] = [];
  for (let index = paragraph.firstSentence + 1; index < paragraph.endSentence; index++) {
    const sentence = prepared.sentences[index]!;
    if ((tokens[sentence.from]?.quotation ?? -1) < 0) continue;
    const before = lastCued(prepared.sentences[index - 1]!, cues);
    if (!before) continue;
    const range = quotationRange(prepared.tokens, sentence.from, paragraph);
    const isWhole =
      range.from === sentence.from &&
      range.to === sentence.to &&
      prepared.quotations[tokens[range.from]!.quotation]?.closed === true &&
      /^[.!?…]$/.test(tokens[range.to - 2]?.text ?? '');
    if (isWhole && countWords(prepared, range) >= FEWEST_WORDS_INSIDE)
      found.push({ range, before });
  }
  return found;
}

function lastCued(
  { from, to }: TokenRange,
  cues: ReadonlyMap<number, ClaimDraft>,
): ClaimDraft | undefined {
  for (let i = to - 1; i >= from; i--) {
    const draft = cues.get(i);
    if (draft) return draft;
  }
  return undefined;
}
