import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import {
  cardGone,
  cardWith,
  clickInCard,
  highlighted,
  highlightOf,
  hoverOver,
} from './support/seen';
import { inEachBrowser } from './support/stage';

const DENIED = 'the cellars were hers';

/** The lines of the claim that goes over two paragraphs, its first words, which stand before the cue, left out. */
const CLAIM_LINES = `
  const lines = [];
  CSS.highlights.forEach((highlight) => highlight.forEach((range) => {
    if (!/sluice will stay|read it twice/.test(range.toString())) return;
    for (const { top, bottom } of range.getClientRects()) lines.push({ top, bottom });
  }));
  return lines;`;

inEachBrowser('a page that watches over itself', (stage) => {
  it('sees nothing but our one host element, and no shift of its layout', async () => {
    const { session } = stage;
    await stage.open('river.html');
    await highlightOf(session, DENIED);
    expect(await session.evaluate('return changes')).toEqual([]);
    await hoverOver(session, DENIED);
    await clickInCard(session, 'Copy');
    await cardWith(session, 'Copied');
    await session.shortcut('Alt+Shift+Period');
    // The card that is open already is the same voice's: only the step announces.
    await until(async () => (await session.card())?.announced, 'the step');
    await session.press('Escape');
    await cardGone(session);
    expect(await session.evaluate('return changes')).toEqual([
      ['childList', 'html', 'whosaid-card'],
    ]);
    expect(await session.evaluate('return shifts')).toEqual([]);
    const same = await session.evaluate(`
      const page = document.documentElement.cloneNode(true);
      page.querySelector('whosaid-card').remove();
      return page.outerHTML === before;`);
    expect(same).toBe(true);
  });

  it('hears of everything that the mouse and the keyboard do on a claim', async () => {
    const { session } = stage;
    await stage.open('river.html');
    const { rect } = await highlightOf(session, DENIED);
    await hoverOver(session, DENIED);
    await session.click((rect?.x ?? 0) + 10, (rect?.y ?? 0) + 5);
    await session.press('a');
    await session.press('Escape');
    const heard = await session.evaluate<Record<string, number>>('return heard');
    for (const [type, count] of Object.entries(heard)) expect(count, type).toBeGreaterThan(0);
  });

  it('has a card at each of three lines, two paragraphs and a link, which can still be clicked', async () => {
    const { session } = stage;
    await stage.open('river.html');
    await highlightOf(session, DENIED);
    const lines = await session.evaluate<{ x: number; y: number }[]>(`
      const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      const of = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      };
      const [, first, second] = document.querySelectorAll('article p');
      const long = of(first.firstChild);
      return [...long.slice(-3), of(first.querySelector('a'))[0], of(second)[0]].map(middle);`);
    expect(lines).toHaveLength(5);
    const texts = new Set<string>();
    for (const { x, y } of lines) {
      await session.hover(x, y);
      const card = await until(() => session.card(), `a card at ${x}, ${y}`);
      const covered = await session.evaluate<{ top: number; bottom: number }[]>(CLAIM_LINES);
      expect(covered.length).toBeGreaterThan(5);
      for (const { top, bottom } of covered) {
        expect(card.rect.y >= bottom || card.rect.y + card.rect.height <= top).toBe(true);
      }
      texts.add(card.text);
      await session.hover(5, 5);
      await cardGone(session);
    }
    expect([...texts]).toHaveLength(1);
    expect([...texts][0]).toContain('Ottilie Brandt');
    const link = lines[3]!;
    await session.click(link.x, link.y);
    await session.waitFor('return location.hash === "#report"', 'the link to be followed');
  });

  it('is told by keyboard who says it, as what, how, and which claim it is of how many', async () => {
    const { session } = stage;
    await stage.open('river.html');
    await highlightOf(session, DENIED);
    await session.shortcut('Alt+Shift+Comma');
    const told = async () => (await session.card())?.announced;
    expect(await until(told, 'an announcement')).toMatch(
      /^Ottilie Brandt, mayor of Harn, denied: the cellars were hers, claim 2 of 2$/,
    );
    await session.press('Escape');
    await cardGone(session);
    await hoverOver(session, DENIED);
    // Nothing more is told to those who have not asked: the words are the ones from before.
    expect(await told()).toMatch(/claim 2 of 2$/);
  });

  it('shows claims at the mouse alone in the quiet style, none when off, and broad lines as of a marker', async () => {
    const { session } = stage;
    const choose = (style: string) =>
      session.background(
        'await (globalThis.browser ?? chrome).storage.local.set({ settings: { style: arguments[0] } })',
        style,
      );
    await stage.open('river.html');
    const { rect } = await highlightOf(session, DENIED);
    const [x, y] = [(rect?.x ?? 0) + 10, (rect?.y ?? 0) + 5];
    await choose('quiet');
    await until(async () => (await highlighted(session)).length === 0, 'no highlight');
    await session.hover(x, y);
    await highlightOf(session, DENIED);
    await session.hover(5, 5);
    await cardGone(session);
    expect(await highlighted(session)).toEqual([]);
    await choose('off');
    await session.evaluate('await new Promise((done) => setTimeout(done, 300))');
    await session.hover(x, y);
    await session.evaluate('await new Promise((done) => setTimeout(done, 400))');
    expect(await session.card()).toBeNull();
    await choose('marker');
    await highlightOf(session, DENIED);
    const names = (await session.highlights()).map(({ name }) => name);
    expect(names.every((name) => name.includes('marker'))).toBe(true);
    await until(async () => {
      const drawn = await session.evaluate<string[]>(
        `return arguments[0].map((name) =>
          getComputedStyle(document.querySelector('#report'), '::highlight(' + name + ')').textDecoration)`,
        names,
      );
      return drawn.every((line) => line.includes('underline'));
    }, 'the style sheet');
    // The contrast of the text stays as the page made it.
    const grounds = await session.evaluate<string[]>(
      `return arguments[0].map((name) =>
        getComputedStyle(document.querySelector('#report'), '::highlight(' + name + ')').backgroundColor)`,
      names,
    );
    expect(new Set(grounds)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    await choose('underline');
    await until(
      async () => (await session.highlights()).every(({ name }) => name.includes('underline')),
      'lines',
    );
  });

  it('has its claims underlined in the eyes of the browser, dashed where they are not quoted', async () => {
    const { session } = stage;
    await stage.open('river.html');
    await highlightOf(session, DENIED);
    const drawn = async () =>
      session.evaluate<string[]>(
        `return arguments[0].map((name) =>
          getComputedStyle(document.querySelector('#report'), '::highlight(' + name + ')')
            .textDecoration)`,
        (await session.highlights()).map(({ name }) => name),
      );
    const isDrawn = async () => {
      const lines = await drawn();
      return lines.every((line) => line.includes('underline')) && lines;
    };
    const lines = await until(isDrawn, 'the style sheet');
    expect(lines.some((line) => line.includes('dashed'))).toBe(true);
    expect(lines.some((line) => !line.includes('dashed'))).toBe(true);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
