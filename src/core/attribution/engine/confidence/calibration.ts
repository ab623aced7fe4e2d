/** Turns a score into the share of claims of that score that were right (isotonic regression). */

/** Points of a rising, piecewise linear curve. */
export interface Calibration {
  scores: Float64Array;
  shares: Float64Array;
}

/** Between the first and the last share; 0 to 1. */
export function calibrate({ scores, shares }: Calibration, score: number): number {
  const last = scores.length - 1;
  if (last < 0) return score;
  if (score <= scores[0]!) return shares[0]!;
  if (score >= scores[last]!) return shares[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (scores[middle]! <= score) low = middle;
    else high = middle;
  }
  const width = scores[high]! - scores[low]!;
  const part = width > 0 ? (score - scores[low]!) / width : 1;
  return shares[low]! + part * (shares[high]! - shares[low]!);
}
