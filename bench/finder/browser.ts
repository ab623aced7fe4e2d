/** A real Chromium that shows annotated pages as they were: none of their scripts runs, nothing is loaded. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { requireBrowser } from '../../tools/browser/install';
import type { AnnotatedPage } from './pages';

const require = createRequire(import.meta.url);
/** Chromium's sandbox does not start for root, as which containers run. */
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** What a page does by itself when it is there: layout, fonts. */
const SETTLE_MS = 150;

/** The three finders, as scripts that make globals of themselves. */
export async function scriptsFor(): Promise<string[]> {
  const built = await build({ mode: 'extract', logLevel: 'silent', build: { write: false } });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return [
    asGlobal('@mozilla/readability/Readability.js', '{ Readability: module.exports }'),
    asGlobal('defuddle', '{ Defuddle: module.exports.default ?? module.exports }'),
    output[0].code,
  ];
}

/** `isProbablyReaderable` as a global. */
export const readerableScript = (): string =>
  asGlobal(
    '@mozilla/readability/Readability-readerable.js',
    '{ isProbablyReaderable: module.exports }',
  );

function asGlobal(name: string, globals: string): string {
  const source = readFileSync(require.resolve(name), 'utf8');
  return `(() => { const module = { exports: {} }; let exports = module.exports;
    const require = () => ({}); ${source}\n; Object.assign(globalThis, ${globals}); })();`;
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser('chromium'), args });
}

/** Opens a page at its own address, hands it to `use`, and closes it. */
export async function withPage<T>(
  browser: Browser,
  page: AnnotatedPage,
  scripts: readonly string[],
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const tab = await context.newPage();
    const body = page.html().replace(/<meta[^>]+http-equiv=["']?refresh[^>]*>/gi, '');
    await tab.route('**/*', (route) => {
      const request = route.request();
      if (!request.isNavigationRequest() || request.frame() !== tab.mainFrame()) {
        return route.abort();
      }
      const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    });
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.waitForTimeout(SETTLE_MS);
    // tsx marks functions with a helper that the page does not have.
    await tab.evaluate('globalThis.__name = (one) => one');
    for (const script of scripts) await tab.evaluate(script);
    return await use(tab);
  } finally {
    await context.close();
  }
}
