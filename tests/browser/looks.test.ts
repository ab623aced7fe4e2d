import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { bare } from './support/expected';
import { cardGone, highlightOf, hoverOver } from './support/seen';
import { inEachBrowser } from './support/stage';

const PLAIN = 'White was what was left';

inEachBrowser('the look of a claim', (stage) => {
  /** What its line is made for, as the highlight's name says. */
  const groundOf = async (words: string): Promise<string | undefined> =>
    (await stage.session.highlights())
      .find(({ ranges }) => ranges.some(({ text }) => bare(text) === words))
      ?.name.split('-')[2];
  /** A property of the highlight on the claim, as the browser draws it. */
  const drawn = async (words: string, property: string): Promise<string> => {
    const entry = (await stage.session.highlights()).find(({ ranges }) =>
      ranges.some(({ text }) => bare(text) === words),
    );
    return stage.session.evaluate<string>(
      `return getComputedStyle(document.querySelector('#plain p'), '::highlight(' + arguments[0] + ')')
        .getPropertyValue(arguments[1])`,
      entry?.name,
      property,
    );
  };

  it.each([
    ['white', PLAIN, 'light'],
    ['sepia', 'Sepia is what white becomes', 'light'],
    ['dark', 'Black was my idea alone', 'dark'],
    ['middling', 'Grey is the colour of the quay', 'black'],
    ['a gradient', 'Blue runs down by itself', 'text'],
    ['a picture that lies behind the text', 'Nobody sees this wall by day', 'text'],
    ['white, beside a picture', 'Beside a picture is a place too', 'light'],
  ])('is made for what it stands on: %s', async (_ground, words, made) => {
    const { session } = stage;
    if (words === PLAIN) await stage.open('living/grounds.html');
    await highlightOf(session, words);
    expect(await groundOf(words)).toBe(made);
  });

  it('follows the system from light to dark and back', async () => {
    const { session } = stage;
    await session.emulate({ colorScheme: 'light' });
    await stage.open('living/grounds.html');
    await highlightOf(session, PLAIN);
    for (const [scheme, ground] of [
      ['dark', 'dark'],
      ['light', 'light'],
    ] as const) {
      await session.emulate({ colorScheme: scheme });
      await until(async () => (await groundOf(PLAIN)) === ground, `lines for ${ground}`);
    }
  });

  it('has the system’s colour where colours are forced', async () => {
    const { session } = stage;
    await stage.open('living/grounds.html');
    await highlightOf(session, PLAIN);
    await session.emulate({ forcedColors: true });
    const systemColour = await session.evaluate<string>(
      `const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;`,
    );
    await until(
      async () => (await drawn(PLAIN, 'text-decoration-color')) === systemColour,
      `lines in ${systemColour}`,
    );
    await session.emulate({ forcedColors: false });
  });

  it('stays when the page is printed, while the card is left out', async () => {
    const { session } = stage;
    await stage.open('living/grounds.html');
    await hoverOver(session, PLAIN);
    await session.emulate({ print: true });
    await cardGone(session);
    expect(await drawn(PLAIN, 'text-decoration-line')).toBe('underline');
    await session.emulate({ print: false });
    await until(() => session.card(), 'the card to be back');
  });

  it.each([
    ['a phone', 360, 640],
    ['a window at 200 %', 500, 350],
    ['a strip', 1000, 400],
  ])(
    'has its card inside the window of %s, at the left and the right edge',
    async (_size, width, height) => {
      const { session } = stage;
      await session.setViewport(width, height);
      await stage.open('harbour.html');
      for (const words of ['any jobs would be lost', 'the plan was “a polite name for a closure']) {
        await hoverOver(session, words);
        const { rect } = await until(() => session.card(), 'the card');
        const [right, bottom] = await session.evaluate<[number, number]>(
          'return [document.documentElement.clientWidth, innerHeight]',
        );
        expect(Math.min(rect.x, rect.y)).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.width).toBeLessThanOrEqual(right);
        expect(rect.y + rect.height).toBeLessThanOrEqual(bottom);
        await session.hover(5, 5);
        await cardGone(session);
      }
      await session.setViewport(1000, 700);
    },
  );

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
