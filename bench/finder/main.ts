/**
 * npm run bench:finder -- [--data DIR] [--sets A,B] [--limit N] [--runs N] [--ablation] [--docs]
 *
 * Runs the article finder over annotated pages in a real Chromium, beside Readability (on a clone
 * of the page) and Defuddle, and prints the figures of the pages' own scorer, times, and the
 * longest task on the largest page. The floor is one TreeWalker pass over the text. With --ablation
 * it prints instead what the finder makes of the sets with whole texts without each kind of evidence.
 * --docs writes the figures of quality into docs/accuracy.md.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeFigures } from '../common/documents';
import { ablate, pagesOf } from './ablation';
import { scriptsFor, startChromium, withPage } from './browser';
import { longestSlice, measureInPage } from './in-page';
import { hasPages, loadScorer, readPages } from './pages';
import { type Measured, type MeasuredSet, qualityLines, setsAsMarkdown, timeLines } from './report';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(root, '../shared/articles') },
      sets: { type: 'string', default: 'scrapinghub,fundus-eval,fundus,postlight,wcxb' },
      limit: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '4' },
      ablation: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  if (!hasPages(values.data)) {
    console.log(`bench:finder needs annotated pages, and ${values.data} has none: nothing to do.`);
    return;
  }
  const scorer = await loadScorer(values.data);
  if (values.ablation) {
    const pages = pagesOf(values.data, values.sets, Number(values.limit));
    await ablate(
      pages.filter(({ truth }) => truth.kind === 'full'),
      scorer,
    );
    return;
  }
  const scripts = await scriptsFor();
  const browser = await startChromium();
  try {
    console.log(`Chromium ${browser.version()}`);
    const all: Measured[] = [];
    const sets: MeasuredSet[] = [];
    for (const set of values.sets.split(',')) {
      const measured: Measured[] = [];
      for (const page of readPages(values.data, set).slice(0, Number(values.limit))) {
        const settings = { url: page.url, runs: Number(values.runs) };
        const result = await withPage(browser, page, scripts, (tab) =>
          tab.evaluate(measureInPage, settings),
        );
        measured.push({ page, result });
      }
      console.log([...qualityLines(set, measured, scorer), ...timeLines(measured)].join('\n'));
      all.push(...measured);
      sets.push([set, measured]);
    }
    if (values.docs) {
      const figures = setsAsMarkdown(sets, scorer);
      writeFigures('accuracy.md', 'npm run bench:finder -- --docs', figures);
    }
    const largest = all.reduce((one, other) =>
      other.result.elements > one.result.elements ? other : one,
    );
    const { longest, pauses } = await withPage(browser, largest.page, scripts, (tab) =>
      tab.evaluate(longestSlice, largest.page.url),
    );
    console.log(
      `The largest page, ${largest.result.elements} elements, first run in slices: ` +
        `${pauses} pauses, longest task ${longest.toFixed(1)} ms`,
    );
  } finally {
    await browser.close();
  }
}

await main();
