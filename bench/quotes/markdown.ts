/** The figures as they stand in docs/accuracy.md. */
import { markdownTable, percent } from '../common/documents';
import type { Figures } from './measure-engine';
import { type Measures, ROWS } from './metric';

const share = (part: number): string => (100 * part).toFixed(1);
const number = (count: number): string => count.toLocaleString('en');

export function quotesAsMarkdown({
  articles,
  words,
  model,
  all,
  said,
  precision,
}: Figures): string {
  const row = (name: string, { gold, found, full, exact }: Measures): string[] => [
    name,
    number(gold),
    number(found),
    ...[full.precision, full.recall, full.f1, exact.f1].map(share),
  ];
  const cue = [all.cue.precision, all.cue.recall, all.cue.f1].map(share);
  return [
    `${articles} articles, ${number(words)} words; model \`${model}\`.`,
    markdownTable(
      ['', 'wanted', 'found', 'precision', 'recall', 'F1', 'F1, exactly right words'],
      [
        ...ROWS.map((name) => row(name, all.rows[name])),
        row('speech only', said.rows.all),
        ['cues alone', '', '', ...cue, ''],
      ],
    ),
    markdownTable(
      ['at a precision of', 'from a confidence of', 'recall', 'claims'],
      precision.map(({ name, precision: wanted, point }) => [
        `${name}, ${Math.round(100 * wanted)} %`,
        point ? point.cut.toFixed(2).replace(/^0/, '') : 'never',
        point ? percent(point.recall) : '',
        point ? point.size : '',
      ]),
    ),
  ].join('\n\n');
}
