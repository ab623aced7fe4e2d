import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { cardGone, highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

const FIRST = 'The ferry will run again before winter';
/** Not under the card of the first. */
const BESIDE = 'the new timetable would cost forty jobs';

/** The highlights that are drawn. Firefox ends a removed extension's scripts with its marks in place, but takes its sheets. */
const DRAWN = `
  const names = [];
  CSS.highlights.forEach((_, name) => names.push(name));
  const [paragraph] = document.querySelectorAll('article p');
  return names.filter((name) =>
    getComputedStyle(paragraph, '::highlight(' + name + ')').textDecoration.includes('underline'));`;
const HOLD = `window.held = []; CSS.highlights.forEach((each) => held.push(each));`;
const NEW = `
  let count = 0;
  CSS.highlights.forEach((each) => { if (!held.includes(each)) count++; });
  return count;`;

inEachBrowser(
  'an extension that goes while a page is open',
  (stage) => {
    /** Puts a new version into the folder that the extension was loaded from, and loads that. */
    const update = async (version: string): Promise<void> => {
      const file = join(stage.extension, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
      await stage.session.reloadExtension();
      const running = 'return (globalThis.browser ?? chrome).runtime.getManifest().version';
      expect(await stage.session.background(running)).toBe(version);
    };

    it('leaves the page to the script of its new version, with one set of marks and one card', async () => {
      const { session } = stage;
      await stage.open('harbour.html');
      await hoverOver(session, FIRST);
      await session.evaluate(HOLD);
      await update('99.1');
      await session.waitFor(NEW, 'the marks of the new version');
      await cardGone(session);
      const isMarkedOnce = async () => {
        const drawn = await session.evaluate<string[]>(DRAWN);
        const entries = (await session.highlights()).filter(({ name }) => drawn.includes(name));
        const texts = entries.flatMap(({ ranges }) => ranges).map(({ text }) => text);
        return texts.length > 5 && texts.length === new Set(texts).size;
      };
      await until(isMarkedOnce, 'one mark for each claim');
      expect((await hoverOver(session, FIRST)).text).toContain('Ada Merrow');
      const hosts = 'return document.querySelectorAll("whosaid-card").length';
      expect(await session.evaluate(hosts)).toBe(1);
      await session.shortcut('Alt+Shift+Period');
      await until(async () => (await session.card())?.announced, 'a step by one script alone');
    });

    it('leaves to its new version what the first one stored, and opens no second welcome page', async () => {
      const { session } = stage;
      await session.background(`
      const { storage } = globalThis.browser ?? chrome;
      await storage.sync.clear();
      await storage.local.set({ settings: { style: 'marker', offSites: ['old.example'] } });`);
      await update('99.2');
      await stage.open('harbour.html');
      await highlightOf(session, FIRST);
      const names = (await session.highlights()).map(({ name }) => name);
      expect(names.filter((name) => !name.includes('marker'))).toEqual([]);
      await session.openExtensionPage('src/entries/options/options.html');
      await session.waitFor('return !!document.querySelector("main")', 'the options');
      const page = await session.evaluate<string>('return document.body.innerText');
      expect(page).toContain('Version 99.2');
      expect(await session.evaluate('return document.querySelector("textarea").value')).toBe(
        'old.example',
      );
      const tabs = 'return (await (globalThis.browser ?? chrome).tabs.query({})).length';
      expect(await session.background(tabs)).toBe(1);
    });

    it('takes its marks and its card along when it is removed', async () => {
      const { session } = stage;
      await stage.open('harbour.html');
      const { rect } = await highlightOf(session, FIRST);
      const { rect: beside } = await highlightOf(session, BESIDE);
      await hoverOver(session, FIRST);
      await session.waitFor(`${DRAWN.replace('return names', 'return !!names')}`, 'lines');
      await session.removeExtension();
      // What is left of it for a moment has no words for a card any more, and tries none.
      await session.hover((beside?.x ?? 0) + 100, (beside?.y ?? 0) + 5);
      await cardGone(session);
      const isBare = async () => (await session.evaluate<string[]>(DRAWN)).length === 0;
      await until(isBare, 'no mark to be drawn');
      await session.hover(5, 5);
      await session.hover((rect?.x ?? 0) + 20, (rect?.y ?? 0) + 5);
      // Longer than a rest on a claim: no card may come.
      await session.evaluate('await new Promise((done) => setTimeout(done, 500))');
      expect(await session.card()).toBeNull();
    });

    it('leaves no error in any console', async () => {
      expect(await stage.session.consoleErrors()).toEqual([]);
    });
  },
  { fromCopy: true },
);
