/** What stage 2 sees of the cue's own tokens: these decide whether it is a cue at all. */
import type { TokenRange } from '../../../text/sentences';
import { type FeatureList, probabilityBucket } from '../features';
import type { CueView } from './cue-view';
import type { Reading } from './features';
import type { Hint } from './hints';

const NO_TOKEN = 9;

/** The head gets all features, the cue's other tokens two. */
export function addCueFeatures(
  reading: Reading,
  cue: CueView,
  hint: Hint | null,
  window: TokenRange,
  i: number,
  list: FeatureList,
): void {
  const s = reading.sequence;
  if (i !== cue.head) {
    list.add(390, s.hash[i]!, 0, 0);
    list.add(391, s.tag[i]!, i < cue.head ? 0 : 1, 0);
    return;
  }
  const { strength } = cue;
  list.add(350, 0, 0, 0);
  list.add(351, strength, 0, 0);
  list.add(352, cue.headWord, 0, 0);
  list.add(353, cue.headWord, strength, 0);
  list.add(354, cue.next, 0, 0);
  list.add(355, cue.previous, 0, 0);
  list.add(356, cue.headWord, cue.next, 0);
  list.add(357, cue.previous, cue.headWord, 0);
  list.add(358, cue.nextTag * 64 + cue.previousTag, cue.headTag, 0);
  list.add(359, cue.nextTag, strength, cue.headTag);
  list.add(360, cue.firstWord, cue.lastWord, 0);
  list.add(361, cue.size, cue.headTag, cue.isPassive);
  list.add(362, cue.isQuoted, strength, s.isFirst ? 1 : 0);
  list.add(363, cue.fromStart, cue.toEnd, 0);
  list.add(364, cue.gapLeft, cue.gapRight, 0);
  list.add(365, cue.isQuoted, cue.headTag, cue.isPassive);
  list.add(366, cue.next2, cue.next, 0);
  list.add(367, cue.previous2, cue.previous, 0);
  list.add(368, cue.next2, 0, 0);
  list.add(369, cue.previous2, 0, 0);
  list.add(370, reading.cues.cueClass[cue.head]!, strength, 0);
  list.add(371, cue.fromStart, strength, 0);
  list.add(372, cue.toEnd, strength, 0);
  list.add(373, cue.gapLeft * 64 + cue.gapRight, strength, 0);
  const sure = hint ? Math.round(hint.confidence * 100) : 0;
  list.add(374, sure, strength, 0);
  list.add(375, sure, cue.headWord, 0);
  addStage1(reading, cue, window, list);
}

function addStage1(reading: Reading, cue: CueView, window: TokenRange, list: FeatureList): void {
  const { sourceRight, sourceLeft, contentRight, contentLeft } = reading.output;
  const { strength } = cue;
  const sourceBefore = greatest(sourceRight, window.from, cue.from);
  const contentBefore = greatest(contentRight, window.from, cue.from);
  const sourceAfter = greatest(sourceLeft, cue.to, window.to);
  const contentAfter = greatest(contentLeft, cue.to, window.to);
  const source = Math.max(sourceBefore, sourceAfter);
  const content = Math.max(contentBefore, contentAfter);
  list.add(380, sourceBefore * 8 + sourceAfter, contentBefore * 8 + contentAfter, 0);
  list.add(381, source, strength, 0);
  list.add(382, content, strength, 0);
  list.add(383, content, source, strength);
  const beside = (a: Uint8Array, b: Uint8Array, i: number): number =>
    i < window.from || i >= window.to ? NO_TOKEN : probabilityBucket(Math.max(a[i]!, b[i]!) / 255);
  const contentNext = beside(contentRight, contentLeft, cue.to);
  list.add(384, contentNext, beside(sourceRight, sourceLeft, cue.from - 1), 0);
  list.add(
    385,
    beside(sourceRight, sourceLeft, cue.to),
    beside(contentRight, contentLeft, cue.from - 2),
    0,
  );
  list.add(386, contentNext, strength, cue.headWord);
}

function greatest(column: Uint8Array, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < to; i++) if (column[i]! > most) most = column[i]!;
  return probabilityBucket(most / 255);
}
