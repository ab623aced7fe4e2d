import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import type { BrowserName, BrowserSession } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import {
  cardGone,
  cardWith,
  highlighted,
  highlightOf,
  hoverOver,
  listedVoices,
} from './support/seen';
import { BUILDS, inEachBrowser } from './support/stage';

const WELCOME = 'src/entries/welcome/welcome.html';
const QUOTED = 'The water is clean, and the roof is dry';
const DENIED = 'the money was missing elsewhere';

inEachBrowser('the welcome page', (stage) => {
  const open = async (): Promise<void> => {
    await stage.session.openExtensionPage(WELCOME);
    await highlightOf(stage.session, QUOTED);
  };

  it('has a live article: marked, with a card for each claim', async () => {
    await open();
    const { text } = await hoverOver(stage.session, QUOTED);
    expect(text).toContain('Mirela Danvers');
    expect(text).toContain('town’s mayor');
    expect(text).toContain('quoted word for word');
    await stage.session.hover(2, 2);
    await cardGone(stage.session);
    const denial = await hoverOver(stage.session, DENIED);
    expect(denial.text).toContain('Oskar Brandt');
    expect(denial.text).toContain('a denial');
    await stage.session.hover(2, 2);
    await cardGone(stage.session);
    const unsure = await hoverOver(stage.session, 'to teach lessons there for free');
    expect(unsure.text).toContain('Whosaid is not sure of this one');
  });

  it('shows what the summary of the article is', async () => {
    await open();
    const picture = await stage.session.waitFor<string>(
      'return document.querySelector("figure")?.innerText',
      'the picture',
    );
    for (const name of ['Mirela Danvers', 'Oskar Brandt', 'Adaeze Obi', 'two officials']) {
      expect(picture).toContain(name);
    }
    expect(picture.replace(/\s+/g, ' ')).toMatch(/\d claims by \d voices/);
  });

  it('says what leaves the machine, how to pin the button and how to switch off a site', async () => {
    await open();
    const text = await stage.session.evaluate<string>('return document.body.innerText');
    expect(text).toContain('Nothing that you read. There is no server');
    expect(text).toContain(
      stage.session.name === 'firefox' ? 'Pin to Toolbar' : 'the pin beside Whosaid',
    );
    expect(text).toContain('turns Whosaid off for a site');
    expect(text).toContain('about 70 have the right words');
  });

  it('lists the keys that the browser has given to the commands', async () => {
    await open();
    const rows = await stage.session.evaluate<string[][]>(
      `return [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent))`,
    );
    const keys = await stage.session.background<string[]>(
      `const commands = await (globalThis.browser ?? chrome).commands.getAll();
      return commands.map(({ shortcut }) => shortcut || 'none');`,
    );
    expect(rows.map(([, key]) => key)).toEqual(keys);
    expect(rows.map(([words]) => words)).toEqual(
      expect.arrayContaining(['Go to the next claim', 'Open the summary of who says what']),
    );
  });

  it('has its article summed up in the real popup, without a switch for a site', async () => {
    await open();
    const popup = await stage.popup();
    expect((await listedVoices(popup)).map(({ name }) => name)).toContain('Mirela Danvers');
    expect(await popup.text()).not.toContain('Mark claims on');
    expect(await axeFaultsByTheme(stage.session, popup)).toEqual(NO_FAULTS);
  });

  it('obeys those keys itself', async () => {
    await open();
    const { session } = stage;
    await session.shortcut('Alt+Shift+Period');
    await cardWith(session, 'Mirela Danvers');
    await session.shortcut('Alt+Shift+K');
    await until(async () => (await highlighted(session)).length === 0, 'no marks');
    await session.shortcut('Alt+Shift+K');
    await highlightOf(session, QUOTED);
  });

  it('has no fault that axe finds, light or dark', async () => {
    await open();
    expect(await axeFaultsByTheme(stage.session)).toEqual(NO_FAULTS);
  });

  it('needs no scrolling sideways on 320 px', async () => {
    const { session } = stage;
    await session.setViewport(320, 700);
    await open();
    expect(
      await session.evaluate('return document.documentElement.scrollWidth'),
    ).toBeLessThanOrEqual(320);
    await session.setViewport(1000, 700);
  });

  it('asks nothing of the network', async () => {
    const requests = await stage.session.requests();
    // What the browser itself fetches, lists for its own protection, is none of the extension's.
    expect(requests.filter(({ from }) => from !== 'browser')).toEqual([]);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('when Whosaid is installed (%s)', (name) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await launch(name, { extension: BUILDS[name], keepWelcome: true });
  });
  afterAll(() => session?.close());

  const OPEN = `const { runtime } = globalThis.browser ?? chrome;
    const pages = await runtime.getContexts({ contextTypes: ['TAB'] });
    return pages.map(({ documentUrl }) => documentUrl);`;

  it('the welcome page opens in front', async () => {
    const pages = () => session.background<string[]>(OPEN);
    // A tab has no address before it has loaded.
    await until(async () => (await pages()).some((url) => url !== ''), 'the welcome page to open');
    expect(await pages()).toEqual([`${session.extensionOrigin}/${WELCOME}`]);
    await until(
      () => session.evaluate('return document.hidden'),
      'the welcome page to stand in front of the first tab',
    );
  });
});
