/** Claims inside claims: what an inner speaker said ends where the outer claim ends. */
import type { TokenRange } from '../text/sentences';
import type { Draft } from './draft';

/**
 * "The firm warned that a frost would come, two officials said": the content of "warned" was
 * read up to the full stop, but its cue stands in the content of "said", which ends before.
 * Changes the drafts of one sentence in place.
 */
export function endWithOuter(drafts: readonly Draft[]): void {
  for (const inner of drafts) {
    for (const outer of drafts) {
      const around = outer === inner ? undefined : rangeAround(outer, inner.cue);
      if (around) inner.content = inner.content.map((range) => clipped(range, around));
    }
  }
}

function rangeAround(outer: Draft, cue: TokenRange | null): TokenRange | undefined {
  return outer.content.find(
    (range) => cue !== null && range.from <= cue.from && cue.to <= range.to,
  );
}

function clipped(range: TokenRange, around: TokenRange): TokenRange {
  const startsInside = range.from >= around.from && range.from < around.to;
  return startsInside && range.to > around.to ? { from: range.from, to: around.to } : range;
}
