import { expect, it } from 'vitest';
import { until, untilStill } from '../../tools/browser/polling';
import type { CardView, Rect } from '../../tools/browser/session';
import { cardGone, highlightOf } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'living/edges.html';
const CLAIMS = [
  ['the beginning of the line', 'We shall hear the water either way'],
  ['the end of the line', 'Nobody moves before Easter'],
  ['the middle of the line', 'A canal without keepers is a ditch'],
] as const;
/** Of the window's height, where the claim's first line comes to stand. */
const HEIGHTS = { top: 0, middle: 0.5, bottom: 1 };

inEachBrowser('the card at the edges of the window', (stage) => {
  const windowSize = (): Promise<[number, number]> =>
    stage.session.evaluate('return [document.documentElement.clientWidth, innerHeight]');

  /** Brings the claim's first line to a height of the window, all of it in view. */
  const bring = async (words: string, height: number): Promise<Rect> => {
    const { session } = stage;
    const { rect } = await highlightOf(session, words);
    const [, inner] = await windowSize();
    const wanted = Math.round(height * (inner - (rect?.height ?? 0)));
    await session.evaluate(
      'scrollBy({ top: arguments[0], behavior: "instant" })',
      (rect?.y ?? 0) - wanted,
    );
    const line = await untilStill(async () => (await highlightOf(session, words)).rect, 'the line');
    expect(Math.abs(line.y - wanted)).toBeLessThan(2);
    return line;
  };

  const expectBeside = async (card: CardView, words: string): Promise<void> => {
    const { x, y, width, height } = card.rect;
    const [right, bottom] = await windowSize();
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(right);
    expect(y + height).toBeLessThanOrEqual(bottom);
    const line = (await highlightOf(stage.session, words)).rect!;
    expect(y + height <= line.y || y >= line.y + line.height, 'beside its claim').toBe(true);
    // Near, with at most two more lines of the claim between: the pointer must travel to it.
    const distance = y >= line.y ? y - line.y - line.height : line.y - y - height;
    expect(distance).toBeLessThan(70);
  };

  it.each([
    ['a common window', 1000, 700, ''],
    ['a phone', 360, 640, ''],
    ['a common window, from right to left', 1000, 700, 'rtl'],
    ['a phone, from right to left', 360, 640, 'rtl'],
  ])('stands inside %s beside its claim, wherever that is', async (_window, width, height, dir) => {
    const { session } = stage;
    await session.setViewport(width, height);
    await stage.open(PAGE);
    await session.evaluate('document.dir = arguments[0]', dir);
    for (const [, words] of CLAIMS) {
      for (const at of Object.values(HEIGHTS)) {
        const line = await bring(words, at);
        await session.hover(line.x + Math.min(20, line.width / 2), line.y + line.height / 2);
        await expectBeside(await until(() => session.card(), 'the card'), words);
        await session.press('Escape');
        await cardGone(session);
      }
    }
    await session.setViewport(1000, 700);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
