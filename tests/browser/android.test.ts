import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../tools/browser/launch';
import { until, untilStill } from '../../tools/browser/polling';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserSession } from '../../tools/browser/session';
import { unpack } from '../package/support/packages';
import { cardGone, highlightOf, isMarked } from './support/seen';
import { PAGES } from './support/stage';

const CLAIM = 'The ferry will run again before winter';
const SIZE = { width: 360, height: 640 };

/** Where the manifest names no commands, Firefox gives none, as on Android; the rest is its size. */
describe('Firefox without keyboard commands, on a phone’s width', () => {
  const extension = mkdtempSync(join(tmpdir(), 'whosaid-android-'));
  let server: PageServer;
  let session: BrowserSession;
  beforeAll(async () => {
    unpack('firefox', extension);
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...manifest, commands: undefined }));
    server = await serve({ folder: PAGES });
    session = await launch('firefox', { extension, size: SIZE });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(extension, { recursive: true });
  });

  it('marks an article, and a tap tells who said it', async () => {
    expect(await session.background('return typeof browser.commands')).toBe('undefined');
    await session.open(`${server.origin}/harbour.html`);
    await highlightOf(session, CLAIM);
    await session.evaluate(
      `const inView = (text) => [...document.querySelectorAll('p')].find((p) => p.textContent.includes(text));
      inView(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });`,
      CLAIM,
    );
    const { rect } = await highlightOf(session, CLAIM);
    await session.tap((rect?.x ?? 0) + 20, (rect?.y ?? 0) + 5);
    const card = await until(() => session.card(), 'the card');
    expect(card.text).toContain('Ada Merrow');
    expect(card.rect.x).toBeGreaterThanOrEqual(0);
    expect(card.rect.x + card.rect.width).toBeLessThanOrEqual(SIZE.width);
  });

  it('has buttons on the card that a finger works, and goes at a tap beside it', async () => {
    const tapOn = async (name: string): Promise<void> => {
      const rect = await untilStill(
        async () => (await session.card())?.buttons.find((button) => button.name === name)?.rect,
        `the card’s "${name}"`,
      );
      await session.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
    };
    await tapOn('Hide this claim');
    await until(async () => !(await isMarked(session, CLAIM)), 'the claim to be hidden');
    await tapOn('Undo');
    const { rect } = await highlightOf(session, CLAIM);
    await cardGone(session);
    await session.tap((rect?.x ?? 0) + 20, (rect?.y ?? 0) + 5);
    await until(() => session.card(), 'the card again');
    await session.tap(5, 5);
    await cardGone(session);
  });

  it.each(['popup', 'options', 'welcome'])('shows %s as a page that is no wider', async (page) => {
    await session.openExtensionPage(`src/entries/${page}/${page}.html`);
    await session.waitFor('return document.querySelector("h1")?.innerText', 'a title');
    const tooWide = `const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;`;
    expect(await session.evaluate(tooWide)).toBe(0);
    const keys = await session.evaluate<string>('return document.body.innerText');
    expect(keys).not.toContain('Alt+Shift');
  });

  it('leaves no error in any console', async () => {
    expect(await session.consoleErrors()).toEqual([]);
  });
});
