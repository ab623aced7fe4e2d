/** Claims inside claims: what an inner speaker said ends where the outer claim ends. */
import type { TokenRange } from '../text/sentences';

interface Claim {
  content: TokenRange[];
  cue: TokenRange | null;
}

/** Claims are in order of position: an outer claim stands within so many of its inner one. */
const NEIGHBOURS = 6;

/**
 * "The firm warned that a frost would come, two officials said": the content of "warned" was
 * read up to the full stop, but its cue stands in the content of "said", which ends before.
 * Changes the claims in place.
 *
 * @param claims in order of position
 */
export function endWithOuter(claims: readonly Claim[]): void {
  claims.forEach((inner, index) => {
    for (const outer of claims.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      const around = outer === inner ? undefined : rangeAround(outer, inner.cue);
      if (around) inner.content = inner.content.map((range) => clipped(range, around));
    }
  });
}

function rangeAround(outer: Claim, cue: TokenRange | null): TokenRange | undefined {
  return outer.content.find(
    (range) => cue !== null && range.from <= cue.from && cue.to <= range.to,
  );
}

function clipped(range: TokenRange, around: TokenRange): TokenRange {
  const startsInside = range.from >= around.from && range.from < around.to;
  return startsInside && range.to > around.to ? { from: range.from, to: around.to } : range;
}
