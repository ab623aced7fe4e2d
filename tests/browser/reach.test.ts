import { expect, it } from 'vitest';
import { until, untilStill } from '../../tools/browser/polling';
import { cardGone, cardWith, highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

const PLOUGH = 'We stopped counting at two metres';
const CLAIMS = [
  PLOUGH,
  'the road would stay closed until Thursday',
  'I have soup for a week',
  'the soup was the reason for staying',
];

inEachBrowser('a claim', (stage) => {
  /** What the reader finds at the middle of the claim's first line, once the page stands still. */
  const overLine = async (words: string): Promise<string> => {
    const { x, y, width, height } = await untilStill(
      async () => (await highlightOf(stage.session, words)).rect,
      `"${words}" to stand still`,
    );
    const at =
      'return document.elementFromPoint(...arguments)?.closest("nav,.bar,.consent,article")?.localName';
    return stage.session.evaluate<string>(at, x + Math.min(20, width / 2), y + height / 2);
  };

  it('is stepped to below the bars that the page keeps at its edges, and under none of them', async () => {
    const { session } = stage;
    await session.emulate({ reducedMotion: false });
    await stage.open('living/sticky.html');
    await highlightOf(session, PLOUGH);
    for (const direction of ['Period', 'Comma']) {
      for (const words of direction === 'Period' ? CLAIMS : CLAIMS.slice(0, -1).toReversed()) {
        await session.shortcut(`Alt+Shift+${direction}`);
        await until(
          async () => (await session.card())?.announced.includes(words),
          `"${words}" to be announced`,
        );
        await until(async () => (await overLine(words)) === 'article', `"${words}" to be free`);
      }
    }
  });

  it('is jumped to at once where the reader asked for less motion', async () => {
    const { session } = stage;
    await session.emulate({ reducedMotion: true });
    await stage.open('living/sticky.html');
    await highlightOf(session, PLOUGH);
    await session.evaluate('scrollTo(0, 0); positions = [];');
    await session.shortcut('Alt+Shift+Comma');
    await cardWith(session, 'drivers');
    expect(await overLine(CLAIMS.at(-1) ?? '')).toBe('article');
    // The bars stick once the page has moved: at most one more jump makes up for them.
    expect((await session.evaluate<number[]>('return positions')).length).toBeLessThanOrEqual(2);
    await session.emulate({ reducedMotion: false });
  });

  it('is opened by a tap, and closed by a tap elsewhere', async () => {
    const { session } = stage;
    await stage.open('river.html');
    const { rect } = await highlightOf(session, 'the cellars were hers');
    await session.tap((rect?.x ?? 0) + 20, (rect?.y ?? 0) + 8);
    await cardWith(session, 'Ottilie Brandt');
    await session.tap(5, 5);
    await cardGone(session);
  });

  it('leaves a link in it to a tap', async () => {
    const { session } = stage;
    await stage.open('river.html');
    await highlightOf(session, 'the cellars were hers');
    const { x, y } = await session.evaluate<{ x: number; y: number }>(
      `const box = document.querySelector('article a').getClientRects()[0];
      return { x: box.x + 20, y: box.y + 8 };`,
    );
    await session.tap(x, y);
    await session.waitFor('return location.hash === "#report"', 'the link to be followed');
  });

  it('inside another has a card of its own over it, and the other one keeps its own beside it', async () => {
    const { session } = stage;
    await stage.open('living/nested.html');
    const outer = await highlightOf(session, 'the council’s assertion that the weir was rotten');
    expect((await hoverOver(session, 'the weir was rotten')).text).toContain('council');
    await session.hover((outer.rect?.x ?? 0) + 20, (outer.rect?.y ?? 0) + 8);
    await cardWith(session, 'Bram Tolley');
    await session.hover(5, 5);
    await cardGone(session);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
