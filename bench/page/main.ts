/**
 * npm run bench:page
 *
 * What the page script costs a page, in real Chromium with the built extension (`npm run build`):
 * its share of the main thread while the page draws its article again and again, the longest task
 * while a claim among 2,000 is hovered, and the memory that many navigations by script leave.
 * Times are the processor's. Ends with 1 where a budget is exceeded.
 */
import { parseArgs } from 'node:util';
import type { ChromiumSession } from '../../tools/browser/chromium-session';
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import { serve } from '../../tools/browser/server';
import { drawnArticle, longArticle } from './pages';

const PARAGRAPHS = 20;
const HERTZ = 50;
const SECONDS = 10;
const MANY = 1000;
/** After so long a hover has its card, on a busy machine too. */
const HOVER_MS = 700;
const { values } = parseArgs({ options: { navigations: { type: 'string', default: '100' } } });
const NAVIGATIONS = Number(values.navigations);

/** What the issue of the page allows: shares of 1, and ms. */
const BUDGETS = { share: 0.05, hover: 1000 / 60, memory: 0.1 };
const over: string[] = [];

/** Writes a line, and remembers it where it is over its budget. */
function report(line: string, value: number, budget: number): void {
  console.log(line);
  if (value > budget) over.push(line);
}

const server = await serve({
  '/drawn.html': { body: drawnArticle(PARAGRAPHS) },
  '/long.html': { body: longArticle(MANY) },
});
const session = (await launch('chromium', { extension: 'dist/chrome' })) as ChromiumSession;
try {
  await redraws(session);
  await hover(session);
  await navigations(session);
} finally {
  await session.close();
  await server.close();
}
if (over.length > 0) {
  console.error(`over budget:\n${over.join('\n')}`);
  process.exitCode = 1;
}

/** How many claims are marked where they are drawn. */
async function marked(): Promise<number> {
  const entries = await session.highlights();
  return entries.flatMap(({ ranges }) => ranges).filter(({ rect }) => rect !== null).length;
}

async function busySeconds(): Promise<number> {
  return (await session.metrics()).TaskDuration ?? 0;
}

async function redraws(page: ChromiumSession): Promise<void> {
  const busy: Record<string, number> = {};
  let before = 0;
  for (const state of ['off', 'on'] as const) {
    await page.background('await chrome.storage.local.set({ settings: arguments[0] })', {
      offSites: state === 'off' ? ['127.0.0.1'] : [],
    });
    await page.open(`${server.origin}/drawn.html`);
    if (state === 'on') before = await until(marked, 'the first marks');
    const start = await busySeconds();
    await page.evaluate('return keepDrawing(...arguments)', HERTZ, SECONDS * 1000);
    busy[state] = (await busySeconds()) - start;
  }
  await until(async () => (await marked()) === before, 'all marks to be back');
  const { on = 0, off = 0 } = busy;
  const share = (on - off) / SECONDS;
  report(
    `${HERTZ} redraws a second for ${SECONDS} s: main thread busy ${off.toFixed(2)} s without, ` +
      `${on.toFixed(2)} s with us: our share ${(share * 100).toFixed(1)} % ` +
      `(budget ${BUDGETS.share * 100} %); ${before} claims marked before and after`,
    share,
    BUDGETS.share,
  );
}

async function hover(page: ChromiumSession): Promise<void> {
  await page.open(`${server.origin}/long.html`);
  const claims = await until(async () => {
    const count = await marked();
    return count > MANY ? count : 0;
  }, 'the marks');
  const tasks: number[] = [];
  for (let at = 0; at < 10; at++) {
    await page.hover(5, 5);
    await until(async () => (await page.card()) === null, 'no card');
    const { x, y } = await page.evaluate<{ x: number; y: number }>(
      `const box = document.querySelectorAll('p')[arguments[0] % 4].getClientRects()[0];
      return { x: box.x + 60, y: box.y + 12 };`,
      at,
    );
    const during = await page.tasks(async () => {
      await page.hover(x, y);
      // Nothing but the hover itself may be at work meanwhile: nobody looks for the card.
      await new Promise((done) => setTimeout(done, HOVER_MS));
    });
    tasks.push(Math.max(...during));
    await until(() => page.card(), 'the card');
  }
  tasks.sort((a, b) => a - b);
  const worst = tasks.at(-1) ?? 0;
  report(
    `hover among ${claims} claims: longest task, the browser’s own drawing with it, median of ` +
      `${tasks.length} hovers ${tasks[tasks.length >> 1]?.toFixed(1)} ms, worst ${worst.toFixed(1)} ms ` +
      `(a frame: ${BUDGETS.hover.toFixed(1)} ms)`,
    worst,
    BUDGETS.hover,
  );
}

async function navigations(page: ChromiumSession): Promise<void> {
  await page.open(`${server.origin}/drawn.html`);
  await until(marked, 'the first marks');
  const go = async (at: number): Promise<void> => {
    const from = (at % 9) * PARAGRAPHS;
    await page.evaluate(
      'history.pushState(null, "", "?" + arguments[0]); draw(arguments[1])',
      at,
      from,
    );
    const isThere = async (): Promise<boolean> => {
      const ranges = (await page.highlights()).flatMap((entry) => entry.ranges);
      return ranges.some(
        ({ text, rect }) => rect !== null && text.includes(`of ward ${from + 1} `),
      );
    };
    await until(isThere, `the marks of article ${at}`);
  };
  const read = async (): Promise<[bytes: number, nodes: number, listeners: number]> => {
    const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = await page.metrics();
    return [JSHeapUsedSize, Nodes, JSEventListeners];
  };
  await go(1);
  const first = await read();
  for (let at = 2; at <= NAVIGATIONS; at++) await go(at);
  const last = await read();
  const line = ([bytes, nodes, listeners]: typeof first): string =>
    `${(bytes / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`;
  const growth = last[0] / first[0] - 1;
  report(
    `memory after navigation 1: ${line(first)}; after ${NAVIGATIONS}: ${line(last)} ` +
      `(${(growth * 100).toFixed(1)} %, budget ${BUDGETS.memory * 100} %)`,
    growth,
    BUDGETS.memory,
  );
}
