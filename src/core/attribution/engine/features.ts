/** A growing list of hashed features, token by token. */
import { hashFeature } from './hash';

/** The features of one sequence of tokens, as a chain reads them. */
export interface Observations {
  length: number;
  /** Bucket numbers; those of token i stand from `offsets[i]` to `offsets[i + 1]`. */
  features: Int32Array;
  offsets: Int32Array;
  /** Which states each token allows (see ChainShape.classOf); null: kind 0 throughout. */
  kinds: Uint8Array | null;
}

/** Filled once a sequence and then read or copied: it is reused for the next. */
export class FeatureList implements Observations {
  length = 0;
  features = new Int32Array(1 << 14);
  offsets = new Int32Array(512);
  kinds: Uint8Array | null = null;
  #count = 0;
  readonly #mask: number;

  /** `bits`: features fall into 2^bits buckets. */
  constructor(bits: number) {
    this.#mask = (1 << bits) - 1;
  }

  /** Begins a sequence of which no token gets more than `most` features. */
  begin(length: number, most: number): void {
    if (this.features.length < length * most) this.features = new Int32Array(length * most * 1.5);
    if (this.offsets.length <= length) this.offsets = new Int32Array(length * 2 + 1);
    this.length = 0;
    this.#count = 0;
    this.kinds = null;
  }

  add(template: number, a: number, b: number, c: number): void {
    this.features[this.#count++] = hashFeature(template, a, b, c) & this.#mask;
  }

  endToken(): void {
    this.offsets[++this.length] = this.#count;
  }

  /** A copy that stays. */
  snapshot(): Observations {
    return {
      length: this.length,
      features: this.features.slice(0, this.#count),
      offsets: this.offsets.slice(0, this.length + 1),
      kinds: this.kinds ? this.kinds.slice(0, this.length) : null,
    };
  }
}

/** Distances in tokens, coarser the farther. */
export function distanceBucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 7;
  if (distance <= 14) return 10;
  if (distance <= 24) return 15;
  return distance <= 40 ? 25 : 41;
}

/** A probability in eight steps, finer at the ends. */
export function probabilityBucket(p: number): number {
  if (p < 0.3) return p < 0.02 ? 0 : p < 0.1 ? 1 : 2;
  if (p < 0.7) return p < 0.5 ? 3 : 4;
  return p < 0.9 ? 5 : p < 0.98 ? 6 : 7;
}
