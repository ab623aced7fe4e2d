/**
 * Beside a closed quotation left of the cue, unquoted words are no content.
 * `“We won,” she said before the vote.` says "We won", not "before the vote".
 */
import type { TokenRange } from '../../../../text/sentences';
import type { Sequence } from '../../sequence';

/** The content as the rule leaves it, never empty. */
export function trimBesideQuotations(
  s: Sequence,
  content: readonly TokenRange[],
  cue: TokenRange,
): TokenRange[] {
  const hasClosedLeft = content.some((range) => range.to <= cue.from && wholeRun(s, range) > 0);
  const kept: TokenRange[] = [];
  for (const range of content) {
    if (hasClosedLeft && range.from >= cue.to && isUnquoted(s, range)) continue;
    const end = wholeRun(s, range);
    const cutsTail = end > 0 && end < range.to && isUnquoted(s, { from: end, to: range.to });
    kept.push(cutsTail ? { from: range.from, to: end } : range);
  }
  return kept.length > 0 ? kept : [...content];
}

/** Where the closed quotation ends that the range begins with and holds whole; 0 if there is none. */
function wholeRun(s: Sequence, { from, to }: TokenRange): number {
  const run = s.runs[s.run[from]!];
  if (!run || run.from !== from || to < run.to - 1) return 0;
  const isClosed = s.isMark[run.to - 1] === 1 && /[,.!?]$/.test(s.lower[run.to - 2] ?? '');
  return isClosed ? Math.min(run.to, to) : 0;
}

function isUnquoted(s: Sequence, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (s.quoted[i] === 1) return false;
  return true;
}
