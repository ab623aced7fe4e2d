import { beforeAll, expect, it } from 'vitest';
import { badgeOf } from '../../tools/browser/badge';
import { until } from '../../tools/browser/polling';
import { goOn, holdAt, isHeld, STEPS, type Step } from './support/hold';
import { highlighted, highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';
/** Names of the highlights that are there and not drawn. */
const UNDRAWN = `
  const names = [];
  CSS.highlights.forEach((_, name) => names.push(name));
  const [paragraph] = document.querySelectorAll('article p');
  return names.filter((name) =>
    !getComputedStyle(paragraph, '::highlight(' + name + ')').textDecoration.includes('underline'));`;

inEachBrowser('a background that is ended at its work', (stage) => {
  /** What is marked where nothing went wrong. */
  let wanted: string[];
  let badge: string;
  const marks = async () => (await highlighted(stage.session)).map(({ text }) => text).sort();
  const allIsThere = async (): Promise<void> => {
    const { session } = stage;
    await until(async () => (await marks()).join('|') === wanted.join('|'), 'every claim once');
    await until(async () => (await session.evaluate<string[]>(UNDRAWN)).length === 0, 'all lines');
    await until(async () => (await badgeOf(session)) === badge, 'the badge');
  };

  beforeAll(async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, 'any jobs would be lost');
    wanted = await marks();
    badge = await until(() => badgeOf(session), 'a badge');
  });

  it.each(Object.keys(STEPS) as Step[])('when it %s: every claim comes, once', async (step) => {
    const { session } = stage;
    await holdAt(session, step);
    await stage.open(PAGE);
    await isHeld(session);
    await session.stopBackground();
    await allIsThere();
    const popup = await stage.popup();
    expect((await listedVoices(popup)).flatMap(({ claims }) => claims)).toHaveLength(Number(badge));
  });

  it('with the popup open: the popup has them too', async () => {
    const { session } = stage;
    await holdAt(session, 'loads what the analysis needs');
    await stage.open(PAGE);
    await isHeld(session);
    const popup = await session.openPopup();
    await popup.waitFor('return !!document.querySelector("[aria-busy=true]")', 'the wait');
    await session.stopBackground();
    expect((await listedVoices(popup)).flatMap(({ claims }) => claims)).toHaveLength(Number(badge));
    await popup.close();
    await allIsThere();
  });

  it('with the options in another tab: every claim comes, once', async () => {
    const { session } = stage;
    const tab = await session.background<number>(
      `const { tabs, runtime } = globalThis.browser ?? chrome;
      const url = runtime.getURL('src/entries/options/options.html');
      const { id } = await tabs.create({ url, active: false });
      return id;`,
    );
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
    await holdAt(session, 'loads what the analysis needs');
    await stage.open(PAGE);
    await isHeld(session);
    await session.stopBackground();
    await allIsThere();
    await session.background('await (globalThis.browser ?? chrome).tabs.remove(arguments[0])', tab);
  });

  it('is started again by a key and by a change of the settings', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await allIsThere();
    await session.stopBackground();
    await session.shortcut('Alt+Shift+Period');
    await until(async () => (await session.card())?.announced, 'a step');
    await session.press('Escape');
    const popup = await stage.popup();
    const choose = `await (globalThis.browser ?? chrome).storage.local.set({ settings: { style: arguments[0] } })`;
    for (const style of ['marker', 'underline']) {
      await session.stopBackground();
      await popup.evaluate(choose, style);
      await until(async () => {
        const names = (await session.highlights()).map(({ name }) => name);
        return names.length > 0 && names.every((name) => name.includes(style));
      }, `claims in the style ${style}`);
    }
  });

  it('by a new version of the extension, at the analysis: every claim comes, once', async () => {
    const { session } = stage;
    await holdAt(session, 'loads what the analysis needs');
    await stage.open(PAGE);
    await isHeld(session);
    await session.reloadExtension();
    await allIsThere();
  });

  it.each([
    'has the message of the gate',
    'injects the page script',
    'loads what the analysis needs',
  ] as const)('when it %s for a page that is left: the next page has its claims', async (step) => {
    const { session } = stage;
    await holdAt(session, step);
    await stage.open(PAGE);
    await isHeld(session);
    await stage.open('strict-csp.html');
    await goOn(session);
    await highlightOf(session, 'the number of hives rose by a third');
  });

  it.each([
    'has the message of the gate',
    'injects the page script',
    'loads what the analysis needs',
  ] as const)(
    'when it %s for a tab that is closed: the tab beside it has its claims',
    async (step) => {
      const { session } = stage;
      await holdAt(session, step);
      const closing = await session.background<number>(
        'return (await (globalThis.browser ?? chrome).tabs.create({ url: arguments[0] })).id',
        stage.url(PAGE),
      );
      await isHeld(session);
      await session.background(
        'await (globalThis.browser ?? chrome).tabs.remove(arguments[0])',
        closing,
      );
      await goOn(session);
      await stage.open('strict-csp.html');
      await highlightOf(session, 'the number of hives rose by a third');
    },
  );

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
