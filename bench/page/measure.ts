/**
 * What the page script costs a page, in real Chromium with the built extension: its share of the
 * main thread while the page draws its article again and again, the longest task while a claim
 * among 2,000 is hovered, and the memory that many navigations by script leave. Times are the
 * processor's.
 */
import { badgeOf } from '../../tools/browser/badge';
import type { ChromiumSession } from '../../tools/browser/chromium-session';
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import { serve } from '../../tools/browser/server';
import { type Figure, figureOf } from '../common/figures';
import { drawnArticle, longArticle } from './pages';

const PARAGRAPHS = 20;
const HERTZ = 50;
const SECONDS = 10;
const MANY = 1000;
/** After so long a hover has its card, on a busy machine too. */
const HOVER_MS = 700;
const HOVERS = 10;
const FRAME_MS = 1000 / 60;

export interface PageCosts {
  /** By script, in one page. */
  navigations: number;
}

/** @throws where a mark is missing in the end */
export async function measurePage({ navigations }: PageCosts): Promise<Figure[]> {
  const server = await serve({
    '/drawn.html': { body: drawnArticle(PARAGRAPHS) },
    '/long.html': { body: longArticle(MANY) },
  });
  const session = (await launch('chromium', { extension: 'dist/chrome' })) as ChromiumSession;
  const { origin } = server;
  try {
    const opened = await opening(session, `${origin}/long.html`);
    const hovered = await hover(session, `${origin}/long.html`);
    const drawn = await redraws(session, `${origin}/drawn.html`);
    return [...opened, ...hovered, ...drawn, ...(await navigate(session, origin, navigations))];
  } finally {
    await session.close();
    await server.close();
  }
}

/** How many claims are marked where they are drawn. */
async function marked(page: ChromiumSession): Promise<number> {
  const entries = await page.highlights();
  return entries.flatMap(({ ranges }) => ranges).filter(({ rect }) => rect !== null).length;
}

/** Of so many claims only those near the window are marked: the toolbar button tells of all. */
async function allFound(page: ChromiumSession): Promise<void> {
  await until(async () => (await badgeOf(page)) === '999+', 'the claims');
  await until(async () => (await marked(page)) > 0, 'the marks');
}

const switchSite = (page: ChromiumSession, isOn: boolean): Promise<void> =>
  page.background('await chrome.storage.local.set({ settings: arguments[0] })', {
    offSites: isOn ? [] : ['127.0.0.1'],
  });

/** What the browser itself calls long tasks: of more than 50 ms, in the page and all its scripts. */
const LONG_TASKS = `
  const entries = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'longtask', buffered: true });
    setTimeout(resolve, 500, []);
  });
  return entries.map(({ duration }) => duration);`;

/** A page of 2,000 claims without and with us: long tasks and memory. */
async function opening(page: ChromiumSession, url: string): Promise<Figure[]> {
  const long = { off: [] as number[], on: [] as number[] };
  const memory = { off: 0, on: 0 };
  for (const state of ['off', 'on'] as const) {
    await switchSite(page, state === 'on');
    await page.open(url);
    if (state === 'on') await allFound(page);
    else await page.waitFor('return document.readyState === "complete"', 'the page');
    long[state] = await page.evaluate<number[]>(LONG_TASKS);
    memory[state] = (await page.metrics()).JSHeapUsedSize ?? 0;
  }
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  const named = (name: string, value: number, unit: string): Figure => ({ name, value, unit });
  return [
    named('2,000 claims: long tasks of the page alone', long.off.length, ''),
    named('2,000 claims: long tasks with us', long.on.length, ''),
    named('2,000 claims: in long tasks, more with us', sum(long.on) - sum(long.off), 'ms'),
    named('2,000 claims: memory of the page script', (memory.on - memory.off) / 1e6, 'MB'),
    named('memory of the background, model loaded', (await page.memory()).background / 1e6, 'MB'),
  ];
}

const busySeconds = async (page: ChromiumSession): Promise<number> =>
  (await page.metrics()).TaskDuration ?? 0;

async function redraws(page: ChromiumSession, url: string): Promise<Figure[]> {
  const busy = { off: 0, on: 0 };
  let before = 0;
  for (const state of ['off', 'on'] as const) {
    await switchSite(page, state === 'on');
    await page.open(url);
    if (state === 'on') before = await until(() => marked(page), 'the first marks');
    const start = await busySeconds(page);
    await page.evaluate('return keepDrawing(...arguments)', HERTZ, SECONDS * 1000);
    busy[state] = (await busySeconds(page)) - start;
  }
  await until(async () => (await marked(page)) === before, 'all marks to be back');
  const share = (seconds: number): number => (100 * seconds) / SECONDS;
  return [
    { name: '50 redraws a second: main thread without us', value: share(busy.off), unit: '%' },
    {
      name: '50 redraws a second: our share',
      value: share(busy.on - busy.off),
      unit: '%',
      most: 5,
    },
  ];
}

async function hover(page: ChromiumSession, url: string): Promise<Figure[]> {
  await page.open(url);
  await allFound(page);
  const tasks: number[] = [];
  for (let at = 0; at < HOVERS; at++) {
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
  const worst = { value: Math.max(...tasks), unit: 'ms', most: FRAME_MS };
  return [
    figureOf('2,000 claims: longest task of a hover', 'ms', tasks),
    { name: '2,000 claims: longest task of the worst hover', ...worst },
  ];
}

async function navigate(page: ChromiumSession, origin: string, times: number): Promise<Figure[]> {
  await page.open(`${origin}/drawn.html`);
  await until(() => marked(page), 'the first marks');
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
  const used = async (): Promise<number> => (await page.metrics()).JSHeapUsedSize ?? 0;
  await go(1);
  const first = await used();
  for (let at = 2; at <= times; at++) await go(at);
  const growth = 100 * ((await used()) / first - 1);
  return [
    { name: 'memory after one navigation by script', value: first / 1e6, unit: 'MB' },
    { name: `memory after ${times}, more than that`, value: growth, unit: '%', most: 10 },
  ];
}
