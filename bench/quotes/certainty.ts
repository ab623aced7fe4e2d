/** How far confidence can be believed. */
import type { ClaimType } from '../../src/core/model';

export interface Judged {
  type: ClaimType;
  confidence: number;
  isRight: boolean;
}

export interface Bin {
  from: number;
  size: number;
  /** Means over the bin. */
  confidence: number;
  right: number;
}

const BINS = 10;

/** Ten bins of confidence; empty ones are left out. */
export function bins(claims: readonly Judged[]): Bin[] {
  const found: Bin[] = [];
  for (let b = 0; b < BINS; b++) {
    const part = claims.filter((c) => Math.min(BINS - 1, Math.floor(c.confidence * BINS)) === b);
    if (part.length === 0) continue;
    const mean = (value: (c: Judged) => number): number =>
      part.reduce((sum, c) => sum + value(c), 0) / part.length;
    found.push({
      from: b / BINS,
      size: part.length,
      confidence: mean((c) => c.confidence),
      right: mean((c) => (c.isRight ? 1 : 0)),
    });
  }
  return found;
}

/** Fewer claims prove no precision. */
const FEWEST = 20;

export interface Point {
  cut: number;
  precision: number;
  recall: number;
  size: number;
}

/** The lowest cut whose claims together reach the precision; null where none does. */
export function cutFor(claims: readonly Judged[], precision: number, gold: number): Point | null {
  const sorted = [...claims].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best: Point | null = null;
  sorted.forEach(({ confidence, isRight }, i) => {
    if (isRight) right++;
    const next = sorted[i + 1];
    if (i + 1 < FEWEST || next?.confidence === confidence) return;
    const share = right / (i + 1);
    if (share >= precision) {
      best = { cut: confidence, precision: share, recall: right / gold, size: i + 1 };
    }
  });
  return best;
}
