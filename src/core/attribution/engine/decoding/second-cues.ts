/**
 * "The mayor said the mill was safe, and urged people to stay": the stages often read the second
 * claim as the end of the first. The rules' claim of the same source takes its part of it.
 */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import { COORDINATORS } from '../../../text/words';
import { Coverage } from './coverage';
import { type ClaimDraft, typeOfTokens } from './draft';
import type { RuleReading } from './rule-readings';

/** Changes `drafts` in place, and adds to them. */
export function divideAtSecondCues(
  prepared: Prepared,
  drafts: ClaimDraft[],
  rules: readonly RuleReading[],
): void {
  /** One more than the index of the first draft in whose content a token stands. */
  const owners = new Int32Array(prepared.tokens.length);
  drafts.forEach(({ content }, index) => {
    for (const { from, to } of content) {
      for (let i = from; i < to; i++) owners[i] ||= index + 1;
    }
  });
  const cues = new Coverage(
    prepared,
    drafts.map(({ cue }) => cue).filter((cue) => cue !== null),
  );
  for (const { draft: second } of rules) {
    if (!second.cue || !second.source) continue;
    const first = drafts[(owners[second.cue.from] ?? 0) - 1];
    const joint = jointBefore(prepared, second.cue);
    if (!first || joint < 0 || !sharesSource(first, second)) continue;
    const cut = first.content
      .map((range) => endAt(range, joint))
      .filter(({ from, to }) => to > from);
    if (cut.length === 0) continue;
    first.content = cut;
    first.type = typeOfTokens(prepared, cut);
    if (!cues.has(second.cue)) drafts.push({ ...second, confidence: first.confidence });
  }
}

/** The token that the first claim ends at, before ", and" or "but also", or -1. */
function jointBefore({ tokens }: Prepared, cue: TokenRange): number {
  let at = cue.from - 1;
  while (at > 0 && tokens[at]?.lower.endsWith('ly')) at--;
  if (!COORDINATORS.has(tokens[at]?.lower ?? '')) return -1;
  return tokens[at - 1]?.text === ',' ? at - 1 : at;
}

/** The second's source is the first's, before both of them, and not a word of its content. */
function sharesSource(first: ClaimDraft, { source, cue }: ClaimDraft): boolean {
  if (!first.source || !first.cue || !source || !cue || first.cue.to > cue.from) return false;
  return source.from < first.source.to && first.source.from < source.to;
}

function endAt({ from, to }: TokenRange, end: number): TokenRange {
  return { from, to: Math.min(to, end) };
}
