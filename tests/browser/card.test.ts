import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { cardGone, cardWith, highlighted, highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

const FIRST = 'The ferry will run again before winter';
const PASSED_ON = 'The lender had refused twice';

inEachBrowser('the hover card', (stage) => {
  it('tells the speaker, the role, the cue and the type of the claim under the mouse', async () => {
    await stage.open('harbour.html');
    const { text } = await hoverOver(stage.session, FIRST);
    expect(text).toContain('Ada Merrow');
    expect(text).toContain('mayor of Port Amsel');
    expect(text).toContain('said');
    expect(text).toContain('quoted word for word');
  });

  it('tells through whom a claim comes', async () => {
    await stage.open('harbour.html');
    const { text } = await hoverOver(stage.session, PASSED_ON);
    expect(text).toContain('Jonas Kettley');
    expect(text).toContain('The Island Post');
  });

  it('tells what kind of source it is, and what the source did', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await hoverOver(session, 'the second lender had already agreed to the loan');
    await cardWith(session, 'unnamed source');
    await session.press('Escape');
    await cardGone(session);
    await hoverOver(session, 'any jobs would be lost');
    const { text } = await cardWith(session, 'a denial');
    expect(text).toContain('denied');
    expect(text).toContain('in the paper’s words');
  });

  it('cannot be styled by the page, nor looked into by its scripts', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    const before = (await hoverOver(session, FIRST)).rect;
    await session.press('Escape');
    await cardGone(session);
    await session.evaluate(`
      document.head.append(Object.assign(document.createElement('style'), { textContent:
        'whosaid-card, whosaid-card * { display: none !important; opacity: 0 !important; ' +
        'position: static !important; transform: scale(3) !important } ' +
        '* { font-size: 40px !important; padding: 50px !important; color: red !important }' }));
      document.querySelector('style:last-of-type').media = 'not all';`);
    await hoverOver(session, FIRST);
    await session.evaluate('document.querySelector("style:last-of-type").media = ""');
    const { rect } = await until(() => session.card(), 'the card to be seen all the same');
    expect([rect.width, rect.height]).toEqual([before.width, before.height]);
    const seen = await session.evaluate(
      `const host = document.querySelector('whosaid-card');
      return [host.shadowRoot, host.childNodes.length, host.textContent];`,
    );
    expect(seen).toEqual([null, 0, '']);
  });

  it('reads from left to right on a page that does not', async () => {
    await stage.open('right-to-left.html');
    const { html } = await hoverOver(stage.session, 'It was the other way round last time');
    expect(html).toMatch(/^<div[^>]* dir="ltr"/);
  });

  it('stands inside the window and not on the line that it tells of', async () => {
    await stage.open('harbour.html');
    const { rect: card } = await hoverOver(stage.session, FIRST);
    const { rect: line } = await highlightOf(stage.session, FIRST);
    const [width, height] = await stage.session.evaluate<[number, number]>(
      'return [document.documentElement.clientWidth, innerHeight]',
    );
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    const isAbove = card.y + card.height <= (line?.y ?? 0);
    const isBelow = card.y >= (line?.y ?? 0) + (line?.height ?? 0);
    expect(isAbove || isBelow).toBe(true);
  });

  it('closes with Escape', async () => {
    await stage.open('harbour.html');
    await hoverOver(stage.session, FIRST);
    await stage.session.press('Escape');
    await cardGone(stage.session);
  });

  it('closes when the mouse moves away, and opens again when it comes back', async () => {
    await stage.open('harbour.html');
    await hoverOver(stage.session, FIRST);
    await stage.session.hover(5, 5);
    await cardGone(stage.session);
    await hoverOver(stage.session, FIRST);
  });

  it('stays open while the mouse is on it', async () => {
    await stage.open('harbour.html');
    const { rect, text } = await hoverOver(stage.session, FIRST);
    await stage.session.hover(rect.x + rect.width / 2, rect.y + rect.height / 2);
    // Nothing can be waited for where nothing is to happen: this is longer than the card would
    // outlast a mouse that has left.
    await stage.session.evaluate('await new Promise((done) => setTimeout(done, 700))');
    expect((await stage.session.card())?.text).toBe(text);
    await stage.session.hover(5, 5);
    await cardGone(stage.session);
  });

  it('goes from claim to claim by keyboard, and back', async () => {
    await stage.open('harbour.html');
    const { session } = stage;
    await highlightOf(session, FIRST);
    const cards: string[] = [];
    for (const keys of ['Alt+Shift+Period', 'Alt+Shift+Period', 'Alt+Shift+Comma']) {
      await session.shortcut(keys);
      const changed = async () => {
        const text = (await session.card())?.text;
        return text !== undefined && text !== cards.at(-1) ? text : null;
      };
      cards.push(await until(changed, `another card after ${keys}`));
    }
    expect(cards[0]).toContain('Ada Merrow');
    expect(cards[1]).toContain('Jonas Kettley');
    expect(cards[2]).toBe(cards[0]);
  });

  it('leaves the page as it was, but for its one host element', async () => {
    await stage.open('harbour.html');
    const { session } = stage;
    const differs = `
      const source = await (await fetch(location.href)).text();
      const page = document.documentElement.cloneNode(true);
      const hosts = [...page.querySelectorAll('whosaid-card')];
      hosts.forEach((host) => host.remove());
      const original = new DOMParser().parseFromString(source, 'text/html').documentElement;
      return { hosts: hosts.length, same: page.outerHTML === original.outerHTML };`;
    await highlightOf(session, FIRST);
    expect(await session.evaluate(differs)).toEqual({ hosts: 0, same: true });
    await hoverOver(session, FIRST);
    await hoverOver(session, PASSED_ON);
    expect(await session.evaluate(differs)).toEqual({ hosts: 1, same: true });
    const globals =
      'return Object.getOwnPropertyNames(window).filter((name) => /whosaid/i.test(name))';
    expect(await session.evaluate(globals)).toEqual([]);
  });

  it('opens on a page with a strict policy, and on one that overwrites what it stands on', async () => {
    await stage.open('strict-csp.html');
    const bees = await hoverOver(stage.session, 'the number of hives rose by a third');
    expect(bees.text).toContain('keepers’ guild');
    await stage.open('hostile.html');
    const clocks = await hoverOver(stage.session, 'Let them look at the sun');
    expect(clocks.text).toContain('Henrik Aldous');
    expect((await highlighted(stage.session)).length).toBeGreaterThan(0);
  });

  it('has nothing that axe finds fault with, on light and on dark pages', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    const { html } = await hoverOver(session, FIRST);
    const [theme, card, axe] = [
      'src/ui/theme.css',
      'src/dom/card/card.css',
      'node_modules/axe-core/axe.min.js',
    ].map((file) => readFileSync(file, 'utf8'));
    // Nothing can be looked at inside a closed root: the same elements and sheets stand in the open.
    await stage.open('river.html');
    const faults = await session.evaluate<string[]>(
      `const [html, css, axe] = arguments;
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
      document.body.innerHTML = html;
      new Function(axe)();
      const frame = document.querySelector('.frame');
      const faults = [];
      for (const theme of ['light', 'dark']) {
        frame.dataset.theme = theme;
        const { violations, passes } = await window.axe.run(frame);
        if (!passes.some(({ id }) => id === 'color-contrast')) faults.push('no contrast was measured');
        faults.push(...violations.map(({ id }) => theme + ': ' + id));
      }
      return faults;`,
      html,
      `${theme}\n${card}`,
      axe,
    );
    expect(faults).toEqual([]);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
