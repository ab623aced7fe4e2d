/**
 * "The mayor said the mill was safe, and urged people to stay": the stages often read the second
 * claim as the end of the first, or leave it out. The rules' claim of the same source takes its
 * part, or joins it.
 */
import type { Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import { COORDINATORS } from '../../../../text/words';
import { typeOfTokens } from '../../../draft';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import type { RuleReading } from '../rule-readings';

/** Second claims that the stages left out altogether: four of four on dev are right. */
const LEFT_OUT = 0.6;
/** A first claim below has nothing to vouch for. */
const LEAST = 0.3;
/** Tokens between the two cues. */
const FARTHEST = 80;

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
  const cues = Coverage.ofCues(prepared, drafts);
  const bySource = draftsBySource(drafts);
  for (const { draft: second } of rules) {
    if (!second.cue || !second.source) continue;
    const joint = jointBefore(prepared, second.cue);
    if (joint < 0) continue;
    const around = drafts[(owners[second.cue.from] ?? 0) - 1];
    if (around && sharesSource(around, second)) {
      const cut = around.content
        .map((range) => endAt(range, joint))
        .filter(({ from, to }) => to > from);
      if (cut.length === 0) continue;
      around.content = cut;
      around.type = typeOfTokens(prepared.tokens, cut);
      if (!cues.has(second.cue)) drafts.push({ ...second, confidence: around.confidence });
    } else if (!around && !cues.has(second.cue) && !isParticiple(prepared, second.cue)) {
      const before = bySource.get(second.source.from)?.find((draft) => isBefore(draft, second));
      if (before) drafts.push({ ...second, confidence: Math.min(before.confidence, LEFT_OUT) });
    }
  }
}

/** Drafts by the tokens of their sources. */
function draftsBySource(drafts: readonly ClaimDraft[]): Map<number, ClaimDraft[]> {
  const bySource = new Map<number, ClaimDraft[]>();
  for (const draft of drafts) {
    for (let i = draft.source?.from ?? 0; i < (draft.source?.to ?? 0); i++) {
      const others = bySource.get(i);
      if (others) others.push(draft);
      else bySource.set(i, [draft]);
    }
  }
  return bySource;
}

const isParticiple = ({ tokens }: Prepared, { to }: TokenRange): boolean =>
  tokens[to - 1]?.lower.endsWith('ing') === true;

function isBefore(first: ClaimDraft, { cue }: ClaimDraft): boolean {
  const gap = cue && first.cue ? cue.from - first.cue.to : -1;
  return gap >= 0 && gap <= FARTHEST && first.confidence >= LEAST;
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
