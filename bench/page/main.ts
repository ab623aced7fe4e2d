/**
 * npm run bench:page
 *
 * What the page script costs a page, in real Chromium with the built extension (`npm run build`):
 * its share of the main thread while the page draws its article again and again, the longest task
 * while a claim among 2,000 is hovered, and the memory that many navigations by script leave.
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../../tools/browser/chromium';
import type { ChromiumSession } from '../../tools/browser/chromium-session';
import { until } from '../../tools/browser/polling';
import { serve } from '../../tools/browser/server';
import { drawnArticle, longArticle } from './pages';

const PARAGRAPHS = 20;
const HERTZ = 50;
const SECONDS = 10;
const MANY = 1000;
const { values } = parseArgs({ options: { navigations: { type: 'string', default: '100' } } });
const NAVIGATIONS = Number(values.navigations);

/** The longest time for which the page's own messages to itself had to wait. */
const LONGEST_TASK = `
  window.longest = 0;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!window.stopped) port2.postMessage(0);
  };
  window.stopped = false;
  port2.postMessage(0);`;

const server = await serve({
  '/drawn.html': { body: drawnArticle(PARAGRAPHS) },
  '/long.html': { body: longArticle(MANY) },
});
const session = await launchChromium({ extension: 'dist/chrome' });
try {
  await redraws(session);
  await hover(session);
  await navigations(session);
} finally {
  await session.close();
  await server.close();
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
  console.log(
    `${HERTZ} redraws a second for ${SECONDS} s: main thread busy ${off.toFixed(2)} s without, ` +
      `${on.toFixed(2)} s with us: our share ${(((on - off) / SECONDS) * 100).toFixed(1)} % ` +
      `(budget 5 %); ${before} claims marked before and after`,
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
    await page.evaluate(LONGEST_TASK);
    await page.hover(x, y);
    await page.evaluate('await new Promise((done) => setTimeout(done, 300))');
    tasks.push(await page.evaluate<number>('stopped = true; return longest'));
    await until(() => page.card(), 'the card');
  }
  tasks.sort((a, b) => a - b);
  console.log(
    `hover among ${claims} claims: longest task, median of ${tasks.length} hovers ` +
      `${tasks[tasks.length >> 1]?.toFixed(1)} ms, worst ${tasks.at(-1)?.toFixed(1)} ms (a frame: 16.7 ms)`,
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
  console.log(
    `memory after navigation 1: ${line(first)}; after ${NAVIGATIONS}: ${line(last)} ` +
      `(${((last[0] / first[0] - 1) * 100).toFixed(1)} %, budget 10 %)`,
  );
}
