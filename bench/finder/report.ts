/** The bench's lines: figures of each system beside each other. */
import { markdownTable } from '../common/documents';
import { median } from '../common/figures';
import { type PageResult, SYSTEMS, type System } from './in-page';
import type { AnnotatedPage, Scorer } from './pages';

export interface Measured {
  page: AnnotatedPage;
  result: PageResult;
}

const FIGURES = ['f1', 'precision', 'recall', 'clean95', 'pagesWithStrayQuote', 'quoteKept'];
const LEAD_FIGURES = ['leadIsFirst', 'leadFound', 'empty'];

export const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '   -' : value.toFixed(3).replace(/^0/, '');

/** How much each system takes of the text, and whether headline and day are right where the truth has one. */
export function qualityLines(set: string, measured: readonly Measured[], scorer: Scorer): string[] {
  const isLead = measured[0]?.page.truth.kind === 'lead';
  const names = isLead ? LEAD_FIGURES : FIGURES;
  const lines = [`${set}: ${measured.length} pages`];
  for (const system of SYSTEMS) {
    const figures = figuresOf(measured, system, scorer);
    const parts = names.map((name) => `${name} ${shown(figures[name])}`);
    parts.push(`headline ${shown(shareOfTitles(measured, system))}`);
    parts.push(`day ${shown(shareOfDays(measured, system))}`);
    lines.push(`  ${system.padEnd(12)} ${parts.join('  ')}`);
  }
  return lines;
}

const NAMES: Record<System, string> = {
  ours: 'Whosaid',
  readability: 'Readability',
  defuddle: 'Defuddle',
};

/** A set, and what was measured on its pages. */
export type MeasuredSet = readonly [set: string, measured: readonly Measured[]];

/** As it stands in docs/accuracy.md: the sets whose texts are whole, then those of beginnings. */
export function setsAsMarkdown(sets: readonly MeasuredSet[], scorer: Scorer): string {
  const isLead = ([, measured]: MeasuredSet): boolean => measured[0]?.page.truth.kind === 'lead';
  const rows = (some: readonly MeasuredSet[], names: readonly string[]): (string | number)[][] =>
    some.flatMap(([set, measured]) =>
      SYSTEMS.map((system) => {
        const figures = figuresOf(measured, system, scorer);
        const cells = names.map((name) => ((figures[name] ?? 0) * 100).toFixed(1));
        return [`${set}: ${NAMES[system]}`, measured.length, ...cells];
      }),
    );
  return [
    markdownTable(
      [
        '%',
        'pages',
        'F1',
        'precision',
        'recall',
        'clean pages',
        'a stray quotation',
        'quotations kept',
      ],
      rows(
        sets.filter((set) => !isLead(set)),
        FIGURES,
      ),
    ),
    markdownTable(
      ['%', 'pages', 'the beginning comes first', 'the beginning is there'],
      rows(sets.filter(isLead), LEAD_FIGURES.slice(0, 2)),
    ),
  ].join('\n\n');
}

function figuresOf(
  measured: readonly Measured[],
  system: System,
  scorer: Scorer,
): Readonly<Record<string, number>> {
  return scorer.aggregate(
    measured.map(({ page, result }) => scorer.scorePage(page.truth, result.outputs[system].text)),
  );
}

const squeeze = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

function shareOf(measured: readonly Measured[], isRight: (one: Measured) => boolean): number {
  return measured.filter(isRight).length / measured.length;
}

/** Right where one holds the other: papers add their name, or a kicker. */
function shareOfTitles(measured: readonly Measured[], system: System): number {
  const titled = measured.filter(({ page }) => squeeze(page.truth.title));
  return shareOf(titled, ({ page, result }) => {
    const truth = squeeze(page.truth.title);
    const found = squeeze(result.outputs[system].title);
    return found !== '' && (truth.includes(found) || found.includes(truth));
  });
}

/** Right within a day: a date in another time zone may be the next one. */
function shareOfDays(measured: readonly Measured[], system: System): number {
  const dated = measured.filter(({ page }) => page.truth.date);
  return shareOf(dated, ({ page, result }) => {
    const found = Date.parse(result.outputs[system].published ?? '');
    return Math.abs(found - Date.parse(page.truth.date ?? '')) <= 26 * 3_600_000;
  });
}

export function timeLines(measured: readonly Measured[]): string[] {
  const names = Object.keys(measured[0]?.result.times ?? {});
  const ofAll = (name: string, which: 'first' | 'later'): number[] =>
    measured.map(({ result }) => result.times[name]?.[which] ?? 0);
  const reference = median(ofAll('readability', 'first'));
  return names.map((name) => {
    const first = median(ofAll(name, 'first'));
    const later = median(ofAll(name, 'later'));
    const share = `${((100 * first) / reference).toFixed(0)} % of Readability`;
    return `  ${name.padEnd(12)} first ${first.toFixed(2)} ms (${share}), later ${later.toFixed(2)} ms`;
  });
}
