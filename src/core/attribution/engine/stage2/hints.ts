/**
 * What the rules say of a cue, as hints to stage 2: they follow clauses over long distances,
 * which a chain over tokens cannot; where they are wrong the training tells it.
 */

import type { Span } from '../../../model';
import type { TokenRange } from '../../../text/sentences';
import type { RawAttribution } from '../../attributor';
import type { Sequence } from '../sequence';

export interface Hint {
  cue: TokenRange;
  source: TokenRange | null;
  content: TokenRange[];
  confidence: number;
}

/** The rules' attributions, in token ranges of each sequence; those without a cue are left out. */
export function hintsFor(
  sequences: readonly Sequence[],
  attributions: readonly RawAttribution[],
): Hint[][] {
  const hints: Hint[][] = sequences.map(() => []);
  for (const { cue, source, content, confidence } of attributions) {
    const start = cue[0]?.start;
    if (start === undefined) continue;
    const index = sequenceAt(sequences, start);
    const s = sequences[index];
    const own = s && tokensOf(s, cue[0] as Span);
    if (!s || !own) continue;
    hints[index]?.push({
      cue: own,
      source: source[0] ? tokensOf(s, source[0]) : null,
      content: content.map((span) => tokensOf(s, span)).filter((range) => range !== null),
      confidence,
    });
  }
  return hints;
}

/** The surest hint whose cue shares a token with the candidate. */
export function hintOf(hints: readonly Hint[], cue: TokenRange): Hint | null {
  let best: Hint | null = null;
  for (const hint of hints) {
    const shares = hint.cue.from < cue.to && cue.from < hint.cue.to;
    if (shares && (best === null || hint.confidence > best.confidence)) best = hint;
  }
  return best;
}

/** By bisection; sequences are in reading order. */
function sequenceAt(sequences: readonly Sequence[], offset: number): number {
  let low = 0;
  let high = sequences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sequences[middle]?.starts[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tokens that a span touches; null where the sequence holds none. */
function tokensOf(s: Sequence, { start, end }: Span): TokenRange | null {
  let low = 0;
  let high = s.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (s.ends[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < s.length && s.starts[to]! < end) to++;
  return to > low ? { from: low, to } : null;
}
