/** Token ranges to spans of the text; a range over several paragraphs gives one span in each. */
import type { Span } from '../../../model';
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import { paragraphOf } from './token-ranges';

export function toSpans(prepared: Prepared, ranges: readonly TokenRange[]): Span[] {
  const spans: Span[] = [];
  for (const range of ranges) {
    let from = range.from;
    while (from < range.to) {
      const paragraph = prepared.paragraphs[paragraphOf(prepared, from)];
      const to = Math.min(range.to, paragraph?.to ?? range.to);
      const first = prepared.tokens[from];
      const last = prepared.tokens[to - 1];
      if (first && last) spans.push({ start: first.start, end: last.end });
      from = to;
    }
  }
  return spans;
}
