import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { parse as parseCsv } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../src/core/export';
import { until } from '../../tools/browser/polling';
import type { Popup } from '../../tools/browser/session';
import { axeFaultsByTheme, NO_FAULTS } from './support/axe';
import { listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';

inEachBrowser('what is taken away from the popup', (stage) => {
  const opened = async (): Promise<Popup> => {
    await stage.open(PAGE);
    const popup = await stage.popup();
    await listedVoices(popup);
    return popup;
  };

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
    for (const [at, format] of EXPORT_FORMATS.entries()) {
      const before = (await stage.session.downloads()).map(({ name }) => name);
      await popup.clickOn(`.formats li:nth-child(${at + 1}) button`, 'Save');
      const saved = await until(
        async () => (await stage.session.downloads()).find(({ name }) => !before.includes(name)),
        `the file of ${format}`,
      );
      checks[format](saved.text, voices.flatMap(({ claims }) => claims).length);
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
const checks: Record<ExportFormat, (text: string, claims: number) => void> = {
  markdown: (text, claims) => expect(text.match(/^- /gm)).toHaveLength(claims),
  text: (text, claims) => expect(text).toContain(`${claims} claims by`),
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
  annotations: (text, claims) => {
    const page = JSON.parse(text) as { items: { target: { source: string }[] }[] };
    expect(page.items).toHaveLength(claims);
    expect(page.items[0]!.target[0]!.source).toContain('/harbour.html');
  },
};
