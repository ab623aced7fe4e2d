import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { BrowserName } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { inEachBrowser, PAGES } from './support/stage';

const STORES = ['addons.mozilla.org', 'chromewebstore.google.com'];

inEachBrowser(
  'a page that no extension may read',
  (stage) => {
    const says = async (...words: string[]): Promise<void> => {
      const popup = await stage.popup();
      const text = await popup.text();
      for (const each of words) expect(text).toContain(each);
      expect(text, 'no switch for what is no site').not.toContain('Mark claims on');
      expect(await axeFaultsByTheme(stage.session, popup)).toEqual(NO_FAULTS);
    };

    it.each(STORES)('is known as a store of extensions: %s', async (store) => {
      // What answers here has no certificate: the browser shows an error under the store's name.
      await stage.session.open(stage.url('', store).replace('http:', 'https:')).catch(() => {});
      await says('Not in the store of extensions', 'lets no extension read the pages of its store');
    });

    it('says of a file of this computer that it reads pages of the web only', async () => {
      await stage.session.open(`file://${resolve(PAGES, 'harbour.html')}`);
      await says('Not on this page', 'reads pages of the web only', 'no file of this computer');
    });

    it('says of Firefox’s reader view what to do, and of a page of the browser in Chromium', async () => {
      const own: Record<BrowserName, string> = {
        chromium: 'chrome://version',
        firefox: `about:reader?url=${encodeURIComponent(stage.url('harbour.html'))}`,
      };
      await stage.session.open(own[stage.session.name]);
      await says('Not on this page', 'no reader view', 'Open a news article on the web');
    });

    it('leaves no error in any console', async () => {
      expect(await stage.session.consoleErrors()).toEqual([]);
    });
  },
  { hosts: STORES },
);
