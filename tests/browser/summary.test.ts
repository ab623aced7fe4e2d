import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import type { Popup } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';
const texts = (popup: Popup, selector: string): Promise<string[]> =>
  popup.evaluate(
    'return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)',
    selector,
  );
const seenClaims = (popup: Popup): Promise<number> =>
  popup.evaluate(
    'return [...document.querySelectorAll(".claim")].filter((each) => each.checkVisibility()).length',
  );
/** Firefox gives its panel the keyboard at the first Tab. */
const takeKeyboard = (popup: Popup): Promise<boolean> =>
  until(async () => {
    await popup.press('Tab');
    return popup.evaluate<boolean>('return document.activeElement !== document.body');
  }, 'the popup to have the keyboard');

/** Waits for the focus to be on the voice or claim with these words. */
const focusOn = (popup: Popup, words = ''): Promise<boolean> =>
  popup.waitFor(
    'return document.activeElement.querySelector(".name, .words")?.textContent === arguments[0]',
    `the focus to be on "${words}"`,
    words,
  );

inEachBrowser('the summary in the popup', (stage) => {
  const opened = async (): Promise<Popup> => {
    await stage.open(PAGE);
    const popup = await stage.popup();
    await listedVoices(popup);
    return popup;
  };

  it('lists the voices by their share of the words', async () => {
    const shares = (await texts(await opened(), '.percent')).map((text) =>
      Number.parseInt(text, 10),
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('tells of each voice its role, its kind and how often it is quoted and reported', async () => {
    const voices = await texts(await opened(), 'details > summary');
    const toldOf = (name: string) => voices.find((voice) => voice.includes(name));
    expect(toldOf('Ada Merrow')).toContain('mayor of Port Amsel');
    expect(toldOf('Ada Merrow')).toContain('2 word for word · 1 reported');
    expect(toldOf('familiar with the talks')).toContain('unnamed source');
    expect(toldOf('engineer’s report')).toContain('document');
  });

  it('tells of each claim its cue, what that does, its type and through whom it comes', async () => {
    const claims = (await listedVoices(await opened())).flatMap((voice) => voice.claims);
    const factsOf = (words: string) =>
      claims.find(({ content }) => content.join(' ').includes(words))?.facts;
    expect(factsOf('any jobs would be lost')).toMatch(/^denied.*a denial.*in the paper’s words/);
    expect(factsOf('lender had refused')).toContain('reported by The Island Post');
    expect(factsOf('asked twice than ignored')).toContain('quoted word for word');
  });

  it('names the mark under the pointer, and goes to its claim at a click', async () => {
    await stage.session.emulate({ reducedMotion: true });
    const popup = await opened();
    const name = await popup.evaluate<string>(
      'return document.querySelector(".marks li:last-child .mark").ariaLabel',
    );
    await popup.clickOn('.marks li:last-child .mark');
    expect(await texts(popup, '.named bdi')).toEqual([name]);
    const [words = ''] = name.slice(name.indexOf(': ') + 2).split(' … ');
    await until(async () => {
      const { rect } = await highlightOf(stage.session, words);
      const height = await stage.session.evaluate<number>('return innerHeight');
      return rect !== null && rect.y >= 0 && rect.y < height;
    }, 'the claim to be in view');
  });

  it('finds by “/” and words, with the keyboard alone', async () => {
    const popup = await opened();
    await takeKeyboard(popup);
    await popup.press('Slash');
    await popup.type('ignored');
    await popup.waitFor(
      'return document.querySelector(".found").textContent.startsWith("1 of 12 claims")',
      'one claim to be found',
    );
    expect(await seenClaims(popup)).toBe(1);
    await popup.press('ArrowDown');
    await focusOn(popup, 'Ada Merrow');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await highlightOf(stage.session, 'I would rather be asked twice than ignored once');
  });

  it('goes through the list with arrow keys, Home and End', async () => {
    const popup = await opened();
    const names = await texts(popup, '.voices .name');
    await takeKeyboard(popup);
    await popup.evaluate('document.querySelector(".voices summary").focus()');
    await popup.press('End');
    await focusOn(popup, names.at(-1));
    await popup.press('Home');
    await focusOn(popup, names[0]);
    await popup.press('ArrowRight');
    await popup.press('ArrowDown');
    await focusOn(popup, (await texts(popup, '.claim .words'))[0]);
    await popup.press('ArrowLeft');
    await focusOn(popup, names[0]);
    expect(await seenClaims(popup)).toBe(0);
  });

  it.each(['Word for word', 'Reported', 'Unnamed'])('filters: %s', async (filter) => {
    const popup = await opened();
    await popup.clickOn('.filter', filter);
    await popup.waitFor('return document.querySelector(".found").textContent !== ""', 'the number');
    const [label = ''] = await texts(popup, '.filter[aria-pressed=true]');
    expect(await seenClaims(popup)).toBe(Number(label.replace(/\D/g, '')));
    await popup.clickOn('.found button');
    await until(async () => (await seenClaims(popup)) === 0, 'the claims to be put away');
  });

  it('filters what is disputed, and links both sides', async () => {
    await stage.open('disputed.html');
    const popup = await stage.popup();
    await popup.clickOn('.filter', 'Disputed');
    await popup.waitFor('return document.querySelector(".found").textContent !== ""', 'the number');
    expect(await seenClaims(popup)).toBe(2);
    expect(await texts(popup, '.side .name')).toEqual(['Ilse Varga', 'Tom Beck']);
    expect(await texts(popup, '.versus')).toEqual(['rejected by']);
    await popup.clickOn('.side', 'Tom Beck');
    await highlightOf(stage.session, 'the claim');
  });

  it('sorts by the order of the article', async () => {
    const popup = await opened();
    await popup.evaluate(`
      const select = document.querySelector('select');
      select.value = 'order';
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    const name = await popup.evaluate<string>(
      'return document.querySelector(".marks .mark").ariaLabel.split(": ")[0]',
    );
    await popup.waitFor(
      'return document.querySelector(".voices .name").textContent === arguments[0]',
      'the first speaker to be on top',
      name,
    );
  });

  it('follows the page while it changes', async () => {
    const popup = await opened();
    expect(await popup.text()).toContain('12 claims');
    await stage.session.evaluate(`
      const words = document.createElement('p');
      words.textContent = '“We shall see what the spring will bring,” Piet Onnes said on Friday evening.';
      document.querySelector('article p').after(words);`);
    await popup.waitFor('return document.body.innerText.includes("13 claims")', 'the new claim');
  });

  it('copies all claims as Markdown and one as plain text', async () => {
    const popup = await opened();
    await popup.clickOn('.take');
    await popup.clickOn('.formats li:first-child button', 'Copy');
    await popup.waitFor('return document.querySelector(".done").textContent', 'the answer');
    expect(await popup.text()).toContain('Copied: Markdown');
    // The clipboard can be read once the page has the focus again.
    await popup.close();
    const markdown = await stage.session.clipboard();
    expect(markdown).toContain('# Port Amsel votes to bring back the night ferry');
    expect(markdown).toContain('12 claims by 7 voices');
    expect(markdown.match(/^- /gm)).toHaveLength(12);

    const again = await stage.popup();
    await again.clickOn('summary', 'Jonas Kettley');
    await again.clickOn('details[open] .more');
    await again.clickOn('.formats li:nth-child(2) button', 'Copy');
    await again.waitFor('return document.querySelector(".done").textContent', 'the answer');
    await again.close();
    const claim = await stage.session.clipboard();
    expect(claim).toMatch(/^Jonas Kettley/);
    expect(claim).toContain('#:~:text=');
    expect(claim.trim().split('\n')).toHaveLength(3);
  });

  it('saves all claims in each form', async () => {
    const popup = await opened();
    const voices = await listedVoices(popup);
    await popup.clickOn('.take');
    for (const [at, extension] of ['md', 'txt', 'csv', 'json', 'jsonld'].entries()) {
      await popup.clickOn(`.formats li:nth-child(${at + 1}) button`, 'Save');
      const text = await until(async () => {
        const files = await stage.session.downloads();
        return files.find(({ name }) => name.endsWith(`.${extension}`))?.text;
      }, `the ${extension} file`);
      checks[extension]!(text, voices.flatMap(({ claims }) => claims).length);
    }
    const names = (await stage.session.downloads()).map(({ name }) => name).sort();
    expect(names).toContain(
      'The Amsel Courier 2024-03-11 Port Amsel votes to bring back the night ferry.csv',
    );
  });

  it('opens a page to be printed', async () => {
    const popup = await opened();
    await popup.clickOn('.take');
    await popup.clickOn('.formats li:last-child button', 'Open');
    const printable = await until(
      () =>
        stage.session.background<number | undefined>(`
          const api = globalThis.browser ?? chrome;
          const tabs = await api.tabs.query({ active: true });
          return tabs.find(({ url }) => url?.includes('/summary.html?tab='))?.id;`),
      'the printable page in front',
    );
    expect(await popup.isOpen()).toBe(false);
    await stage.session.background(
      'await (globalThis.browser ?? chrome).tabs.remove(arguments[0])',
      printable,
    );
  });

  it('prints every claim of the page in another tab, and follows it', async () => {
    const { session } = stage;
    const article = await session.background<number>(
      `const tab = await (globalThis.browser ?? chrome).tabs.create({ url: arguments[0] });
      return tab.id;`,
      stage.url(PAGE),
    );
    await until(
      () =>
        session.background(
          'return (globalThis.browser ?? chrome).action.getBadgeText({ tabId: arguments[0] })',
          article,
        ),
      'the article to be read',
    );
    await session.openExtensionPage(`src/entries/summary/summary.html?tab=${article}`);
    await session.waitFor('return document.querySelectorAll("li .words").length === 12', 'claims');
    await session.waitFor('return document.title.startsWith("Port Amsel votes")', 'the title');
    expect(await axeFaultsByTheme(session)).toEqual(NO_FAULTS);
    // Only the tab in front is printed.
    await session.background(`
      const { runtime, tabs } = globalThis.browser ?? chrome;
      const [page] = await runtime.getContexts({ contextTypes: ['TAB'] });
      await tabs.update(page.tabId, { active: true });`);
    await session.emulate({ colorScheme: 'dark' });
    await session.emulate({ print: true });
    await session.waitFor(
      `const { color, backgroundColor } = getComputedStyle(document.body);
      return color === 'rgb(28, 28, 30)' && backgroundColor === 'rgb(255, 255, 255)' &&
        !document.querySelector('button').checkVisibility()`,
      'dark words on light paper, and no button',
    );
    await session.emulate({ print: false });
    await session.emulate({ colorScheme: 'light' });
    await session.background(
      'await (globalThis.browser ?? chrome).tabs.remove(arguments[0])',
      article,
    );
    await session.openExtensionPage(`src/entries/summary/summary.html?tab=${article}`);
    await session.waitFor('return document.body.innerText.includes("Nothing to show")', 'why not');
    expect(await axeFaultsByTheme(session)).toEqual(NO_FAULTS);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});

const schema = JSON.parse(readFileSync('docs/export.schema.json', 'utf8')) as object;
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

/** What each file must hold of so many claims. */
const checks: Record<string, (text: string, claims: number) => void> = {
  md: (text, claims) => expect(text.match(/^- /gm)).toHaveLength(claims),
  txt: (text, claims) => expect(text).toContain(`${claims} claims by`),
  csv: (text, claims) => {
    const rows = parseCsv(text, { columns: true, bom: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(claims);
    expect(rows[0]).toMatchObject({ publisher: 'The Amsel Courier' });
  },
  json: (text, claims) => {
    const record = JSON.parse(text) as { attributions: unknown[] };
    validate(record);
    expect(validate.errors).toBeNull();
    expect(record.attributions).toHaveLength(claims);
  },
  jsonld: (text, claims) => {
    const page = JSON.parse(text) as { items: { target: { source: string }[] }[] };
    expect(page.items).toHaveLength(claims);
    expect(page.items[0]!.target[0]!.source).toContain('/harbour.html');
  },
};
