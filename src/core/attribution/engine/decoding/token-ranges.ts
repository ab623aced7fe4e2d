/** What a range of tokens holds, and which paragraph holds a token. */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';

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
