/**
 * The parts of one claim share no word. Each step reads them anew, and in sentences that nobody
 * would write ("said said said it rained") one takes for content what another took for the cue.
 */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import { typeOfTokens } from '../../draft';
import type { ClaimDraft } from './draft';

/** Shared words go to the cue first, then to the source; null where no word of content is left. */
export function keepApart(prepared: Prepared, draft: ClaimDraft): ClaimDraft | null {
  const { cue, source } = draft;
  const parts = [cue, source, ...draft.content].filter((part) => part !== null);
  if (!parts.some((part, at) => parts.some((other, i) => i > at && overlap(part, other)))) {
    return draft;
  }
  const [ownSource = null] = source ? without([source], cue) : [];
  const taken = draft.content
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }, at, all) => ({
      from: Math.max(from, ...all.slice(0, at).map((before) => before.to)),
      to,
    }));
  const content = without(without(taken, cue), ownSource).filter(({ from, to }) =>
    prepared.tokens.slice(from, to).some(({ isWord }) => isWord),
  );
  if (content.length === 0) return null;
  return { ...draft, source: ownSource, content, type: typeOfTokens(prepared.tokens, content) };
}

const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

/** What is left of the ranges where another stands. */
function without(ranges: readonly TokenRange[], other: TokenRange | null): TokenRange[] {
  return ranges
    .flatMap((range) =>
      other && overlap(range, other)
        ? [
            { from: range.from, to: other.from },
            { from: other.to, to: range.to },
          ]
        : [range],
    )
    .filter(({ from, to }) => from < to);
}
