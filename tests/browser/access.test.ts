import { expect, it } from 'vitest';
import { highlighted } from './support/seen';
import { inEachBrowser } from './support/stage';

/** A page of the browser itself, with plenty of text. */
const OWN_PAGE = { chromium: 'chrome://version', firefox: 'about:license' };

inEachBrowser('where Whosaid may not read', (stage) => {
  it('says so on the browser’s own pages', async () => {
    await stage.session.open(OWN_PAGE[stage.session.name]);
    const popup = await stage.popup();
    expect(await popup.text()).toContain('Not on this page');
  });

  it('asks for the permission that the reader has taken away, and marks nothing', async () => {
    await stage.session.withdrawSiteAccess();
    await stage.open('harbour.html');
    const popup = await stage.popup();
    const text = await popup.text();
    expect(text).toContain('No permission for this page');
    expect(text).toContain('Allow reading web pages');
    expect(await highlighted(stage.session)).toEqual([]);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
