/**
 * npm run bench:popup [-- --rounds N]
 *
 * How long the toolbar popup takes to its first content, in real Chromium, beside a popup that
 * holds one line and no script: both are opened in turn over the same article, which has been read
 * before. From the call that opens the popup to what the browser says of the first paint of text
 * (First Contentful Paint), and to the largest text that it has painted once the claims are listed.
 * Needs the built extension (`npm run build`).
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../../tools/browser/launch';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserSession } from '../../tools/browser/session';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = join(root, 'dist/chrome');
const POPUP = 'src/entries/popup/popup.html';
const EMPTY =
  '<!doctype html><html lang="en"><title>Empty</title><body><p>Nothing</p></body></html>';
/** The most that the popup may take longer than the empty one, ms. */
const BUDGET_MS = 100;

/** What the popup's document knows of itself: when it was painted, as wall clock times. */
const PAINTED = `
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  if (!paint) return null;
  if (arguments[0] === 'own' && !document.querySelector('.voice')) return null;
  const largest = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)))
      .observe({ type: 'largest-contentful-paint', buffered: true });
  });
  return [paint, largest].map(({ startTime }) => performance.timeOrigin + startTime);`;

interface Opening {
  first: number;
  largest: number;
}

/** The same browser with and without what the popup shows. */
async function withBoth(
  use: (own: BrowserSession, empty: BrowserSession, pages: PageServer) => Promise<void>,
): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'popup-'));
  cpSync(extension, copy, { recursive: true });
  writeFileSync(join(copy, POPUP), EMPTY);
  const pages = await serve({ folder: join(root, 'tests/pages') });
  const own = await launch('chromium', { extension });
  const empty = await launch('chromium', { extension: copy });
  try {
    await use(own, empty, pages);
  } finally {
    await own.close();
    await empty.close();
    await pages.close();
    rmSync(copy, { recursive: true });
  }
}

/** ms from the call to the first paint of content, and to that of the largest. */
async function open(session: BrowserSession, what: 'own' | 'empty'): Promise<Opening> {
  const called = await session.background<number>(
    'const now = Date.now(); await chrome.action.openPopup(); return now;',
  );
  const popup = await session.waitForPopup();
  const [first = 0, largest = 0] = await popup.waitFor<number[]>(PAINTED, 'the content', what);
  await popup.close();
  return { first: first - called, largest: largest - called };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } });
  if (!existsSync(extension)) throw new Error('bench:popup needs dist/chrome: npm run build');
  await withBoth(async (own, empty, pages) => {
    for (const session of [own, empty]) {
      await session.open(`${pages.origin}/harbour.html`);
      await session.waitFor('return CSS.highlights.size > 0', 'the article to be read');
      // The first popup of a browser starts a process of its own.
      await open(session, session === own ? 'own' : 'empty');
    }
    const times = { own: [] as Opening[], empty: [] as Opening[] };
    for (let round = 0; round < Number(values.rounds); round++) {
      times.empty.push(await open(empty, 'empty'));
      times.own.push(await open(own, 'own'));
    }
    report(times);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function report({ own, empty }: { own: Opening[]; empty: Opening[] }): void {
  const line = (name: string, values: readonly number[]): void => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    console.log(
      `${name.padEnd(36)}${median(values).toFixed(1).padStart(7)} ms` +
        `   (${least.toFixed(1)} to ${most.toFixed(1)})`,
    );
  };
  console.log(`${own.length} openings each, in turn; medians`);
  const firstOf = (openings: Opening[]) => openings.map(({ first }) => first);
  line('an empty popup, call to first paint', firstOf(empty));
  line('the popup, call to first paint', firstOf(own));
  line(
    'the popup, call to largest paint',
    own.map(({ largest }) => largest),
  );
  const more = median(firstOf(own)) - median(firstOf(empty));
  console.log(`more: ${more.toFixed(1)} ms of ${BUDGET_MS} ms`);
  if (more > BUDGET_MS) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
