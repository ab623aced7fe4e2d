/**
 * Sentences as the features count them: they end inside quotations too, because a quotation
 * of three sentences round "she said" is read by where its sentences end.
 */
import type { TokenRange } from '../../text/sentences';
import type { Sequence } from './sequence';
import { SHAPE } from './words';

/** Fills `sentence` and `sentences`. */
export function endSentences(sequence: Sequence): void {
  const { length, lower, isMark } = sequence;
  const sentences: TokenRange[] = [];
  let from = 0;
  for (let i = 0; i < length; i++) {
    if (!isStop(lower[i] ?? '')) continue;
    let next = i + 1;
    while (next < length && closes(sequence, next)) next++;
    if (next >= length || !(startsCapital(sequence, next) || isMark[next] === 1)) continue;
    sentences.push({ from, to: next });
    from = next;
    i = next - 1;
  }
  if (from < length) sentences.push({ from, to: length });
  sequence.sentences = sentences;
  sentences.forEach((range, index) => {
    sequence.sentence.fill(index, range.from, range.to);
  });
}

const isStop = (lower: string): boolean =>
  lower === '.' || lower === '!' || lower === '?' || lower === '…' || /^\.{3,}$/.test(lower);

/** A quotation mark that ends a quotation: it belongs to the sentence before it. */
function closes({ isMark, run, runs, length }: Sequence, at: number): boolean {
  if (isMark[at] !== 1) return false;
  const index = run[at] ?? -1;
  return index >= 0 && at + 1 <= length && runs[index]?.to === at + 1 && runs[index].from !== at;
}

function startsCapital({ shape }: Sequence, at: number): boolean {
  const s = shape[at];
  return (
    s === SHAPE.capitalised ||
    s === SHAPE.capitals ||
    s === SHAPE.oneCapital ||
    s === SHAPE.startsCapital
  );
}
