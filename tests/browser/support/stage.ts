/** One browser with the built extension, and one server with the test pages, for a test file. */
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
  /** What the server was asked for: paths with query. */
  readonly requests: readonly string[];
  /** Opens a page of the served folder. */
  open(page: string): Promise<void>;
  /** The address of a page of the served folder, under the name of one of the hosts. */
  url(page: string, host?: string): string;
  /** Opens the popup and waits until it has the page's report. */
  popup(): Promise<Popup>;
}

/**
 * Declares the tests once for each browser; each file launches each browser once.
 *
 * @param tests gets a stage that may be used inside of tests and hooks only
 * @param folder where the pages are
 * @param hosts names under which they are served too, with the server's port
 */
export function inEachBrowser(
  title: string,
  tests: (stage: Stage) => void,
  folder: string = PAGES,
  hosts: readonly string[] = [],
): void {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title} (%s)`, (name) => {
    let session: BrowserSession;
    let server: PageServer;
    let opened: Popup | undefined;
    const url = (page: string, host = '127.0.0.1'): string =>
      `${server.origin.replace('127.0.0.1', host)}/${page}`;
    beforeAll(async () => {
      server = await serve({ folder });
      session = await launch(name, { extension: BUILDS[name], hosts });
    });
    afterEach(async () => {
      await opened?.close();
      opened = undefined;
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });
    tests({
      get session() {
        return session;
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
