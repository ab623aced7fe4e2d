/** Draws the icons of every size from `icon.svg` beside this file; part of `npm run pictures`. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../browser/install';

const SIZES = [16, 24, 32, 48, 64, 96, 128];
const FOLDER = new URL('../../public/icons/', import.meta.url);

const svg = await readFile(new URL('./icon.svg', import.meta.url), 'utf8');
const executablePath = requireBrowser('chromium');
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const path = new URL(`${size}.png`, FOLDER).pathname;
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
