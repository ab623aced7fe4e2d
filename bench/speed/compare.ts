/** What has changed between two runs. */
import { type Figure, table } from '../common/figures';
import type { Growth } from './pages';

/** A run as it is kept. */
export interface Saved {
  processor: string;
  node: string;
  figures: Figure[];
  growth: Growth[];
}

const number = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 1);

/** One line for each figure that both have; another machine is said to be one. */
export function compare(before: Saved, now: Saved): string {
  const known = new Map(before.figures.map((figure) => [figure.name, figure]));
  const rows = now.figures.flatMap(({ name, value, unit, spread }) => {
    const old = known.get(name);
    if (!old) return [];
    const change = old.value === 0 ? '' : `${number(100 * (value / old.value - 1))} %`;
    const isInside = spread && old.value >= spread[0] && old.value <= spread[1];
    const values = [`${number(old.value)} ${unit}`, `${number(value)} ${unit}`];
    return [[name, ...values, change, isInside ? 'inside the quartiles' : '']];
  });
  const warning =
    before.processor === now.processor ? '' : `Another machine: ${before.processor}\n`;
  return warning + table([['', 'before', 'now', 'change', ''], ...rows]);
}
