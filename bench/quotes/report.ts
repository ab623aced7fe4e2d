/** The figures as one table. */
import { CLAIM_TYPES } from '../../src/core/model';
import type { Figures, Tally } from './measure-engine';
import { type Rate, ROWS } from './metric';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const rate = ({ precision, recall, f1 }: Rate): string =>
  `${percent(precision)} ${percent(recall)} ${percent(f1)}`;

export function report(f: Figures, size: { bytes: number; gzip: number }): string {
  const lines = [
    `model ${f.model}: ${f.articles} articles, ${f.words} words`,
    '',
    '             gold found |  FULL P     R    F1 | content P   R    F1 | partial P   R    F1 | exact F1 | source  cue',
  ];
  for (const row of ROWS) {
    const m = f.all.rows[row];
    lines.push(
      `${row.padEnd(11)} ${String(m.gold).padStart(5)} ${String(m.found).padStart(5)} | ` +
        `${rate(m.full)} | ${rate(m.content)} | ${rate(m.partial)} |    ${percent(m.exact.f1)} |  ${percent(m.source)} ${percent(m.cue)}`,
    );
  }
  const said = f.said.rows.all;
  lines.push(
    `all --said  ${String(said.gold).padStart(5)} ${String(said.found).padStart(5)} | ${rate(said.full)} | ${rate(said.content)} | ${rate(said.partial)} |    ${percent(said.exact.f1)} |`,
    `cue                     | ${rate(f.all.cue)} |`,
    '',
    ...tallyLines('word order', f.orders),
    '',
    ...tallyLines('kind of cue', f.cues),
    '',
    'calibration (bin: claims, mean confidence → right)',
  );
  for (const type of CLAIM_TYPES) {
    const cells = f.calibration[type].map(
      (b) =>
        `.${Math.round(b.from * 10)}: ${b.size}, ${percent(b.confidence).trim()} → ${percent(b.right).trim()}`,
    );
    lines.push(`${type.padEnd(11)} ${cells.join(' | ')}`);
  }
  lines.push('', 'precision at recall');
  for (const { name, precision, point } of f.precision) {
    const found = point
      ? `cut ${point.cut.toFixed(2)}: precision ${percent(point.precision).trim()}, recall ${percent(point.recall).trim()}, ${point.size} claims`
      : 'never';
    lines.push(`${name.padEnd(15)} ${Math.round(precision * 100)} %  ${found}`);
  }
  const { right, of } = f.saidRight;
  lines.push(
    '',
    `speech told from stances: ${percent(right / Math.max(1, of)).trim()} % of ${of} right claims`,
    `speed: ${Math.round(f.wordsPerSecond)} words a second on one core, preparation included`,
    `growth: ${f.growth.map((g) => `${g.length / 1000} kB ${Math.round(g.milliseconds)}`).join(', ')} (ms a megabyte of text)`,
    `size: ${size.bytes} bytes, ${size.gzip} with gzip; loaded in ${f.milliseconds.load.toFixed(1)} ms`,
    `memory: ${f.megabytes.loaded.toFixed(1)} MB loaded, ${f.megabytes.worked.toFixed(1)} MB after the work`,
  );
  return lines.join('\n');
}

function tallyLines(title: string, tallies: readonly Tally[]): string[] {
  const head = `${title.padEnd(20)} gold found |     P     R    F1`;
  return [
    head,
    ...tallies.map(({ name, gold, found, right }) => {
      const p = found > 0 ? right / found : 0;
      const r = gold > 0 ? right / gold : 0;
      const f1 = p + r > 0 ? (2 * p * r) / (p + r) : 0;
      const counts = `${String(gold).padStart(5)} ${String(found).padStart(5)}`;
      return `${name.padEnd(19)} ${counts} | ${percent(p)} ${percent(r)} ${percent(f1)}`;
    }),
  ];
}
