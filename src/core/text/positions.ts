/** From offsets of the text to tokens and sentences. */
import type { Span } from '../model';
import type { Prepared } from './prepare';
import type { TokenRange } from './sentences';

/** The index of the first item for which `isPast` holds; items must be in that order. */
export function firstPast<T>(items: readonly T[], isPast: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isPast(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that a span touches. */
export function tokensOf({ tokens }: Prepared, span: Span): TokenRange {
  return {
    from: firstPast(tokens, (token) => token.end > span.start),
    to: firstPast(tokens, (token) => token.start >= span.end),
  };
}

/** The index of the sentence that a token stands in. */
export function sentenceOf({ sentences }: Prepared, token: number): number {
  return Math.min(
    firstPast(sentences, (sentence) => sentence.to > token),
    Math.max(0, sentences.length - 1),
  );
}

/** As the text has it, on one line. */
export function written(prepared: Prepared, { from, to }: { from: number; to: number }): string {
  const first = prepared.tokens[from];
  const last = prepared.tokens[to - 1];
  if (!first || !last) return '';
  return prepared.text
    .slice(first.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cf}/gu, '');
}

export const spanOf = ({ tokens }: Prepared, { from, to }: TokenRange): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
