/** Trains the tagger: averaged perceptron (Collins, EMNLP 2002). */
import type { Sequence } from '../../src/core/attribution/engine/sequence';
import {
  TAGGER_FEATURES,
  TAGGER_START,
  Tagger,
  type TaggerWeights,
} from '../../src/core/attribution/engine/tagger/tagger';
import { TAGS } from '../../src/core/attribution/engine/tagger/tags';
import { Random } from './random';

/** A token whose right tag nobody knows. */
export const UNKNOWN_TAG = 255;

export interface TaggedSequence {
  sequence: Sequence;
  tags: Uint8Array;
}

export interface TaggerTraining {
  bits: number;
  epochs: number;
  seed: number;
  progress?: (done: number) => void;
}

/** Share of a shipped step: weights below .6 of it become 0. */
const STEPS = 10.5;

export function trainTagger(
  data: readonly TaggedSequence[],
  { bits, epochs, seed, progress }: TaggerTraining,
): TaggerWeights {
  const scores = new Float32Array((1 << bits) * TAGS.length);
  const dictionary = sureWords(data);
  const tagger = new Tagger({ bits, scores, dictionary });
  const sums = new Float64Array(scores.length);
  const order = Int32Array.from(data, (_, i) => i);
  const random = new Random(seed);
  let step = 1;
  let done = 0;
  const change = (bucket: number, tag: number, by: number): void => {
    const at = bucket * TAGS.length + tag;
    scores[at]! += by;
    sums[at]! += by * step;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { sequence, tags } = data[index]!;
      let tag1 = TAGGER_START;
      let tag2 = TAGGER_START;
      for (let i = 0; i < sequence.length; i++) {
        let tag = dictionary.get(sequence.hash[i]!);
        if (tag === undefined) {
          tag = tagger.guess(sequence, i, tag1, tag2);
          const right = tags[i]!;
          if (right !== UNKNOWN_TAG) {
            if (right !== tag) {
              for (let j = 0; j < TAGGER_FEATURES; j++) {
                change(tagger.buckets[j]!, right, 1);
                change(tagger.buckets[j]!, tag, -1);
              }
            }
            step++;
          }
        }
        tag2 = tag1;
        tag1 = tag;
      }
      if (++done % 1000 === 0) progress?.(done / (order.length * epochs));
    }
  }
  for (let i = 0; i < scores.length; i++) scores[i]! -= sums[i]! / step;
  return { bits, dictionary, scores: quantiseScores(scores) };
}

/** Words that have one tag in 99.5 % of at least 50 places (signs: in 99 % of 30). */
function sureWords(data: readonly TaggedSequence[]): Map<number, number> {
  const counts = new Map<number, { byTag: Map<number, number>; isSign: boolean }>();
  for (const { sequence, tags } of data) {
    for (let i = 0; i < sequence.length; i++) {
      const tag = tags[i]!;
      if (tag === UNKNOWN_TAG) continue;
      const hash = sequence.hash[i]!;
      let entry = counts.get(hash);
      if (!entry) {
        entry = { byTag: new Map(), isSign: !/^\p{L}/u.test(sequence.lower[i] ?? '') };
        counts.set(hash, entry);
      }
      entry.byTag.set(tag, (entry.byTag.get(tag) ?? 0) + 1);
    }
  }
  const sure = new Map<number, number>();
  for (const [hash, { byTag, isSign }] of counts) {
    let total = 0;
    let best = 0;
    for (const count of byTag.values()) total += count;
    for (const [tag, count] of byTag) if (count > (byTag.get(best) ?? 0)) best = tag;
    const share = (byTag.get(best) ?? 0) / total;
    if ((isSign && total >= 30 && share >= 0.99) || (total >= 50 && share >= 0.995)) {
      sure.set(hash, best);
    }
  }
  return sure;
}

/** The scale does not matter to the tagger: only which sum is greatest. */
function quantiseScores(scores: Float32Array): Int8Array {
  const sorted = scores.map(Math.abs).sort();
  const unit = sorted[Math.floor(sorted.length * 0.9999)]! / STEPS || 1;
  return Int8Array.from(scores, (score) => {
    const steps = score / unit;
    return Math.abs(steps) < 0.6 ? 0 : Math.max(-127, Math.min(127, Math.round(steps)));
  });
}
