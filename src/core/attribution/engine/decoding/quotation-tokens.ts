/** Where the quotations of a paragraph stand among its tokens. */
import type { Paragraph, Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';

/** The tokens of the quotation that token `at` stands in, within its paragraph. */
export function quotationAround(prepared: Prepared, paragraph: Paragraph, at: number): TokenRange {
  const { tokens } = prepared;
  const quotation = tokens[at]?.quotation;
  let from = at;
  let to = at + 1;
  while (from > paragraph.from && tokens[from - 1]?.quotation === quotation) from--;
  while (to < paragraph.to && tokens[to]?.quotation === quotation) to++;
  return { from, to };
}

export function countWords(prepared: Prepared, { from, to }: TokenRange): number {
  let count = 0;
  for (let i = from; i < to; i++) if (prepared.tokens[i]?.isWord) count++;
  return count;
}

/** Index of the paragraph that holds the token, or -1. By bisection. */
export function paragraphOf(prepared: Prepared, token: number): number {
  const { paragraphs } = prepared;
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low < paragraphs.length && (paragraphs[low]?.from ?? 0) <= token ? low : -1;
}
