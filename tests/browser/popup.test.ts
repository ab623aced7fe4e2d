import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import type { HighlightedRange } from '../../tools/browser/session';
import { bare, expectedOf } from './support/expected';
import { highlighted, highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const OPEN_CLAIMS = `return [...document.querySelectorAll('details[open] .claim')]
  .filter((claim) => claim.checkVisibility()).length`;
const SWITCH = 'label';
const SWITCH_WORDS = 'Mark claims on';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  commands: Record<string, { suggested_key: { default: string } }>;
};

inEachBrowser('the popup', (stage) => {
  const isInView = async ({ rect }: HighlightedRange): Promise<boolean> => {
    const height = await stage.session.evaluate<number>('return innerHeight');
    return rect !== null && rect.y >= 0 && rect.y + rect.height <= height;
  };

  it('tells the headline, how many claims there are, and how many voices', async () => {
    await stage.open('harbour.html');
    const popup = await stage.popup();
    const voices = await listedVoices(popup);
    const claims = voices.reduce((sum, voice) => sum + voice.claims.length, 0);
    const text = (await popup.text()).replace(/\s+/g, ' ');
    expect(text).toContain('Port Amsel votes to bring back the night ferry');
    expect(text).toContain('The Amsel Courier');
    expect(text).toContain(`${claims} claims by ${voices.length} voices`);
  });

  it('opens a speaker to that speaker’s claims at a click', async () => {
    await stage.open('harbour.html');
    const popup = await stage.popup();
    const kettley = (await listedVoices(popup)).find(({ name }) => name === 'Jonas Kettley');
    expect(await popup.evaluate(OPEN_CLAIMS)).toBe(0);
    await popup.clickOn('summary', 'Jonas Kettley');
    expect(await popup.waitFor(OPEN_CLAIMS, 'the claims to be seen')).toBe(kettley?.claims.length);
  });

  it('scrolls the page to a claim at a click, and marks it there', async () => {
    await stage.session.emulate({ reducedMotion: false });
    await stage.open('long.html');
    const last = expectedOf('long.html').claims.at(-1);
    const words = last?.content[0] ?? '';
    const { session } = stage;
    expect(await isInView(await highlightOf(session, words))).toBe(false);

    const popup = await stage.popup();
    await popup.clickOn('summary', last?.speaker);
    await popup.clickOn('li button', words);
    const isMarkedTwice = async () => {
      const ranges = (await highlighted(session)).filter(({ text }) => bare(text) === bare(words));
      return ranges.length === 2;
    };
    await until(isMarkedTwice, 'the claim to be set off from the others');
    await until(async () => {
      const found = await highlightOf(session, words);
      if (!(await isInView(found)) || !found.rect) return false;
      const { x, y, width, height } = found.rect;
      return (await session.highlightsAt(x + width / 2, y + height / 2)).length === 2;
    }, 'the claim to come into view, painted as set off');
  });

  it('goes to a claim by keyboard alone', async () => {
    await stage.open('long.html');
    const popup = await stage.popup();
    const [voice] = await listedVoices(popup);
    const focused = 'return document.activeElement?.localName';
    for (const wanted of ['summary', 'button']) {
      await until(async () => {
        await popup.press('Tab');
        return (await popup.evaluate(focused)) === wanted;
      }, `the focus to reach a ${wanted}`);
      if (wanted === 'summary') {
        await popup.press('Enter');
        await popup.waitFor(OPEN_CLAIMS, 'the claims to be seen');
      }
    }
    await popup.press('Enter');
    await until(
      async () => isInView(await highlightOf(stage.session, voice?.claims[0]?.content[0] ?? '')),
      'the first claim to be in view',
    );
  });

  it('takes the marks away when the site is switched off, and brings them back', async () => {
    await stage.open('harbour.html');
    const { session } = stage;
    const before = (await highlightOf(session, 'any jobs would be lost')).text;
    const popup = await stage.popup();

    await popup.clickOn(SWITCH, SWITCH_WORDS);
    await until(async () => (await highlighted(session)).length === 0, 'no highlight');
    await popup.waitFor(
      'return document.body.innerText.includes("Off on this site")',
      'the reason',
    );

    await popup.clickOn(SWITCH, SWITCH_WORDS);
    expect((await highlightOf(session, before)).text).toBe(before);
    await popup.waitFor('return document.querySelectorAll("details").length > 0', 'the list');
  });

  it('keeps a site switched off on its other pages too', async () => {
    await stage.open('harbour.html');
    await (await stage.popup()).clickOn(SWITCH, SWITCH_WORDS);
    await until(async () => (await highlighted(stage.session)).length === 0, 'no highlight');

    await stage.open('strict-csp.html');
    const popup = await stage.popup();
    expect(await popup.text()).toContain('Off on this site');
    expect(await highlighted(stage.session)).toEqual([]);
    await popup.clickOn(SWITCH, SWITCH_WORDS);
    await highlightOf(stage.session, 'the number of hives rose by a third');
  });

  it('goes along when the tab goes to other pages under it', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    const popup = await stage.popup();
    const goes = async (script: string, words: string): Promise<void> => {
      await session.evaluate(script);
      await popup.waitFor('return document.body.innerText.includes(arguments[0])', words, words);
    };
    const to = (page: string): string => `location.assign(${JSON.stringify(stage.url(page))})`;
    await goes(to('not-articles/weather.html'), 'does not look like one news article');
    await goes(to('long.html'), 'A year on the canal');
    const voices = await listedVoices(popup);
    expect(voices.map(({ name }) => name)).toContain(expectedOf('long.html').claims[0]?.speaker);
    const words = expectedOf('long.html').claims.at(-1)?.content[0] ?? '';
    await popup.clickOn('summary', expectedOf('long.html').claims.at(-1)?.speaker);
    await popup.clickOn('li button', words);
    await until(async () => isInView(await highlightOf(session, words)), 'the claim to be in view');
    // Back to a page that the browser may have kept as it was.
    await goes('history.go(-2)', 'Port Amsel votes to bring back the night ferry');
  });

  it('opens by its shortcut', async () => {
    await stage.open('harbour.html');
    await stage.session.shortcut(manifest.commands._execute_action?.suggested_key.default ?? '');
    const popup = await stage.session.waitForPopup();
    await popup.waitFor('return document.querySelectorAll("details").length > 0', 'the list');
    await popup.press('Escape');
    await until(async () => !(await popup.isOpen()), 'the popup to close with Escape');
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
