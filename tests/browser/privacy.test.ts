import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/core/export';
import { badgeOf } from '../../tools/browser/badge';
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import { type RecordingProxy, recordingProxy } from '../../tools/browser/recording-proxy';
import { type PageServer, serve } from '../../tools/browser/server';
import type { BrowserName, BrowserSession, Popup } from '../../tools/browser/session';
import { clickInCard, highlightOf, hoverOver, listedVoices } from './support/seen';
import { BUILDS, PAGES } from './support/stage';

/** Ten pages, articles and others. */
const BROWSED = [
  'harbour',
  'strict-csp',
  'front-page',
  'hebrew',
  'right-to-left',
  'own-voice',
  'disputed',
  'river',
  'hostile',
  'long',
].map((name) => `${name}.html`);

/** What Chromium asks for by itself, whatever is installed, and no switch keeps it from. */
const OF_THE_BROWSER: Record<string, string> = {
  'accounts.google.com': 'whether somebody is signed in to the browser',
  'update.googleapis.com': 'whether there are new versions of what the browser holds',
};

/** An extension that does what ours never does: its background asks for an address. */
const CONTROL = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Control',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'control@control.example' } },
  }),
  'background.js': `fetch('http://background.example/').catch(() => {});`,
};

describe.each<BrowserName>(['chromium', 'firefox'])('a whole session (%s)', (name) => {
  let proxy: RecordingProxy;
  let server: PageServer;
  let session: BrowserSession;
  const control = mkdtempSync(join(tmpdir(), 'whosaid-control-'));
  const opened: string[] = [];

  beforeAll(async () => {
    server = await serve({ folder: PAGES });
    proxy = await recordingProxy();
    session = await launch(name, { extension: BUILDS[name], proxy: proxy.port });
    for (const [file, text] of Object.entries(CONTROL)) writeFileSync(join(control, file), text);
  });
  afterAll(async () => {
    await session?.close();
    await proxy?.close();
    await server?.close();
    rmSync(control, { recursive: true });
  });

  const open = async (page: string): Promise<void> => {
    const url = `${server.origin}/${page}`;
    opened.push(url);
    await session.open(url);
  };
  const popup = async (): Promise<Popup> => {
    const panel = await session.openPopup();
    await panel.waitFor(
      `return !!document.querySelector('h1') && !document.querySelector('[aria-busy=true]')`,
      'the popup to have the page’s report',
    );
    return panel;
  };

  it('of ten pages, popup, card, exports, options and welcome page', async () => {
    for (const page of BROWSED) {
      await open(page);
      await (await popup()).close();
    }
    await open('harbour.html');
    await hoverOver(session, 'any jobs would be lost');
    await clickInCard(session, 'Copy');
    const copying = await popup();
    await copying.clickOn('.take');
    await copying.clickOn('.formats li:first-child button', 'Copy');
    await copying.waitFor('return document.querySelector(".done").textContent', 'the answer');
    await copying.close();
    const panel = await popup();
    await panel.clickOn('summary', 'Jonas Kettley');
    await panel.clickOn('li button', 'Nobody asked the people');
    await highlightOf(session, 'Nobody asked the people who work there');
    await panel.clickOn('.take');
    for (const [at, format] of EXPORT_FORMATS.entries()) {
      await panel.clickOn(`.formats li:nth-child(${at + 1}) button`, 'Save');
      const isSaved = async () => (await session.downloads()).length > at;
      await until(isSaved, `the file of ${format}`);
    }
    await panel.close();
    await session.openExtensionPage('src/entries/options/options.html');
    await session.clickOn('label', 'The same for all');
    await session.clickOn('button', 'Reset all options');
    await session.waitFor('return document.body.innerText.includes("as they were at first")', 'it');
    await session.openExtensionPage('src/entries/welcome/welcome.html');
    await session.waitFor('return CSS.highlights.size > 0', 'the sample article');
    await open('harbour.html');
    // The browser ends it once it has nothing to do.
    await until(() => badgeOf(session), 'the number of claims');
    await session.stopBackground();
    // A call of the driver does not start it again; what the browser opens does.
    await session.shortcut('Alt+Shift+Q');
    const last = await session.waitForPopup();
    expect(await listedVoices(last)).not.toEqual([]);
    await last.close();
    expect(await session.consoleErrors()).toEqual([]);
    // Thirteen pages and as many popups take their time on a busy machine.
  }, 240_000);

  it('passes the proxy with nothing but the pages that the reader opened, each as often as that', () => {
    const others = proxy.seen.filter((url) => {
      const { hostname, pathname } = new URL(url);
      return !(hostname in OF_THE_BROWSER) && pathname !== '/favicon.ico';
    });
    expect(others.sort()).toEqual(opened.sort());
  });

  it('has no request that the browser says is the extension’s, whomever it goes to', async () => {
    const requests = await session.requests();
    expect(requests.map(({ url }) => url)).toEqual(expect.arrayContaining(opened));
    expect(requests.filter(({ from }) => from.startsWith(session.extensionOrigin))).toEqual([]);
  });

  it('would show a request of a page, of a script in it, and of a background', async () => {
    // Of what is encrypted the host alone is seen, and Firefox encrypts what extensions ask for.
    const requested = ['page', 'script', 'background'].map((who) => `http://${who}.example/`);
    await session.evaluate('fetch(arguments[0]).catch(() => {})', requested[0]);
    await session.background(
      `const { scripting, tabs } = globalThis.browser ?? chrome;
      const [tab] = await tabs.query({ active: true });
      const ask = (url) => { fetch(url).catch(() => {}); };
      const [url] = arguments;
      await scripting.executeScript({ target: { tabId: tab.id }, func: ask, args: [url] });`,
      requested[1],
    );
    await session.installAlso(control);
    const isSeen = (url: string) =>
      proxy.seen.some((seen) => new URL(seen).hostname === new URL(url).hostname);
    await until(() => requested.every(isSeen), `all of them to be seen`);
  });

  it('could make none from the background or the popup, whose policy refuses it', async () => {
    await open('own-voice.html');
    const panel = await popup();
    const ask = `return fetch('https://refused.example/').then(() => 'sent', () => 'refused')`;
    expect(await session.background<string>(ask)).toBe('refused');
    expect(await panel.evaluate<string>(ask)).toBe('refused');
    await panel.close();
    await open('empty.html');
    expect(proxy.seen.filter((url) => url.includes('refused.example'))).toEqual([]);
  });
});
