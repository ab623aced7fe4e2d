import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf } from '../../tools/browser/badge';
import { launch } from '../../tools/browser/launch';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserName, BrowserSession } from '../../tools/browser/session';
import { packageFile, unpack } from '../package/support/packages';
import { highlightOf, hoverOver, listedVoices } from './support/seen';
import { PAGES } from './support/stage';

const CLAIM = 'The ferry will run again before winter';

/** What is handed to the stores, not what was built: Firefox takes the zip file as it is. */
describe.each<BrowserName>(['chromium', 'firefox'])('the package in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-package-'));
  let server: PageServer;
  let session: BrowserSession;
  beforeAll(async () => {
    if (name === 'chromium') unpack('chrome', folder);
    server = await serve({ folder: PAGES });
    session = await launch(name, {
      extension: name === 'chromium' ? folder : packageFile('firefox'),
    });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  it('marks an article, tells who said it, sums up and opens its pages', async () => {
    await session.open(`${server.origin}/harbour.html`);
    await highlightOf(session, CLAIM);
    expect((await hoverOver(session, CLAIM)).text).toContain('Ada Merrow');
    const popup = await session.openPopup();
    const voices = await listedVoices(popup);
    await popup.close();
    expect(voices.map((voice) => voice.name)).toContain('Ada Merrow');
    expect(Number(await badgeOf(session))).toBeGreaterThan(5);
    for (const page of ['options', 'welcome']) {
      await session.openExtensionPage(`src/entries/${page}/${page}.html`);
      await session.waitFor('return document.querySelector("h1")?.innerText', `the page ${page}`);
    }
    expect(await session.consoleErrors()).toEqual([]);
  });
});
