/** What can be seen of a reading without asking stage 2: edges, order, quotation, the rules' word. */
import type { ClaimType } from '../../../model';
import type { TokenRange } from '../../../text/sentences';
import type { Sequence } from '../sequence';
import type { Hypothesis, WordCounter } from '../stage2/hypothesis';
import { type RankedHypothesis, SAME_CONTENT } from '../stage2/ranking';

/** Contents of this Jaccard index are alike. */
export const ALIKE = 0.5;

export const TYPE_NUMBER: Readonly<Record<ClaimType, number>> = {
  direct: 1,
  mixed: 2,
  indirect: 3,
};

export const logOdds = (p: number): number => Math.log(Math.max(1e-3, p) / Math.max(1e-3, 1 - p));

/** Which of source, content and cue stand before which, as bits. */
export function orderOf({ cue, source, content }: Hypothesis): number {
  const contentBefore = content[0]!.from < cue.from ? 1 : 0;
  const contentAfter = content.at(-1)!.to > cue.to ? 2 : 0;
  const sourcePlace = source === null ? 0 : source.from < cue.from ? 4 : 8;
  return sourcePlace | contentBefore | contentAfter;
}

/** 0 no rule saw the cue; else 1 same content, 2 alike, 3 another, and 3 more where the sources differ. */
export function agreementOf(p: RankedHypothesis, words: WordCounter): number {
  const { hint } = p;
  if (hint === null) return 0;
  const jaccard = words.jaccard(words.withoutThat(p.content), words.withoutThat(hint.content));
  const content = jaccard >= SAME_CONTENT ? 1 : jaccard >= ALIKE ? 2 : 3;
  const isSameSource =
    p.source === null || hint.source === null
      ? p.source === hint.source
      : words.commonOf(p.source, hint.source) > 0;
  return isSameSource ? content : content + 3;
}

/** The token beside or at an edge: small words and signs by themselves, others by their tag. */
export function edge(s: Sequence, i: number): number {
  if (i < 0) return -1;
  if (i >= s.length) return -2;
  return s.isFunctionWord[i] === 1 || s.shape[i] === 0 ? s.hash[i]! : s.tag[i]!;
}

/** 0 unquoted, 1 at the edge of a quotation, 2 at the edge of a sentence in it, 3 inside. */
export function quotationEdge(s: Sequence, i: number, isEnd: boolean): number {
  const run = s.runs[s.run[i]!];
  if (!run) return 0;
  const isAt = ({ from, to }: TokenRange): boolean => (isEnd ? i >= to - 2 : i <= from + 1);
  if (isAt(run)) return 1;
  return isAt(s.sentences[s.sentence[i]!]!) ? 2 : 3;
}
