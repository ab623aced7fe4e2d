/** How the times grow with the length of an article, as a small chart. */
import { table } from '../common/figures';
import type { Growth } from './pages';

/** Ten times the text may take so many times as long: the clock, the compiler and the caches differ. */
const MOST_GROWTH = 20;
/** Below this, ms, the compiler's warming up is most of it. */
const LEAST_MS = 5;
const WIDTH = 30;

const PARTS = ['find', 'map', 'analyse'] as const;

/** ms in all and for each 100 kB of text; the bar shows the latter. */
export function growthLines(growth: readonly Growth[]): string {
  const per = (one: Growth, part: (typeof PARTS)[number]): number =>
    one[part] / (one.length / 100_000);
  const rows = PARTS.flatMap((part) => {
    const most = Math.max(...growth.map((one) => per(one, part)));
    return growth.map((one) => [
      `${part}, ${(one.length / 1000).toFixed(0)} kB`,
      `${one[part].toFixed(1)} ms`,
      `${per(one, part).toFixed(1)} ms for 100 kB`,
      '█'.repeat(Math.max(1, Math.round((WIDTH * per(one, part)) / most))).padEnd(WIDTH),
    ]);
  });
  return `Growth with the length of an article\n${table(rows)}`;
}

export function isLinear(growth: readonly Growth[]): boolean {
  return PARTS.every((part) =>
    growth.every((one, at) => {
      const before = growth[at - 1];
      if (!before || before[part] < LEAST_MS) return true;
      const longer = one.length / before.length;
      return one[part] / before[part] <= (MOST_GROWTH / 10) * longer;
    }),
  );
}
