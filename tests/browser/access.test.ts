import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { highlighted, listedVoices } from './support/seen';
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
    expect(await axeFaultsByTheme(stage.session, popup)).toEqual(NO_FAULTS);
    expect(await highlighted(stage.session)).toEqual([]);
    // Chromium asks with a dialogue of its own, which nothing in a page can answer.
    if (stage.session.name === 'chromium') return;
    await popup.clickOn('button', 'Allow reading web pages');
    await until(async () => (await highlighted(stage.session)).length > 0, 'the claims');
    await listedVoices(await stage.popup());
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
