/**
 * npm run soak [-- --minutes 5] [--browser chromium|firefox]
 *
 * An hour, or so many minutes, of what readers and pages do: 200 invented pages are opened one
 * after another, drawn anew, made longer, edited and left by script, claims are hovered, and the
 * popup is opened, in both browsers at once. After each tenth of the time all is collected that
 * nobody holds, and the memory of page and background is read. Ends with 1 where one of them has
 * grown by more than 10 % since the first tenth, or where any console has an error. Needs the
 * built extension (`npm run build`).
 */
import { parseArgs } from 'node:util';
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import { serve } from '../../tools/browser/server';
import type { BrowserName, BrowserSession } from '../../tools/browser/session';
import { firstOf, LONG, LONG_FIRST, pathOf, soakPages, wordsOf } from './pages';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    browser: { type: 'string' },
  },
});
const MINUTES = Number(values.minutes);
const MOST_GROWTH = 0.1;
const TENTHS = 10;
/** The popup is opened on every page of so many. */
const POPUP_EVERY = 10;

interface Reading {
  minutes: number;
  pages: number;
  hovers: number;
  changes: number;
  /** Bytes. */
  page: number;
  background: number;
}

const BUILDS: Record<BrowserName, string> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };
const names = (Object.keys(BUILDS) as BrowserName[]).filter(
  (name) => values.browser === undefined || values.browser === name,
);
const server = await serve(soakPages());
try {
  const results = await Promise.all(names.map(soak));
  if (results.includes(false)) process.exitCode = 1;
} finally {
  await server.close();
}

/** True where memory stayed flat and no console had an error. */
async function soak(name: BrowserName): Promise<boolean> {
  const session = await launch(name, { extension: BUILDS[name] });
  try {
    const readings = await run(session);
    const errors = await session.consoleErrors();
    report(
      session,
      readings,
      errors.map(({ from, text }) => `${from}: ${text}`),
    );
    return (
      errors.length === 0 &&
      (['page', 'background'] as const).every((part) => isFlat(readings, part))
    );
  } finally {
    await session.close();
  }
}

async function run(session: BrowserSession): Promise<Reading[]> {
  const counts = { pages: 0, hovers: 0, changes: 0 };
  const readings: Reading[] = [];
  // What the background remembers is full from the beginning, and does not count as growth.
  await session.open(server.origin + LONG);
  await marked(session, LONG_FIRST);
  const start = performance.now();
  const minutes = (): number => (performance.now() - start) / 60_000;
  while (readings.length < TENTHS) {
    await visit(session, counts);
    if (minutes() < (MINUTES * (readings.length + 1)) / TENTHS) continue;
    // Always on the same page, so that its own size does not count.
    await session.open(server.origin + pathOf(0));
    await marked(session, firstOf(0));
    readings.push({ minutes: minutes(), ...counts, ...(await session.memory()) });
  }
  return readings;
}

type Counts = Pick<Reading, 'pages' | 'hovers' | 'changes'>;

async function visit(session: BrowserSession, counts: Counts): Promise<void> {
  const number = counts.pages++;
  const first = firstOf(number);
  await session.open(server.origin + pathOf(number));
  await hover(session, first + (number % 20), counts);
  const change = async (script: string, at: number): Promise<void> => {
    await session.evaluate(script);
    counts.changes++;
    await marked(session, at);
  };
  await change('draw(0)', first);
  await change('grow()', first + 40);
  await change('edit(3)', first + 3);
  await change('go(20)', first + 59);
  await hover(session, first + 20 + (number % 30), counts);
  if (number % POPUP_EVERY > 0) return;
  const popup = await session.openPopup();
  await popup.waitFor('return !!document.querySelector("details")', 'the list of voices');
  await popup.close();
}

async function hover(session: BrowserSession, at: number, counts: Counts): Promise<void> {
  const { x, y } = await marked(session, at);
  await session.hover(x, y);
  await until(() => session.card(), `the card of ward ${at + 1}`);
  counts.hovers++;
  await session.hover(5, 5);
  await until(async () => (await session.card()) === null, 'the card to go');
}

/** Waits for the mark of a paragraph's claim, and brings it into view. */
function marked(session: BrowserSession, at: number): Promise<{ x: number; y: number }> {
  return session.waitFor('return placeOf(arguments[0])', `the mark of ward ${at + 1}`, wordsOf(at));
}

function growth(readings: readonly Reading[], part: 'page' | 'background'): number {
  const [first, ...later] = readings.map((reading) => reading[part]);
  return Math.max(...later) / (first ?? 1) - 1;
}

function isFlat(readings: readonly Reading[], part: 'page' | 'background'): boolean {
  return growth(readings, part) <= MOST_GROWTH;
}

function report(session: BrowserSession, readings: readonly Reading[], errors: string[]): void {
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  console.log(`\n${session.name} ${session.version}`);
  console.log('minutes  pages  changes  hovers   page MB  background MB');
  for (const { minutes, pages, changes, hovers, page, background } of readings) {
    const cells = [
      minutes.toFixed(1),
      pages,
      changes,
      hovers,
      megabytes(page),
      megabytes(background),
    ];
    const widths = [7, 7, 9, 8, 10, 15];
    console.log(cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join(''));
  }
  const percent = (part: 'page' | 'background') => `${(growth(readings, part) * 100).toFixed(1)} %`;
  console.log(
    `most growth after the first tenth: page ${percent('page')}, background ${percent('background')} ` +
      `(allowed ${MOST_GROWTH * 100} %); errors in consoles: ${errors.length}`,
  );
  for (const error of errors) console.error(error);
}
