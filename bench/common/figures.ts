/** Measured figures: what they are, how they scatter, and what they may be at most or at least. */

export interface Figure {
  /** The same from run to run: a saved run is compared by it. */
  name: string;
  /** The median, where it was measured more than once. */
  value: number;
  unit: string;
  /** The quartiles, where it was measured more than once. */
  spread?: readonly [number, number];
  /** How often it was measured. */
  times?: number;
  /** Its budget: `value` may not be above (`most`) or below it (`least`). */
  most?: number;
  least?: number;
}

export type Budget = Pick<Figure, 'most' | 'least'>;

/** The value that a share of the numbers, 0 to 1, does not exceed; 0 of none. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** A figure of what was measured several times. */
export const figureOf = (
  name: string,
  unit: string,
  values: readonly number[],
  budget: Budget = {},
): Figure => ({
  name,
  value: median(values),
  unit,
  spread: [quantile(values, 0.25), quantile(values, 0.75)],
  times: values.length,
  ...budget,
});

export const isOver = ({ value, most = Infinity, least = -Infinity }: Figure): boolean =>
  value > most || value < least;

const digits = (value: number): string =>
  value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 100 ? 1 : 2,
  });

/** Name, value, quartiles and budget as the cells of a table's row. */
export function cellsOf(figure: Figure): string[] {
  const { name, value, unit, spread, times, most, least } = figure;
  const allowed = [
    most === undefined ? '' : `at most ${digits(most)}`,
    least === undefined ? '' : `at least ${digits(least)}`,
  ].filter(Boolean);
  return [
    name,
    `${digits(value)} ${unit}`.trim(),
    spread ? `${digits(spread[0])} to ${digits(spread[1])}` : '',
    times === undefined ? '' : String(times),
    allowed.length === 0 ? '' : `${allowed.join(', ')}${isOver(figure) ? ': OVER' : ''}`,
  ];
}

export const HEADS = ['', 'median', 'quartiles', 'times', 'budget'];

/** Columns of one width each, a line for each row. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('   ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Prints them; the process ends with 1 where one is over its budget. */
export function report(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}\n${table([HEADS, ...figures.map(cellsOf)])}`);
  if (figures.some(isOver)) process.exitCode = 1;
}
