/** One browser with the built extension, and one server with the test pages, for a test file. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { launch } from '../../../tools/browser/launch';
import { type PageServer, serve } from '../../../tools/browser/server';
import type { BrowserName, BrowserSession, Popup } from '../../../tools/browser/session';

export const BUILDS: Record<BrowserName, string> = {
  chromium: 'dist/chrome',
  firefox: 'dist/firefox',
};
export const PAGES = 'tests/pages';

export interface Stage {
  readonly session: BrowserSession;
  /** The folder that the extension was loaded from. */
  readonly extension: string;
  /** What the server was asked for: paths with query. */
  readonly requests: readonly string[];
  /** Opens a page of the served folder. */
  open(page: string): Promise<void>;
  /** The address of a page of the served folder, under the name of one of the hosts. */
  url(page: string, host?: string): string;
  /** Opens the popup and waits until it has the page's report. */
  popup(): Promise<Popup>;
}

export interface StageOptions {
  /** Where the pages are; `PAGES` by default. */
  folder?: string;
  /** Names under which they are served too, with the server's port. */
  hosts?: readonly string[];
  /** Loads the extension from a copy, which the tests may change. */
  fromCopy?: boolean;
}

/**
 * Declares the tests once for each browser; each file launches each browser once.
 *
 * @param tests gets a stage that may be used inside of tests and hooks only
 */
export function inEachBrowser(
  title: string,
  tests: (stage: Stage) => void,
  { folder = PAGES, hosts = [], fromCopy = false }: StageOptions = {},
): void {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title} (%s)`, (name) => {
    let session: BrowserSession;
    let server: PageServer;
    let extension = BUILDS[name];
    let opened: Popup | undefined;
    const url = (page: string, host = '127.0.0.1'): string =>
      `${server.origin.replace('127.0.0.1', host)}/${page}`;
    beforeAll(async () => {
      server = await serve({ folder });
      if (fromCopy) {
        extension = mkdtempSync(join(tmpdir(), 'whosaid-copy-'));
        cpSync(BUILDS[name], extension, { recursive: true });
      }
      session = await launch(name, { extension, hosts });
    });
    afterEach(async () => {
      await opened?.close();
      opened = undefined;
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
      if (fromCopy) rmSync(extension, { recursive: true });
    });
    tests({
      get session() {
        return session;
      },
      get extension() {
        return extension;
      },
      get requests() {
        return server.requests;
      },
      url,
      open: (page) => session.open(url(page)),
      async popup() {
        await opened?.close();
        opened = await session.openPopup();
        const settled = `return !!document.querySelector('h1') && !document.querySelector('[aria-busy=true]')`;
        await opened.waitFor(settled, 'the popup to have the page’s report');
        return opened;
      },
    });
  });
}
