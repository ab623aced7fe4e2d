/**
 * The sums of emission weights: the innermost loop of the engine, once a fifth of its time. For the
 * numbers of classes that the two stages have and the whole numbers that ship, the sums are local
 * integers (`| 0` tells the compiler that they stay in 32 bits: a token has some hundred features,
 * each of at most 128), which halves it. Any other number, and training, has a loop.
 */

/** Adds up, into `sums`, the rows of emissions that features `from` to `to` name. */
export type AddRows = (features: Int32Array, from: number, to: number, sums: Float64Array) => void;

export function addRowsOf(emissions: Int8Array | Float32Array, classes: number): AddRows {
  if (emissions instanceof Int8Array && classes === 6) return sixOf(emissions);
  if (emissions instanceof Int8Array && classes === 11) return elevenOf(emissions);
  return (features, from, to, sums) => {
    sums.fill(0);
    for (let j = from; j < to; j++) {
      const row = features[j]! * classes;
      for (let k = 0; k < classes; k++) sums[k]! += emissions[row + k]!;
    }
  };
}

function sixOf(emissions: Int8Array): AddRows {
  return (features, from, to, sums) => {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let j = from; j < to; j++) {
      const row = (features[j]! * 6) | 0;
      a = (a + emissions[row]!) | 0;
      b = (b + emissions[row + 1]!) | 0;
      c = (c + emissions[row + 2]!) | 0;
      d = (d + emissions[row + 3]!) | 0;
      e = (e + emissions[row + 4]!) | 0;
      f = (f + emissions[row + 5]!) | 0;
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
  };
}

function elevenOf(emissions: Int8Array): AddRows {
  return (features, from, to, sums) => {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let i = 0;
    let k = 0;
    let l = 0;
    for (let j = from; j < to; j++) {
      const row = (features[j]! * 11) | 0;
      a = (a + emissions[row]!) | 0;
      b = (b + emissions[row + 1]!) | 0;
      c = (c + emissions[row + 2]!) | 0;
      d = (d + emissions[row + 3]!) | 0;
      e = (e + emissions[row + 4]!) | 0;
      f = (f + emissions[row + 5]!) | 0;
      g = (g + emissions[row + 6]!) | 0;
      h = (h + emissions[row + 7]!) | 0;
      i = (i + emissions[row + 8]!) | 0;
      k = (k + emissions[row + 9]!) | 0;
      l = (l + emissions[row + 10]!) | 0;
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
    sums[6] = g;
    sums[7] = h;
    sums[8] = i;
    sums[9] = k;
    sums[10] = l;
  };
}
