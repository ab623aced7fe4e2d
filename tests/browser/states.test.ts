import { expect, it } from 'vitest';
import { badgeOf } from '../../tools/browser/badge';
import { until } from '../../tools/browser/polling';
import type { BrowserSession, Popup } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const POPUP = 'src/entries/popup/popup.html';
/** Lets the background wait for its weights, until that is broken off. */
const HOLD = `
  self.heldFetch ??= self.fetch;
  self.fetch = () => new Promise((_resolve, reject) => {
    self.breakOff = () => reject(new Error('the weights are gone'));
  });`;

inEachBrowser('each state of the popup', (stage) => {
  const hasNoFaults = async (popup: Popup): Promise<void> => {
    expect(await axeFaultsByTheme(stage.session, popup)).toEqual(NO_FAULTS);
  };
  const says = async (popup: Popup, ...words: string[]): Promise<void> => {
    for (const each of words) {
      await popup.waitFor('return document.body.innerText.includes(arguments[0])', each, each);
    }
  };

  it('ready: nothing to complain of for axe, opened, searched, exporting', async () => {
    await stage.open('harbour.html');
    const popup = await stage.popup();
    await listedVoices(popup);
    await popup.clickOn('.voices summary');
    await popup.waitFor('return !!document.querySelector("details[open]")', 'an open voice');
    await hasNoFaults(popup);
    await popup.clickOn('.filter');
    await hasNoFaults(popup);
    await popup.clickOn('.take');
    await says(popup, 'Copy or save all claims');
    await hasNoFaults(popup);
  });

  it('partial: says that a part of the article is behind a paywall, above its claims', async () => {
    await stage.open('living/paywall.html');
    const popup = await stage.popup();
    await says(popup, 'Only a part of this article can be read here');
    expect((await listedVoices(popup)).map(({ name }) => name)).toContain('Ilka Moor');
    await hasNoFaults(popup);
    await stage.open('harbour.html');
    const whole = await stage.popup();
    await listedVoices(whole);
    expect(await whole.text()).not.toContain('Only a part');
  });

  it('left out: says how many claims the reader’s own settings leave out', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    const popup = await stage.popup();
    await listedVoices(popup);
    await keep(session, { quoted: false, reported: false });
    await says(popup, 'Nothing to show', 'Your settings leave out 12 claims here');
    await hasNoFaults(popup);
    await popup.clickOn('button', 'Open the options');
    const options = await until(
      () =>
        session.background<number | undefined>(`
          const api = globalThis.browser ?? chrome;
          const pages = await api.runtime.getContexts({ contextTypes: ['TAB'] });
          return pages.find(({ documentUrl }) => documentUrl.includes('/options.html'))?.tabId;`),
      'the options in a tab',
    );
    expect(await popup.isOpen()).toBe(false);
    await session.background(
      'await (globalThis.browser ?? chrome).tabs.remove(arguments[0])',
      options,
    );
    await keep(session, {});
    await listedVoices(await stage.popup());
  });

  it('disputed: nothing to complain of for axe', async () => {
    await stage.open('disputed.html');
    const popup = await stage.popup();
    await says(popup, 'Disputes', 'rejected by');
    await hasNoFaults(popup);
  });

  it('not an article, and analysed anyway where the reader wants it', async () => {
    await stage.open('front-page.html');
    const popup = await stage.popup();
    await says(popup, 'Not an article');
    await hasNoFaults(popup);
    await popup.clickOn('button', 'Analyse anyway');
    await popup.waitFor(
      'return !/Analyse anyway|Reading/.test(document.body.innerText)',
      'another answer',
    );
    await hasNoFaults(popup);
  });

  it('not an article, and no text even where the reader wants it', async () => {
    await stage.open('empty.html');
    const popup = await stage.popup();
    await popup.clickOn('button', 'Analyse anyway');
    await says(popup, 'No running text was found');
    await hasNoFaults(popup);
  });

  it('nothing attributed', async () => {
    await stage.open('own-voice.html');
    const popup = await stage.popup();
    await says(popup, 'The river path is open again', 'Nothing attributed');
    await hasNoFaults(popup);
  });

  it('a language that is not supported', async () => {
    await stage.open('hebrew.html');
    const popup = await stage.popup();
    await says(popup, 'Language not supported', 'Hebrew');
    await hasNoFaults(popup);
  });

  it('off on this site', async () => {
    await stage.open('harbour.html');
    const popup = await stage.popup();
    await popup.clickOn('label', 'Mark claims on');
    await says(popup, 'Off on this site');
    await hasNoFaults(popup);
    await until(async () => (await badgeOf(stage.session)) === '', 'the badge to go');
    await popup.clickOn('label', 'Mark claims on');
    await listedVoices(popup);
    await until(async () => (await badgeOf(stage.session)) === '12', 'the badge to come back');
  });

  it('a PDF', async () => {
    await stage.open('paper.pdf');
    const popup = await stage.popup();
    await says(popup, 'No web page', 'PDF');
    await hasNoFaults(popup);
  });

  it('working, then failed with a reason, details and a way to try again', async () => {
    const { session } = stage;
    // A page that asks for no analysis, which would read the weights. It asks the background when
    // it opens, and so wakes it.
    const openPopupPage = async () => {
      await session.openExtensionPage(POPUP);
      await session.waitFor('return document.body.innerText.includes("Not on")', 'the answer');
    };
    await openPopupPage();
    await session.stopBackground();
    await openPopupPage();
    await session.background(HOLD);
    await stage.open('harbour.html');
    const popup = await session.openPopup();
    await says(popup, 'Reading the page');
    expect(await popup.evaluate('return !!document.querySelector("[aria-busy=true]")')).toBe(true);
    await hasNoFaults(popup);

    await until(() => session.background('return !!self.breakOff'), 'the weights to be read');
    await session.background('self.breakOff()');
    await says(popup, 'That did not work', 'the weights are gone');
    await hasNoFaults(popup);
    await popup.clickOn('button', 'Copy details');
    await says(popup, 'Copied');
    // The clipboard can be read once the page has the focus again.
    await session.background('self.fetch = self.heldFetch');
    await popup.clickOn('button', 'Try again');
    await listedVoices(popup);
    await popup.close();
    const details = await session.clipboard();
    expect(details).toMatch(/^Whosaid \d/);
    expect(details).toContain('the weights are gone');
    expect(details).not.toMatch(/ferry|harbour/i);
  });

  it('working: how much of a long article is read', async () => {
    const { session } = stage;
    await stage.open('empty.html');
    await until(async () => (await badgeOf(session)) === '', 'the page to be read');
    // The background waits between two slices until it is let go on.
    await session.background(`
      self.heldTimer = self.setTimeout;
      self.setTimeout = (next) => { self.goOn = next; };`);
    await stage.open('living/endless.html');
    const popup = await session.openPopup();
    await until(async () => {
      await session.background('self.goOn?.()');
      return popup.evaluate('return document.querySelector("progress")?.value > 0');
    }, 'how much is read');
    await says(popup, '% read');
    await hasNoFaults(popup);
    await session.background('self.setTimeout = self.heldTimer; self.goOn()');
    await listedVoices(popup);
    await popup.close();
  });

  it('tells the number of claims on the toolbar button, and none where there is none', async () => {
    await stage.open('harbour.html');
    await until(async () => (await badgeOf(stage.session)) === '12', 'the badge');
    await stage.open('own-voice.html');
    // There is none from the start: only a page that has been read tells something.
    await says(await stage.popup(), 'Nothing attributed');
    expect(await badgeOf(stage.session)).toBe('');
  });

  it('tells no number where the reader wants none', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await until(async () => (await badgeOf(session)) === '12', 'the badge');
    await keep(session, { badge: false });
    await until(async () => (await badgeOf(session)) === '', 'the badge to go');
    await keep(session, { badge: true });
    await until(async () => (await badgeOf(session)) === '12', 'the badge to come back');
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});

/** Puts settings into the store, in place of all that was chosen. */
async function keep(session: BrowserSession, settings: object): Promise<void> {
  await session.background(
    'await (globalThis.browser ?? chrome).storage.local.set({ settings: { version: 2, ...arguments[0] } })',
    settings,
  );
}
