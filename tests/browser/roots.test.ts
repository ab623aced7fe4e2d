import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import {
  cardGone,
  cardWith,
  highlighted,
  highlightOf,
  hoverOver,
  listedVoices,
} from './support/seen';
import { inEachBrowser } from './support/stage';

const TUNED = 'It is half a tone lower than it was';

/** The claims' words that are drawn in the frame, as the page itself can see them. */
const IN_FRAME = `
  const view = frames[0];
  const drawn = [];
  const paragraph = view.document.querySelector('article p');
  view.CSS.highlights.forEach((highlight, name) => {
    const { textDecoration } = view.getComputedStyle(paragraph, '::highlight(' + name + ')');
    if (!textDecoration.includes('underline')) return;
    highlight.forEach((range) => drawn.push({
      text: range.toString(),
      x: range.getBoundingClientRect().x + view.frameElement.getBoundingClientRect().x,
      y: range.getBoundingClientRect().y + view.frameElement.getBoundingClientRect().y,
    }));
  });
  return drawn;`;

inEachBrowser('an article that is not in the page’s own tree', (stage) => {
  it('is marked and drawn in open shadow roots, and has a card at the mouse and by key', async () => {
    const { session } = stage;
    await stage.open('living/shadow.html');
    await highlightOf(session, TUNED);
    const isDrawn = async () => {
      const names = (await session.highlights()).map(({ name }) => name);
      const lines = await session.evaluate<string[]>(
        `const p = story.shadowRoot.querySelector('p');
        return arguments[0].map((name) => getComputedStyle(p, '::highlight(' + name + ')').textDecoration)`,
        names,
      );
      return lines.length > 1 && lines.every((line) => line.includes('underline'));
    };
    await until(isDrawn, 'lines under the claims');
    expect((await hoverOver(session, TUNED)).text).toContain('Maud Hesper');
    await session.hover(5, 5);
    await cardGone(session);
    await session.shortcut('Alt+Shift+Period');
    await cardWith(session, 'Maud Hesper');
  });

  it('is read again when it changes inside its root', async () => {
    const { session } = stage;
    await stage.open('living/shadow.html');
    await highlightOf(session, TUNED);
    await session.evaluate(
      'story.add(arguments[0])',
      '“I shall sleep at last,” said Lew Farrow, who lives below the tower.',
    );
    await highlightOf(session, 'I shall sleep at last');
  });

  it('is read in the frame of a viewer that fills its page, and listed in the popup', async () => {
    const { session } = stage;
    await stage.open('living/viewer.html');
    const first = await until(async () => {
      const drawn = await session.evaluate<{ text: string; x: number; y: number }[]>(IN_FRAME);
      return drawn.find(({ text }) => text.includes('only slept'));
    }, 'the claims of the frame');
    expect(await highlighted(session)).toEqual([]);
    await session.hover(first.x + 20, first.y + 8);
    await session.waitFor(
      'return !!frames[0].document.querySelector("html > whosaid-card")',
      'a card in the frame',
    );
    const names = (await listedVoices(await stage.popup())).map(({ name }) => name);
    expect(names).toContain('Edda Wick');
  });

  it('is left alone in a frame that is a box among others', async () => {
    const { session } = stage;
    await stage.open('living/boxed.html');
    const popup = await stage.popup();
    expect(await popup.text()).toContain('Not an article');
    expect(await session.evaluate(IN_FRAME)).toEqual([]);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
