/** Isotonic regression: pool adjacent violators (Ayer et al. 1955). */
import type { Calibration } from '../../src/core/attribution/engine/confidence/calibration';

export interface Outcome {
  score: number;
  isRight: boolean;
}

/** Scores pooled into one point of the curve at least: fewer follow chance. */
const SMALLEST_POOL = 40;

export function fitIsotonic(outcomes: readonly Outcome[]): Calibration {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const pools: { score: number; right: number; size: number }[] = [];
  for (let i = 0; i < sorted.length; i += SMALLEST_POOL) {
    const end = i + SMALLEST_POOL * 2 > sorted.length ? sorted.length : i + SMALLEST_POOL;
    const part = sorted.slice(i, end);
    pools.push({
      score: part.reduce((sum, o) => sum + o.score, 0),
      right: part.reduce((sum, o) => sum + (o.isRight ? 1 : 0), 0),
      size: part.length,
    });
    while (pools.length > 1) {
      const last = pools.at(-1)!;
      const before = pools.at(-2)!;
      if (before.right / before.size < last.right / last.size) break;
      pools.pop();
      before.score += last.score;
      before.right += last.right;
      before.size += last.size;
    }
    if (end === sorted.length) break;
  }
  return {
    scores: Float64Array.from(pools, (pool) => pool.score / pool.size),
    shares: Float64Array.from(pools, (pool) => pool.right / pool.size),
  };
}
