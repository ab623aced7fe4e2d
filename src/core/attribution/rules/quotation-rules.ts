/**
 * Quotations without a cue of their own: the sentence after a cued quotation, the paragraphs
 * that a quotation runs on over, the paragraph that is nothing but a quotation.
 */
import type { Prepared, Sentence } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { type Draft, quotationRange } from '../draft';

/** A quotation of fewer words is a title or a word held at arm's length, not speech. */
const FEWEST_WORDS = 5;

/** Adds to `drafts` what belongs to them, and new drafts for quotations that stand alone. */
export function attachQuotations(prepared: Prepared, drafts: Draft[]): void {
  const taken = takenQuotations(prepared, drafts);
  const bySentence = new Map<number, Draft>();
  /** Paragraphs with a claim. */
  const claimed = new Set<number>();
  const note = (draft: Draft): void => {
    claimed.add(prepared.sentences[draft.sentence]?.paragraph ?? -1);
  };
  drafts.forEach(note);
  for (const draft of drafts) {
    if (holdsQuoted(prepared, draft)) bySentence.set(draft.sentence, draft);
  }
  prepared.sentences.forEach((sentence, index) => {
    const own = bySentence.get(index);
    if (own) carryOver(prepared, own, taken);
    const quotation = wholeQuotation(prepared, sentence);
    if (!quotation || taken.has(prepared.tokens[quotation.from]?.quotation ?? -1)) return;
    const before = index - 1;
    const sameParagraph = prepared.sentences[before]?.paragraph === sentence.paragraph;
    const draft = sameParagraph ? bySentence.get(before) : undefined;
    const quotationIndex = prepared.tokens[quotation.from]?.quotation ?? -1;
    taken.add(quotationIndex);
    if (draft) {
      draft.content.push(quotation);
      bySentence.set(index, draft);
      carryOver(prepared, draft, taken);
      return;
    }
    // Inside a paragraph a quotation without a cue may be anybody's.
    const alone = sameParagraph ? null : standsAlone(prepared, claimed, index, quotation);
    if (!alone) return;
    drafts.push(alone);
    note(alone);
    bySentence.set(index, alone);
    carryOver(prepared, alone, taken);
  });
  drafts.sort((a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0));
}

function takenQuotations({ tokens }: Prepared, drafts: readonly Draft[]): Set<number> {
  const taken = new Set<number>();
  for (const draft of drafts) {
    for (const range of draft.content) {
      for (let i = range.from; i < range.to; i++) {
        const quotation = tokens[i]?.quotation ?? -1;
        if (quotation >= 0) taken.add(quotation);
      }
    }
  }
  return taken;
}

/** Whether a quoted sentence after the draft goes on with it: some of its own words are quoted. */
function holdsQuoted({ tokens }: Prepared, draft: Draft): boolean {
  return draft.content.some(({ from, to }) => tokens.slice(from, to).some(isQuoted));
}

const isQuoted = (token: Token): boolean => token.quotation >= 0;

/** The sentence as a token range if all of it stands in one quotation, else null. */
function wholeQuotation({ tokens }: Prepared, sentence: Sentence): TokenRange | null {
  const first = tokens[sentence.from];
  if (!first || first.quotation < 0) return null;
  const range = quotationRange(tokens, sentence.from, sentence);
  for (let i = range.to; i < sentence.to; i++) {
    const token = tokens[i];
    if (token?.isWord && token.quotation !== first.quotation) return null;
  }
  return range;
}

/** Over the paragraphs that open with a mark again because the one before left it open. */
function carryOver(prepared: Prepared, draft: Draft, taken: Set<number>): void {
  const { tokens, quotations, paragraphs } = prepared;
  for (;;) {
    const last = draft.content.at(-1);
    const token = last && tokens[last.to - 1];
    const quotation = token && token.quotation >= 0 ? quotations[token.quotation] : undefined;
    if (!quotation || quotation.closed) return;
    const next = paragraphs[quotation.paragraph + 1];
    const first = next && tokens[next.from];
    if (!next || !first || first.quotation < 0) return;
    if (!quotations[first.quotation]?.continues || taken.has(first.quotation)) return;
    taken.add(first.quotation);
    draft.content.push(quotationRange(tokens, next.from, next));
  }
}

/** A claim of its own: speech whose source is known from what stands before it. */
function standsAlone(
  prepared: Prepared,
  claimed: ReadonlySet<number>,
  index: number,
  quotation: TokenRange,
): Draft | null {
  const words = prepared.tokens.slice(quotation.from, quotation.to).filter((token) => token.isWord);
  if (words.length < FEWEST_WORDS) return null;
  const paragraph = prepared.sentences[index]?.paragraph ?? 0;
  if (!claimed.has(paragraph - 1)) return null;
  return {
    rule: 'quotation alone in its paragraph',
    content: [quotation],
    cue: null,
    source: null,
    stance: 'asserts',
    sentence: index,
  };
}
