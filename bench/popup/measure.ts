/**
 * How long the toolbar popup takes to its first content, in real Chromium, beside a popup that
 * holds one line and no script: both are opened in turn over the same article, which has been read
 * before. From the call that opens the popup to what the browser says of the first paint of text
 * (First Contentful Paint), and to the largest text that it has painted once the claims are listed.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tools/browser/launch';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserSession } from '../../tools/browser/session';
import { type Figure, figureOf, median } from '../common/figures';

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

export async function measurePopup(rounds: number): Promise<Figure[]> {
  const times = { own: [] as Opening[], empty: [] as Opening[] };
  await withBoth(async (own, empty, pages) => {
    for (const session of [own, empty]) {
      await session.open(`${pages.origin}/harbour.html`);
      await session.waitFor('return CSS.highlights.size > 0', 'the article to be read');
      // The first popup of a browser starts a process of its own.
      await open(session, session === own ? 'own' : 'empty');
    }
    for (let round = 0; round < rounds; round++) {
      times.empty.push(await open(empty, 'empty'));
      times.own.push(await open(own, 'own'));
    }
  });
  const firstOf = (openings: readonly Opening[]) => openings.map(({ first }) => first);
  const own = firstOf(times.own);
  const empty = firstOf(times.empty);
  const largest = times.own.map((opening) => opening.largest);
  const more = { value: median(own) - median(empty), unit: 'ms', most: BUDGET_MS };
  return [
    figureOf('an empty popup, call to first paint', 'ms', empty),
    figureOf('the popup, call to first paint', 'ms', own),
    { name: 'the popup’s first paint, more than the empty one’s', ...more },
    figureOf('the popup, call to largest paint', 'ms', largest),
  ];
}
