/**
 * Makes the pictures that the stores show, in their sizes, from the built extension; part of
 * `npm run pictures`.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { requireBrowser } from '../browser/install';
import { launch } from '../browser/launch';
import { serve } from '../browser/server';
import { hoverClaim, openSample } from './sample';

const FOLDER = 'docs/store/pictures';
/** What both stores take; the tile is for Chrome's alone. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const parts = await mkdtemp(join(tmpdir(), 'whosaid-store-'));
const composer = await chromium.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox'],
});
try {
  await mkdir(FOLDER, { recursive: true });
  await takeParts();
  await compose(composer, `${FOLDER}/popup.png`, SCREEN, await popupOverPage());
  await compose(composer, `${FOLDER}/tile.png`, TILE, await tile());
} finally {
  await composer.close();
  await rm(parts, { recursive: true });
}

/** The page with a card, the options, and apart from each other the page and the popup over it. */
async function takeParts(): Promise<void> {
  const server = await serve({ folder: 'tools/sample' });
  const session = await launch('chromium', { extension: 'dist/chrome', size: SCREEN });
  try {
    const place = await openSample(session, `${server.origin}/article.html`);
    await session.screenshot(join(parts, 'page.png'));
    await hoverClaim(session, place);
    await session.screenshot(`${FOLDER}/card.png`);
    const popup = await session.openPopup();
    await popup.waitFor('return document.querySelectorAll("details").length > 0', 'the list');
    await popup.screenshot(join(parts, 'popup.png'));
    await popup.close();
    await session.openExtensionPage('src/entries/options/options.html');
    await session.waitFor('return CSS.highlights.size > 0', 'the marks of the preview');
    await session.screenshot(`${FOLDER}/options.png`);
  } finally {
    await session.close();
    await server.close();
  }
}

async function compose(
  browser: Browser,
  path: string,
  size: { width: number; height: number },
  html: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(html);
  await page.screenshot({ path });
  await page.close();
}

/** As the browser shows it: below the toolbar, at the right. */
async function popupOverPage(): Promise<string> {
  return `
  <style>
    body { margin: 0; background: url(${await inline(join(parts, 'page.png'))}); }
    img { position: fixed; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 4px 24px #0006; }
  </style>
  <img src="${await inline(join(parts, 'popup.png'))}">`;
}

async function tile(): Promise<string> {
  return `
  <style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center;
      gap: 14px; background: #f4f7fb; color: #16202c; font: 600 40px system-ui, sans-serif; }
    svg { width: 112px; }
    span { font-size: 19px; font-weight: 400; }
  </style>
  ${await readFile('tools/pictures/icon.svg', 'utf8')}
  Whosaid<span>Who says what in the news</span>`;
}

async function inline(file: string): Promise<string> {
  return `data:image/png;base64,${(await readFile(file)).toString('base64')}`;
}
