import { expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { badgeOf } from '../../tools/browser/badge';
import { until } from '../../tools/browser/polling';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { CHOSEN, OPTIONS, OptionsPage } from './support/options-page';
import { cardWith, highlighted, highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

/** In the sample article: quoted, and sure; reported, and not; a stance. */
const QUOTED = 'The water is clean, and the roof is dry';
const UNSURE = 'to teach lessons there for free';
const STANCE = 'longer hours in the evening';
/** In the page of the other tests. */
const FIRST = 'The ferry will run again before winter';

inEachBrowser('the options page', (stage) => {
  const page = new OptionsPage(() => stage.session);
  const names = async (): Promise<string[]> =>
    (await stage.session.highlights())
      .filter(({ ranges }) => ranges.length > 0)
      .map(({ name }) => name);
  const isMarked = async (words: string): Promise<boolean> =>
    (await highlighted(stage.session)).some(({ text }) => text.includes(words));

  it('is the page that the browser’s own list of extensions leads to', async () => {
    const { options_ui } = await stage.session.background<{ options_ui: { page: string } }>(
      'return (globalThis.browser ?? chrome).runtime.getManifest()',
    );
    expect(options_ui).toMatchObject({ open_in_tab: true });
    expect(options_ui.page).toContain(OPTIONS);
  });

  it('says which version runs', async () => {
    await page.open();
    const words = await stage.session.evaluate<string>('return document.body.innerText');
    expect(words).toContain(`Version ${about.version}`);
  });

  it('shows in its preview what each choice does', async () => {
    await page.open();
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
    await page.reset();
    await highlightOf(session, QUOTED);
  });

  it('has the card in its preview, which comes as late as was chosen', async () => {
    await page.open();
    await stage.session.evaluate(`
      const select = document.querySelector('[name=hover]');
      select.value = '0';
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    await page.told('Saved');
    await hoverOver(stage.session, QUOTED);
    await cardWith(stage.session, 'Mirela Danvers');
    await page.reset();
  });

  it('says what “how sure” means, as it was measured', async () => {
    await page.open();
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
    await page.open();
    const { session } = stage;
    await session.clickOn('label', 'Quotations, whole or in part');
    await session.clickOn('label', 'What the paper reports');
    await session.waitFor(
      'return document.body.innerText.includes("so nothing will be marked")',
      'the warning',
    );
    await page.reset();
  });

  it('takes a reset back', async () => {
    const { session } = stage;
    await page.open();
    await session.clickOn('label', 'With a broad line');
    await session.clickOn('label', 'Only on these sites');
    await page.told('Saved');
    const before = await session.evaluate<string[]>(CHOSEN);
    await session.clickOn('button', 'Reset all options');
    await page.told('as they were at first');
    expect(await session.evaluate(CHOSEN)).not.toEqual(before);
    await session.clickOn('.told button', 'Undo');
    await page.told('Saved');
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await page.open();
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await page.reset();
  });

  it('is worked by keyboard alone', async () => {
    const { session } = stage;
    await page.open();
    const focused = 'return document.activeElement.closest("label")?.textContent';
    await until(async () => {
      await session.press('Tab');
      return (await session.evaluate(focused)) === 'Underlined';
    }, 'the focus to reach the first choice');
    await session.press('ArrowDown');
    await page.told('Saved');
    expect(await session.evaluate(CHOSEN)).toContain('With a broad line');
    await page.reset();
  });

  it('speaks the language that is chosen, at once', async () => {
    const { session } = stage;
    await page.open();
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
    await page.open();
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
    await page.reset();
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

  it('puts the number of claims on the toolbar button or not', async () => {
    const { session } = stage;
    for (const number of ['', '12']) {
      await page.open();
      await session.clickOn('label', 'Show the number of claims on the toolbar button');
      await page.told('Saved');
      await stage.open('harbour.html');
      await highlightOf(session, FIRST);
      await until(async () => (await badgeOf(session)) === number, `"${number}" on the button`);
    }
  });

  it('has no fault that axe finds, light or dark', async () => {
    await page.open();
    expect(await axeFaultsByTheme(stage.session)).toEqual(NO_FAULTS);
  });

  it('needs no scrolling sideways on 320 px', async () => {
    const { session } = stage;
    await session.setViewport(320, 700);
    await page.open();
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
