/**
 * npm run bench [-- --data DIR] [--pages N] [--runs N] [--quick] [--save FILE] [--against FILE]
 *   [--docs]
 *
 * Speed and memory in one run on this machine: the page script's parts beside Readability, Defuddle
 * and the floor of one TreeWalker pass, on own pages and on annotated ones where they are; the
 * engine; how all of it grows with the length of an article; the extension in real Chromium.
 * Ends with 1 where a budget is exceeded. --save keeps the figures as JSON, --against
 * shows what has changed since, --docs writes them into docs/performance.md. --quick measures
 * little of each, to see that it works.
 * Needs the built extension (`npm run build`).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../../src/core';
import { writeFigures } from '../common/documents';
import { type Figure, report } from '../common/figures';
import { measurePage } from '../page/measure';
import { measurePopup } from '../popup/measure';
import { measureStart } from '../start/measure';
import { compare, type Saved } from './compare';
import { measureEngine } from './engine';
import { growthLines, isLinear } from './growth';
import { figuresAsMarkdown, type Section } from './markdown';
import { measurePages } from './pages';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/articles') },
    pages: { type: 'string', default: '15' },
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    save: { type: 'string' },
    against: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});

if (!existsSync(join(root, 'dist/chrome'))) {
  console.error('npm run bench needs dist/chrome: npm run build');
  process.exit(1);
}

const many = (times: number): number => (values.quick ? Math.min(3, times) : times);
const weights = new Uint8Array(readFileSync(join(root, 'public/weights/english.bin')));
const sections: Section[] = [];
const show = (title: string, figures: readonly Figure[]): void => {
  report(title, figures);
  sections.push({ title, figures });
};

const processor = cpus()[0]?.model.trim() ?? 'unknown';
const machine = `${cpus().length} × ${processor}, Node ${process.version}`;
console.log(machine);
show('Analysis, in Node on one core', measureEngine(weights, values.quick ? 1 : 5));
const { figures, growth } = await measurePages(createAnalyser(weights), {
  data: values.data,
  pages: many(Number(values.pages)),
  runs: Number(values.runs),
});
for (const group of figures) show(group.title, group.figures);
const chart = growthLines(growth);
console.log(`\n${chart}`);
if (!isLinear(growth)) {
  console.log('NOT LINEAR: ten times the text takes more than 20 times as long');
  process.exitCode = 1;
}
show('Starts of the service worker', await measureStart(many(9)));
show('The popup, opened in turn with an empty one', await measurePopup(many(21)));
show(
  'In the page, with the built extension',
  await measurePage({ navigations: values.quick ? 5 : 100 }),
);

const figuresOfAll = sections.flatMap((section) => section.figures);
const now: Saved = { processor, node: process.version, figures: figuresOfAll, growth };
if (values.against) {
  const before = JSON.parse(readFileSync(values.against, 'utf8')) as Saved;
  console.log(`\nSince ${values.against}\n${compare(before, now)}`);
}
if (values.docs) {
  const written = figuresAsMarkdown(`Measured on ${machine}.`, sections, chart);
  writeFigures('performance.md', 'npm run bench -- --docs', written);
}
if (values.save) writeFileSync(values.save, `${JSON.stringify(now, null, 2)}\n`);
