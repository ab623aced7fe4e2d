/**
 * Part-of-speech and name tagger: greedy, an averaged perceptron over hashed features
 * (Collins, EMNLP 2002), with a dictionary of words that have but one tag.
 */
import { hashFeature } from '../hash';
import type { Sequence } from '../sequence';
import { TAGS } from './tags';

export interface TaggerWeights {
  bits: number;
  /** `bucket × TAGS.length + tag`. */
  scores: Int8Array | Float32Array;
  /** Word hash → its only tag. */
  dictionary: ReadonlyMap<number, number>;
}

export const TAGGER_FEATURES = 18;
/** Stands for the tags before the first token. */
export const TAGGER_START = 50;
const BEFORE = 1;
const AFTER = 2;
const NO_SHAPE = 9;

/** Writes the feature buckets of one token, which depend on the two tags before it. */
function taggerFeatures(
  s: Sequence,
  i: number,
  tag1: number,
  tag2: number,
  mask: number,
  out: Int32Array,
): void {
  const { hash, suffix3, suffix2, shape, length } = s;
  const word = hash[i]!;
  const p1 = i > 0 ? hash[i - 1]! : BEFORE;
  const p2 = i > 1 ? hash[i - 2]! : BEFORE;
  const n1 = i + 1 < length ? hash[i + 1]! : AFTER;
  const n2 = i + 2 < length ? hash[i + 2]! : AFTER;
  const s0 = shape[i]!;
  const sp = i > 0 ? shape[i - 1]! : NO_SHAPE;
  const sn = i + 1 < length ? shape[i + 1]! : NO_SHAPE;
  const nextSuffix3 = i + 1 < length ? suffix3[i + 1]! : 0;
  const nextSuffix2 = i + 1 < length ? suffix2[i + 1]! : 0;
  out[0] = hashFeature(1, word, 0, 0) & mask;
  out[1] = hashFeature(2, suffix3[i]!, s0, 0) & mask;
  out[2] = hashFeature(3, suffix2[i]!, s0, i === 0 ? 1 : 0) & mask;
  out[3] = hashFeature(4, tag1, 0, 0) & mask;
  out[4] = hashFeature(5, tag1, tag2, 0) & mask;
  out[5] = hashFeature(6, tag1, word, 0) & mask;
  out[6] = hashFeature(7, p1, 0, 0) & mask;
  out[7] = hashFeature(8, n1, 0, 0) & mask;
  out[8] = hashFeature(9, nextSuffix3, tag1, 0) & mask;
  out[9] = hashFeature(10, p1, word, 0) & mask;
  out[10] = hashFeature(11, word, n1, 0) & mask;
  out[11] = hashFeature(12, s0, sp, sn) & mask;
  out[12] = hashFeature(13, s.prefix4[i]!, 0, 0) & mask;
  out[13] = hashFeature(14, n2, 0, 0) & mask;
  out[14] = hashFeature(15, p2, tag1, 0) & mask;
  out[15] = hashFeature(16, nextSuffix2, suffix2[i]!, tag1) & mask;
  out[16] = hashFeature(17, p1, p2, 0) & mask;
  out[17] = hashFeature(18, s0, tag1, sn) & mask;
}

export class Tagger {
  readonly #weights: TaggerWeights;
  readonly #buckets = new Int32Array(TAGGER_FEATURES);
  readonly #sums = new Float64Array(TAGS.length);

  constructor(weights: TaggerWeights) {
    this.#weights = weights;
  }

  /** Fills `sequence.tag`. */
  tag(sequence: Sequence): void {
    const { dictionary } = this.#weights;
    let tag1 = TAGGER_START;
    let tag2 = TAGGER_START;
    for (let i = 0; i < sequence.length; i++) {
      const tag = dictionary.get(sequence.hash[i]!) ?? this.guess(sequence, i, tag1, tag2);
      sequence.tag[i] = tag;
      tag2 = tag1;
      tag1 = tag;
    }
  }

  /** The best tag by the weights alone. */
  guess(sequence: Sequence, i: number, tag1: number, tag2: number): number {
    const { bits, scores } = this.#weights;
    const tags = TAGS.length;
    const sums = this.#sums;
    taggerFeatures(sequence, i, tag1, tag2, (1 << bits) - 1, this.#buckets);
    sums.fill(0);
    for (let j = 0; j < TAGGER_FEATURES; j++) {
      const row = this.#buckets[j]! * tags;
      for (let t = 0; t < tags; t++) sums[t]! += scores[row + t]!;
    }
    let best = 0;
    for (let t = 1; t < tags; t++) if (sums[t]! > sums[best]!) best = t;
    return best;
  }

  /** The buckets of the last guess; overwritten by the next. */
  get buckets(): Int32Array {
    return this.#buckets;
  }
}
