import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import {
  cardGone,
  clickInCard,
  highlighted,
  highlightOf,
  hoverOver,
  listedVoices,
} from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';
const CLAIM = 'any jobs would be lost';
const TABS = 60;
/** A page of the extension that asks for nothing. */
const PLAIN_PAGE = 'src/entries/summary/summary.html';

/** Has a storage refuse what the methods do, in the document or worker where it runs. */
const REFUSE = `
  const { storage } = globalThis.browser ?? chrome;
  for (const area of [storage.local, storage.sync, storage.session]) {
    for (const method of arguments[0]) {
      area[method] = () => Promise.reject(new Error('QuotaExceededError'));
    }
  }`;

const COME_FORWARD = `
  await (globalThis.browser ?? chrome).tabs.update(arguments[0], { active: true });`;

/** What the page in a tab holds as highlights. */
const LOOK = `
  const api = globalThis.browser ?? chrome;
  const [{ result }] = await api.scripting.executeScript({
    target: { tabId: arguments[0] },
    world: 'MAIN',
    func: () => {
      const texts = [];
      CSS.highlights.forEach((highlight) => highlight.forEach((range) => texts.push(range.toString())));
      return texts.sort().join('|');
    },
  });
  return result;`;

inEachBrowser('in a storm', (stage) => {
  const marks = async () =>
    (await highlighted(stage.session))
      .map(({ text }) => text)
      .sort()
      .join('|');

  it('sixty tabs opened at once, by a browser whose background is not running, each have their claims once', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, CLAIM);
    const wanted = await marks();
    // From a page of the extension, so that the background may sleep.
    await session.openExtensionPage(PLAIN_PAGE);
    await session.stopBackground();
    const ids = await session.evaluate<number[]>(
      `const { tabs } = globalThis.browser ?? chrome;
      const open = (_, at) => tabs.create({ url: arguments[0] + '?' + at, active: false });
      return (await Promise.all(Array.from({ length: arguments[1] }, open))).map(({ id }) => id);`,
      stage.url(PAGE),
      TABS,
    );
    for (const id of ids) {
      // A page in the background waits to be read.
      await session.evaluate(COME_FORWARD, id);
      await until(
        async () => (await session.evaluate<string>(LOOK, id)) === wanted,
        `the claims of tab ${id}`,
      );
    }
    await session.evaluate(
      `const { tabs } = globalThis.browser ?? chrome;
      await tabs.remove(arguments[0]);`,
      ids,
    );
    await session.waitFor('return !document.hidden', 'the first tab to be in front');
    // Sixty loads take their time on a busy machine.
  }, 240_000);

  it('a storage that cannot be read: pages are read as if nothing had been chosen', async () => {
    const { session } = stage;
    await session.background(REFUSE, ['get', 'set']);
    await stage.open(PAGE);
    await highlightOf(session, CLAIM);
    expect(await listedVoices(await stage.popup())).not.toEqual([]);
  });

  it('a storage that is full: what was marked as wrong is hidden until the page is left', async () => {
    const { session } = stage;
    await hoverOver(session, CLAIM);
    await clickInCard(session, 'Wrong speaker?');
    await until(async () => (await marks()).includes(CLAIM) === false, 'the claim to be gone');
    await session.press('Escape');
    await cardGone(session);
  });

  it('a storage that is full: a site cannot be switched off, and the popup shows that it is on', async () => {
    await stage.open(PAGE);
    const popup = await stage.popup();
    await popup.evaluate(REFUSE, ['set']);
    await popup.clickOn('label', 'Mark claims on');
    await popup.waitFor(
      'return document.querySelector("label input").checked',
      'the switch to be on',
    );
    await highlightOf(stage.session, CLAIM);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
