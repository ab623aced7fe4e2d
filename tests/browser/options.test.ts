import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { launch } from '../../tools/browser/launch';
import { until } from '../../tools/browser/polling';
import type { BrowserName } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { badgeOf, cardWith, highlighted, highlightOf, hoverOver } from './support/seen';
import { BUILDS, inEachBrowser } from './support/stage';

const OPTIONS = 'src/entries/options/options.html';
/** In the sample article: quoted, and sure; reported, and not; a stance. */
const QUOTED = 'The water is clean, and the roof is dry';
const UNSURE = 'to teach lessons there for free';
const STANCE = 'longer hours in the evening';
/** In the page of the other tests. */
const FIRST = 'The ferry will run again before winter';

const CHOSEN = `return [...document.querySelectorAll('input:checked')].map(
  (input) => input.closest('label').textContent.trim())`;
const TOLD = `return document.querySelector('.told').innerText`;

inEachBrowser('the options page', (stage) => {
  const open = async (): Promise<void> => {
    await stage.session.openExtensionPage(OPTIONS);
    await stage.session.waitFor('return !!document.querySelector("main")', 'the options');
  };
  const names = async (): Promise<string[]> =>
    (await stage.session.highlights())
      .filter(({ ranges }) => ranges.length > 0)
      .map(({ name }) => name);
  const isMarked = async (words: string): Promise<boolean> =>
    (await highlighted(stage.session)).some(({ text }) => text.includes(words));
  const told = (words: string): Promise<unknown> =>
    stage.session.waitFor(`${TOLD}.includes(arguments[0])`, `"${words}" to be told`, words);
  const reset = async (): Promise<void> => {
    await open();
    await stage.session.clickOn('button', 'Reset all options');
    await told('as they were at first');
  };

  it('is the page that the browser’s own list of extensions leads to', async () => {
    const { options_ui } = await stage.session.background<{ options_ui: { page: string } }>(
      'return (globalThis.browser ?? chrome).runtime.getManifest()',
    );
    expect(options_ui).toMatchObject({ open_in_tab: true });
    expect(options_ui.page).toContain(OPTIONS);
  });

  it('says which version runs', async () => {
    await open();
    const words = await stage.session.evaluate<string>('return document.body.innerText');
    expect(words).toContain(`Version ${about.version}`);
  });

  it('shows in its preview what each choice does', async () => {
    await open();
    const { session } = stage;
    await highlightOf(session, QUOTED);
    await session.clickOn('label', 'With a broad line');
    await until(
      async () => (await names()).every((name) => name.includes('-marker-')),
      'broad lines',
    );
    await session.clickOn('label', 'The same for all');
    await until(async () => (await names()).every((name) => /-8-/.test(name)), 'one colour');
    await session.clickOn('label', 'Thoughts, stances and acts');
    await until(() => isMarked(STANCE), 'the stance to be marked');
    await session.clickOn('label', 'Show what is likely right');
    await until(async () => !(await isMarked(UNSURE)), 'the unsure claim to go');
    expect(await isMarked(QUOTED)).toBe(true);
    await session.clickOn('label', 'Quotations, whole or in part');
    await until(async () => !(await isMarked(QUOTED)), 'the quotation to go');
    await reset();
    await highlightOf(session, QUOTED);
  });

  it('has the card in its preview, which comes as late as was chosen', async () => {
    await open();
    await stage.session.evaluate(`
      const select = document.querySelector('[name=hover]');
      select.value = '0';
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    await told('Saved');
    await hoverOver(stage.session, QUOTED);
    await cardWith(stage.session, 'Mirela Danvers');
    await reset();
  });

  it('says what “how sure” means, as it was measured', async () => {
    await open();
    const text = await stage.session.evaluate<string>('return document.body.innerText');
    for (const line of [
      'Of 100 claims shown, 70 had the right words and the right source; of 100 in an article, 52',
      'Of 100 claims shown, 80 had the right words and the right source; of 100 in an article, 45',
      'Of 100 claims shown, 90 had the right words and the right source; of 100 in an article, 33',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('warns where nothing would be marked', async () => {
    await open();
    const { session } = stage;
    await session.clickOn('label', 'Quotations, whole or in part');
    await session.clickOn('label', 'What the paper reports');
    await session.waitFor(
      'return document.body.innerText.includes("so nothing will be marked")',
      'the warning',
    );
    await reset();
  });

  it('keeps a list of sites, and says what it does not understand', async () => {
    const { session } = stage;
    await open();
    await session.clickOn('textarea');
    for (const line of ['https://www.Paper.example/news', '*.ledger.example', 'two words']) {
      await session.type(line);
      await session.press('Enter');
    }
    await session.clickOn('button', 'Save list');
    await session.waitFor(
      'return document.querySelector("textarea").getAttribute("aria-invalid") === "true" && document.body.innerText.includes("not kept: two words")',
      'what is not understood',
    );
    await told('Saved');
    await open();
    const list = 'return document.querySelector("textarea").value';
    expect(await session.evaluate(list)).toBe('*.ledger.example\npaper.example');
    await reset();
  });

  it('takes a list out of a file, beside what is there', async () => {
    const { session } = stage;
    await open();
    await session.evaluate(
      `const input = document.querySelector('[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([arguments[0]], 'sites.txt', { type: 'text/plain' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));`,
      'paper.example\r\n\r\nhttps://ledger.example/\r\n<b>no</b>\r\n',
    );
    await told('2 sites added. Not the name of a site, and so not kept: <b>no</b>');
    expect(await session.evaluate('return document.querySelector("textarea").value')).toBe(
      'ledger.example\npaper.example',
    );
    await reset();
  });

  it('hands the list out as a file', async () => {
    const { session } = stage;
    await open();
    await session.clickOn('textarea');
    await session.type('paper.example');
    await session.clickOn('button', 'Save list');
    await told('Saved');
    // What the page gives to the browser's downloads is caught before it gets there.
    await session.evaluate(`
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => Object.assign(document.documentElement.dataset, { text }));
        return createObjectURL(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        document.documentElement.dataset.name = this.download;
      };`);
    await session.clickOn('button', 'Export');
    const { name, text } = await session.waitFor<{ name: string; text: string }>(
      'const { name, text } = document.documentElement.dataset; return name && text && { name, text }',
      'the file',
    );
    expect(name).toBe('whosaid-sites.txt');
    expect(text).toBe('paper.example\n');
    await reset();
  });

  it('takes a reset back', async () => {
    const { session } = stage;
    await open();
    await session.clickOn('label', 'With a broad line');
    await session.clickOn('label', 'Only on these sites');
    await told('Saved');
    const before = await session.evaluate<string[]>(CHOSEN);
    await session.clickOn('button', 'Reset all options');
    await told('as they were at first');
    expect(await session.evaluate(CHOSEN)).not.toEqual(before);
    await session.clickOn('.told button', 'Undo');
    await told('Saved');
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await open();
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await reset();
  });

  it('is worked by keyboard alone', async () => {
    const { session } = stage;
    await open();
    const focused = 'return document.activeElement.closest("label")?.textContent';
    await until(async () => {
      await session.press('Tab');
      return (await session.evaluate(focused)) === 'Underlined';
    }, 'the focus to reach the first choice');
    await session.press('ArrowDown');
    await told('Saved');
    expect(await session.evaluate(CHOSEN)).toContain('With a broad line');
    await reset();
  });

  it('speaks the language that is chosen, at once', async () => {
    const { session } = stage;
    await open();
    await session.evaluate(`
      const select = document.querySelector('[name=language]');
      select.value = 'de';
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    await session.waitFor(
      'return document.documentElement.lang === "de" && document.querySelector("h1").textContent === "Whosaid-Einstellungen"',
      'German',
    );
    await stage.open('harbour.html');
    expect((await hoverOver(session, FIRST)).text).toContain('wörtlich zitiert');
    const popup = await stage.popup();
    expect(await popup.text()).toContain('Aussagen');
    await open();
    await session.clickOn('button', 'Alle Einstellungen zurücksetzen');
    await session.waitFor('return document.documentElement.lang === "en"', 'English');
  });

  it('changes what open pages show, without loading them again', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await highlightOf(session, FIRST);
    await session.evaluate('window.sameDocument = true');
    const change = (changed: object): Promise<unknown> =>
      session.background(
        `const api = globalThis.browser ?? chrome;
        const { settings } = await api.storage.sync.get('settings');
        await api.storage.sync.set({ settings: { ...settings, ...arguments[0] } });`,
        changed,
      );
    await change({ style: 'marker' });
    await until(
      async () => (await names()).every((name) => name.includes('-marker-')),
      'broad lines',
    );
    await change({ quoted: false });
    await until(async () => !(await isMarked(FIRST)), 'the quotation to go');
    await change({ everywhere: false });
    await until(async () => (await names()).length === 0, 'no marks');
    await change({ everywhere: true, quoted: true });
    await highlightOf(session, FIRST);
    expect(await session.evaluate('return window.sameDocument')).toBe(true);
    await reset();
  });

  it('leaves pages their claims while it is open in another tab', async () => {
    const { session } = stage;
    const tab = await session.background<number>(
      `const { tabs, runtime } = globalThis.browser ?? chrome;
      const { id } = await tabs.create({ url: runtime.getURL(arguments[0]), active: false });
      return id;`,
      OPTIONS,
    );
    // Its sample article obeys the keyboard commands once it is there.
    await until(
      () =>
        session.background<boolean>(
          `const { tabs } = globalThis.browser ?? chrome;
          const toggle = { to: 'page', type: 'toggle', body: {} };
          return tabs.sendMessage(arguments[0], toggle).then((answer) => answer?.ok, () => false);`,
          tab,
        ),
      'the sample article',
    );
    await stage.open('harbour.html');
    await highlightOf(session, FIRST);
    await session.background('await (globalThis.browser ?? chrome).tabs.remove(arguments[0])', tab);
  });

  it('says what it could not read in a damaged store, and keeps the rest', async () => {
    const { session } = stage;
    await session.background(`
      await (globalThis.browser ?? chrome).storage.sync.set({
        settings: { version: 2, style: 'blink', palette: 'plain', offSites: ['paper.example', 7] },
      });`);
    await open();
    const notice = 'return document.querySelector("header .notice")?.innerText ?? ""';
    const words = await session.evaluate<string>(notice);
    expect(words).toContain('“How claims are marked”, “Sites on which it is off”');
    expect(await session.evaluate(CHOSEN)).toContain('The same for all');
    expect(await session.evaluate('return document.querySelector("textarea").value')).toBe(
      'paper.example',
    );
    await session.clickOn('button', 'Keep these options');
    await session.waitFor('return !document.querySelector("header .notice")', 'no notice');
    await open();
    expect(await session.evaluate(notice)).toBe('');
    await reset();
  });

  it('keeps a list on this device that is too long to be synchronized', async () => {
    const { session } = stage;
    await open();
    const sites = [...Array(1000).keys()].map((at) => `paper-number-${at}.example`);
    await session.evaluate(
      `const area = document.querySelector('textarea');
      area.value = arguments[0];
      area.dispatchEvent(new Event('input', { bubbles: true }));
      area.dispatchEvent(new Event('change', { bubbles: true }));`,
      sites.join('\n'),
    );
    await told('Saved');
    await open();
    const kept = await session.evaluate<string>('return document.querySelector("textarea").value');
    expect(kept.split('\n')).toHaveLength(1000);
    const where = await session.background<boolean[]>(
      `const { local, sync } = (globalThis.browser ?? chrome).storage;
      return [local, sync].reduce(async (all, area) =>
        [...(await all), ((await area.get('settings')).settings?.offSites ?? []).length === 1000], []);`,
    );
    expect(where).toEqual([true, false]);
    await reset();
  });

  it('says where no storage has room for a change, and shows what is kept', async () => {
    const { session } = stage;
    await open();
    // In the page alone: what the browser says of a full store.
    await session.evaluate(`
      const { local, sync } = (globalThis.browser ?? chrome).storage;
      const full = () => Promise.reject(new Error('QuotaExceededError: storage is full'));
      for (const area of [local, sync]) Object.defineProperty(area, 'set', { value: full });`);
    const before = await session.evaluate(CHOSEN);
    await session.clickOn('label', 'With a broad line');
    await told('This could not be saved');
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await open();
    expect(await session.evaluate(CHOSEN)).toEqual(before);
  });

  it('puts the number of claims on the toolbar button or not', async () => {
    const { session } = stage;
    for (const number of ['', '12']) {
      await open();
      await session.clickOn('label', 'Show the number of claims on the toolbar button');
      await told('Saved');
      await stage.open('harbour.html');
      await highlightOf(session, FIRST);
      await until(async () => (await badgeOf(session)) === number, `"${number}" on the button`);
    }
  });

  it('has no fault that axe finds, light or dark', async () => {
    await open();
    expect(await axeFaultsByTheme(stage.session)).toEqual(NO_FAULTS);
  });

  it('needs no scrolling sideways on 320 px', async () => {
    const { session } = stage;
    await session.setViewport(320, 700);
    await open();
    await highlightOf(session, QUOTED);
    expect(
      await session.evaluate('return document.documentElement.scrollWidth'),
    ).toBeLessThanOrEqual(320);
    await session.setViewport(1000, 700);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('settings (%s)', (name) => {
  it('are the same after the browser was closed and opened again', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'whosaid-kept-'));
    try {
      const options = { extension: BUILDS[name], profile };
      const first = await launch(name, options);
      try {
        await first.openExtensionPage(OPTIONS);
        await first.clickOn('label', 'Only on these sites');
        await first.clickOn('label', 'Show only what is almost surely right');
        await first.waitFor(`${TOLD}.includes('Saved')`, 'the change to be kept');
        await first.quit();
      } finally {
        await first.close();
      }
      const second = await launch(name, { ...options, keepWelcome: true });
      try {
        await second.openExtensionPage(OPTIONS);
        await second.waitFor('return !!document.querySelector("main")', 'the options');
        expect(await second.evaluate(CHOSEN)).toEqual(
          expect.arrayContaining(['Only on these sites', 'Show only what is almost surely right']),
        );
        const others = await second.background<string[]>(`
          const { runtime } = globalThis.browser ?? chrome;
          const pages = await runtime.getContexts({ contextTypes: ['TAB'] });
          return pages.map(({ documentUrl }) => documentUrl).filter((url) => !url.includes('options'));`);
        expect(others, 'the welcome page comes once').toEqual([]);
      } finally {
        await second.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
});
