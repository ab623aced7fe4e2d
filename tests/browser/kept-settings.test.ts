import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launch } from '../../tools/browser/launch';
import type { BrowserName } from '../../tools/browser/session';
import { CHOSEN, OPTIONS, OptionsPage } from './support/options-page';
import { BUILDS, inEachBrowser } from './support/stage';

inEachBrowser('what is kept of the options', (stage) => {
  const page = new OptionsPage(() => stage.session);

  it('keeps a list of sites, and says what it does not understand', async () => {
    const { session } = stage;
    await page.open();
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
    await page.told('Saved');
    await page.open();
    const list = 'return document.querySelector("textarea").value';
    expect(await session.evaluate(list)).toBe('*.ledger.example\npaper.example');
    await page.reset();
  });

  it('takes a list out of a file, beside what is there', async () => {
    const { session } = stage;
    await page.open();
    await session.evaluate(
      `const input = document.querySelector('[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([arguments[0]], 'sites.txt', { type: 'text/plain' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));`,
      'paper.example\r\n\r\nhttps://ledger.example/\r\n<b>no</b>\r\n',
    );
    await page.told('2 sites added. Not the name of a site, and so not kept: <b>no</b>');
    expect(await session.evaluate('return document.querySelector("textarea").value')).toBe(
      'ledger.example\npaper.example',
    );
    await page.reset();
  });

  it('hands the list out as a file', async () => {
    const { session } = stage;
    await page.open();
    await session.clickOn('textarea');
    await session.type('paper.example');
    await session.clickOn('button', 'Save list');
    await page.told('Saved');
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
    await page.reset();
  });

  it('keeps a list on this device that is too long to be synchronized', async () => {
    const { session } = stage;
    await page.open();
    const sites = [...Array(1000).keys()].map((at) => `paper-number-${at}.example`);
    await session.evaluate(
      `const area = document.querySelector('textarea');
      area.value = arguments[0];
      area.dispatchEvent(new Event('input', { bubbles: true }));
      area.dispatchEvent(new Event('change', { bubbles: true }));`,
      sites.join('\n'),
    );
    await page.told('Saved');
    await page.open();
    const kept = await session.evaluate<string>('return document.querySelector("textarea").value');
    expect(kept.split('\n')).toHaveLength(1000);
    const where = await session.background<boolean[]>(
      `const { local, sync } = (globalThis.browser ?? chrome).storage;
      return [local, sync].reduce(async (all, area) =>
        [...(await all), ((await area.get('settings')).settings?.offSites ?? []).length === 1000], []);`,
    );
    expect(where).toEqual([true, false]);
    await page.reset();
  });

  it('says what it could not read in a damaged store, and keeps the rest', async () => {
    const { session } = stage;
    await session.background(`
      await (globalThis.browser ?? chrome).storage.sync.set({
        settings: { version: 2, style: 'blink', palette: 'plain', offSites: ['paper.example', 7] },
      });`);
    await page.open();
    const notice = 'return document.querySelector("header .notice")?.innerText ?? ""';
    const words = await session.evaluate<string>(notice);
    expect(words).toContain('“How claims are marked”, “Sites on which it is off”');
    expect(await session.evaluate(CHOSEN)).toContain('The same for all');
    expect(await session.evaluate('return document.querySelector("textarea").value')).toBe(
      'paper.example',
    );
    await session.clickOn('button', 'Keep these options');
    await session.waitFor('return !document.querySelector("header .notice")', 'no notice');
    await page.open();
    expect(await session.evaluate(notice)).toBe('');
    await page.reset();
  });

  it('says where no storage has room for a change, and shows what is kept', async () => {
    const { session } = stage;
    await page.open();
    // In the page alone: what the browser says of a full store.
    await session.evaluate(`
      const { local, sync } = (globalThis.browser ?? chrome).storage;
      const full = () => Promise.reject(new Error('QuotaExceededError: storage is full'));
      for (const area of [local, sync]) Object.defineProperty(area, 'set', { value: full });`);
    const before = await session.evaluate(CHOSEN);
    await session.clickOn('label', 'With a broad line');
    await page.told('This could not be saved');
    expect(await session.evaluate(CHOSEN)).toEqual(before);
    await page.open();
    expect(await session.evaluate(CHOSEN)).toEqual(before);
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
        await new OptionsPage(() => first).told('Saved');
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
