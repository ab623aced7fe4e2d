import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../tools/browser/launch';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserName, BrowserSession, Surface } from '../../tools/browser/session';
import { highlightOf, hoverOver } from './support/seen';
import { BUILDS, PAGES } from './support/stage';

const OWN_PAGES = ['options', 'welcome'].map((name) => `src/entries/${name}/${name}.html`);
/** Stands at the start of every message; nothing else has it. */
const MARK = '⟦';
const LONG_WORD = 'Unterhaltungselektronikfachgeschäft';

/** English as a language with long words that runs from right to left. */
function pseudo(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-pseudo-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'ui_direction') entry.message = 'rtl';
    // Browsers limit what the manifest takes.
    else if (key !== 'ui_language' && !/^(?:extension|action_title|command)/.test(key)) {
      entry.message = `${MARK}${entry.message} ${LONG_WORD}⟧`;
    }
  }
  writeFileSync(file, JSON.stringify(messages));
  return folder;
}

/** Words on a page that come from no message, page words and names apart. */
const UNTRANSLATED = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, data } = node;
    if (!/\\p{L}{2}/u.test(data) || parent.closest('[lang="en"]:not(html), option, bdi, kbd, tbody th, strong')) continue;
    if (!parent.closest('p, li, figcaption, legend, label, button, h1, h2, a, th')?.textContent.includes('${MARK}')) found.push(data);
  }
  return found;`;
const TOO_WIDE = `return [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && element.checkVisibility() && (left < -1 || right > innerWidth + 1);
  }).map(({ localName, className }) => localName + '.' + className)`;

describe.each<BrowserName>(['chromium', 'firefox'])(
  'long words from right to left (%s)',
  (name) => {
    let session: BrowserSession;
    let server: PageServer;
    let extension = '';
    beforeAll(async () => {
      extension = pseudo(BUILDS[name]);
      server = await serve({ folder: PAGES });
      session = await launch(name, { extension });
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
      if (extension) rmSync(extension, { recursive: true, force: true });
    });
    const direction = (surface: Surface): Promise<string> =>
      surface.evaluate('return getComputedStyle(document.body).direction');

    it.each(OWN_PAGES)('leave %s whole, on 320 px too', async (page) => {
      for (const width of [1000, 320]) {
        await session.setViewport(width, 700);
        await session.openExtensionPage(page);
        await highlightOf(session, 'Not one school had to wait');
        expect(await direction(session)).toBe('rtl');
        expect(await session.evaluate(UNTRANSLATED)).toEqual([]);
        expect(await session.evaluate(TOO_WIDE)).toEqual([]);
      }
      await session.setViewport(1000, 700);
    });

    it('leave the card inside the window', async () => {
      await session.open(`${server.origin}/harbour.html`);
      const { rect, html, text } = await hoverOver(
        session,
        'The ferry will run again before winter',
      );
      expect(html).toMatch(/^<div[^>]* dir="rtl"/);
      expect(text).toContain(MARK);
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(1000);
    });

    it('leave the popup whole', async () => {
      await session.open(`${server.origin}/harbour.html`);
      const popup = await session.openPopup();
      await popup.waitFor('return !!document.querySelector("details")', 'the voices');
      expect(await direction(popup)).toBe('rtl');
      expect(
        await popup.evaluate('return document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      await popup.clickOn('.voices summary');
      // From the right: the cue, the separator, the facts.
      const [cue, facts] = await popup.waitFor<number[]>(
        `const parts = document.querySelectorAll('details[open] .facts bdi');
        return parts.length > 1 && [...parts].map((part) => part.getClientRects()[0].right)`,
        'an open voice',
      );
      expect(cue! - facts!).toBeGreaterThan(10);
      const text = await popup.evaluate<string>(
        `return document.querySelector('details[open] .facts').innerText`,
      );
      expect(text).toMatch(/^\S+ · /);
      await popup.close();
    });
  },
);
