/**
 * The sums of emission weights: the innermost loop of the engine, once a fifth of its time. For the
 * numbers of classes that the two stages have, the sums are locals instead of an array, which
 * takes a quarter off it; any other number has a loop.
 */

/** Adds up, into `sums`, the rows of `emissions` that features `from` to `to` name. */
export type AddRows = (
  emissions: Int8Array | Float32Array,
  features: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
) => void;

const addSix: AddRows = (emissions, features, from, to, sums) => {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  for (let j = from; j < to; j++) {
    const row = features[j]! * 6;
    a += emissions[row]!;
    b += emissions[row + 1]!;
    c += emissions[row + 2]!;
    d += emissions[row + 3]!;
    e += emissions[row + 4]!;
    f += emissions[row + 5]!;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
};

const addEleven: AddRows = (emissions, features, from, to, sums) => {
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
    const row = features[j]! * 11;
    a += emissions[row]!;
    b += emissions[row + 1]!;
    c += emissions[row + 2]!;
    d += emissions[row + 3]!;
    e += emissions[row + 4]!;
    f += emissions[row + 5]!;
    g += emissions[row + 6]!;
    h += emissions[row + 7]!;
    i += emissions[row + 8]!;
    k += emissions[row + 9]!;
    l += emissions[row + 10]!;
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

export function addRowsOf(classes: number): AddRows {
  if (classes === 6) return addSix;
  if (classes === 11) return addEleven;
  return (emissions, features, from, to, sums) => {
    sums.fill(0);
    for (let j = from; j < to; j++) {
      const row = features[j]! * classes;
      for (let k = 0; k < classes; k++) sums[k]! += emissions[row + k]!;
    }
  };
}
