/**
 * `npm start`: builds the extension, opens a browser with it on a sample article, and shows who
 * said what. `-- --browser firefox` takes the other browser, `-- FILE|URL` another page. Without
 * a display it prints what the popup shows, writes screenshots to `artifacts/`, and ends.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from './browser/display';
import { ensureBrowsers, findBrowser } from './browser/install';
import { launch } from './browser/launch';
import { until } from './browser/polling';
import { type PageServer, serve } from './browser/server';
import type { BrowserName, BrowserSession, Popup } from './browser/session';
import { buildExtension } from './build/build-extension';

const SAMPLE = 'tools/sample/article.html';
const ARTIFACTS = 'artifacts';
const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [FILE|URL]';

interface Options {
  browser: BrowserName;
  headless: boolean;
  page: string;
}

try {
  await start(readOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws with the usage where an argument is not understood */
function readOptions(): Options {
  const { values, positionals } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [page = SAMPLE, ...more] = positionals;
  if (more.length > 0) throw new Error(`one page at a time: ${USAGE}`);
  const headless = values.headless || !hasDisplay();
  return { browser: browserNamed(values.browser), headless, page };
}

function browserNamed(name: string | undefined): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  if (name !== undefined) throw new Error(`no browser "${name}": ${USAGE}`);
  return findBrowser('chromium') === null && findBrowser('firefox') !== null
    ? 'firefox'
    : 'chromium';
}

async function start({ browser, headless, page }: Options): Promise<void> {
  ensureBrowsers([browser]);
  const extension = await buildExtension(browser);
  const { url, server } = await addressOf(page);
  const session = await launch(browser, {
    extension,
    headless,
    size: { width: 1100, height: 860 },
  });
  try {
    await session.open(url);
    if (headless) await report(session);
    else {
      console.log(`${url} is open in ${browser}. Close the browser to end.`);
      await session.gone;
    }
  } finally {
    await session.close();
    await server?.close();
  }
}

/** A file is served from its folder on this machine; an address is taken as it is. */
async function addressOf(page: string): Promise<{ url: string; server?: PageServer }> {
  if (/^https?:\/\//.test(page)) return { url: page };
  const file = resolve(page);
  if (!existsSync(file)) throw new Error(`no such page: ${page}`);
  const server = await serve({ folder: dirname(file) });
  return { url: `${server.origin}/${encodeURIComponent(basename(file))}`, server };
}

/** What a person would see, for a terminal. */
async function report(session: BrowserSession): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  const popup = await session.openPopup();
  await popup.waitFor(`return !document.querySelector('[aria-busy=true]')`, 'the page’s report');
  console.log(await tableOf(popup));
  await popup.screenshot(`${ARTIFACTS}/popup.png`);
  await popup.close();

  const highlights = (await session.highlights()).flatMap(({ ranges }) => ranges);
  console.log(`\n${highlights.length} stretches of text are highlighted in the page.`);
  await session.screenshot(`${ARTIFACTS}/page.png`);
  const visible = highlights.find(({ rect }) => rect !== null)?.rect;
  if (!visible) throw new Error('Nothing is highlighted.');
  await session.hover(visible.x + Math.min(40, visible.width / 2), visible.y + visible.height / 2);
  await until(() => session.card(), 'the card');
  await session.screenshot(`${ARTIFACTS}/card.png`);
  console.log(
    `Screenshots: ${['page', 'card', 'popup'].map((n) => `${ARTIFACTS}/${n}.png`).join(', ')}`,
  );
}

interface Row {
  who: string;
  claims: { words: string; facts: string }[];
}

/** The popup's voices and claims as text, read from the popup itself. */
async function tableOf(popup: Popup): Promise<string> {
  const head = await popup.evaluate<string>(
    `return [...document.querySelectorAll('main h1, .imprint, .count, .state p')].map((e) => e.innerText).filter(Boolean).join('\\n')`,
  );
  const rows = await popup.evaluate<Row[]>(`
    const text = (element) => element.textContent.replace(/\\s+/g, ' ').trim();
    return [...document.querySelectorAll('.voice')].map((voice) => ({
      who: [...voice.querySelectorAll('summary .name, summary .about, summary .number')].map(text).filter(Boolean).join(' · '),
      claims: [...voice.querySelectorAll('.claim')].map((claim) => ({
        words: text(claim.querySelector('.words')),
        facts: [...claim.querySelectorAll('.facts > *')].map(text).filter(Boolean).join(' · '),
      })),
    }));`);
  const lines = rows.flatMap(({ who, claims }) => [
    '',
    who,
    ...claims.flatMap(({ words, facts }) => [`  ${words}`, `    ${facts}`]),
  ]);
  return [head, ...lines].join('\n');
}
