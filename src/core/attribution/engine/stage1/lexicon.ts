/** How often a word is part of a cue, in classes learnt from the training data. */
import type { Sequence } from '../sequence';

/** Word hash → class 1 (sometimes) to 4 (nearly always); other words have class 0. */
export type CueLexicon = ReadonlyMap<number, number>;

/** Class of words that count as a likely cue near which content and sources are looked for. */
const LIKELY = 2;
/** Class of words that speak for a cue in the sentence. */
export const STRONG = 3;

/** Where the likely cues of a sequence stand. */
export interface CueMap {
  cueClass: Uint8Array;
  /** Index of the nearest likely, unquoted cue word before the token, or -1. */
  left: Int32Array;
  right: Int32Array;
}

export function mapCues(sequence: Sequence, lexicon: CueLexicon): CueMap {
  const { length, hash, quoted } = sequence;
  const cueClass = new Uint8Array(length);
  const left = new Int32Array(length);
  const right = new Int32Array(length);
  let last = -1;
  for (let i = 0; i < length; i++) {
    const c = lexicon.get(hash[i]!) ?? 0;
    cueClass[i] = c;
    left[i] = last;
    if (c >= LIKELY && quoted[i] === 0) last = i;
  }
  last = -1;
  for (let i = length - 1; i >= 0; i--) {
    right[i] = last;
    if (cueClass[i]! >= LIKELY && quoted[i] === 0) last = i;
  }
  return { cueClass, left, right };
}
