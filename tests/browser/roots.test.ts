import { describe, expect, it } from 'vitest';
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

const HOSTS = ['www.paper.example', 'amp.paper.example', 'other.example'];

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

inEachBrowser(
  'an article that is not in the page’s own tree',
  (stage) => {
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

    describe('in the frame of a viewer of the same site', () => {
      const framed = (): Promise<{ marks: string[]; hasCard: boolean }> =>
        stage.session.evaluate('return await ask()');
      const isMarked = (words: string): Promise<boolean> =>
        until(async () => (await framed()).marks.some((text) => text.includes(words)), words);
      const openViewer = (host: string): Promise<void> =>
        stage.session.open(`${stage.url('living/site-viewer.html', 'www.paper.example')}?${host}`);

      it('is read, stepped through by key and listed, though its host is another', async () => {
        await openViewer('amp.paper.example');
        await isMarked('a voice like a wet dog');
        await stage.session.shortcut('Alt+Shift+Period');
        await until(async () => (await framed()).hasCard, 'a card in the frame');
        const popup = await stage.popup();
        expect((await listedVoices(popup)).map(({ name }) => name)).toContain('Nella Strand');
        expect(await popup.text()).toContain('Mark claims on paper.example');
      });

      it('is read again when the viewer goes on to its next article', async () => {
        await openViewer('amp.paper.example');
        await isMarked('a voice like a wet dog');
        await stage.session.evaluate('show("framed-next.html")');
        await isMarked('the cleanest sand in the county');
        const voices = await listedVoices(await stage.popup());
        expect(voices.map(({ name }) => name)).toEqual(['Petra Lunn']);
      });

      it('loses its marks when the page’s site is switched off', async () => {
        await openViewer('amp.paper.example');
        await isMarked('a voice like a wet dog');
        const popup = await stage.popup();
        await popup.clickOn('label', 'Mark claims on');
        await until(async () => (await framed()).marks.length === 0, 'no marks');
        await popup.clickOn('label', 'Mark claims on');
        await isMarked('a voice like a wet dog');
      });

      it('gives the word back to the page when the viewer is closed', async () => {
        await openViewer('amp.paper.example');
        await isMarked('a voice like a wet dog');
        await stage.session.evaluate('document.querySelector("iframe").remove()');
        expect(await (await stage.popup()).text()).toContain('Not an article');
      });

      it('is left alone where the frame is of another site', async () => {
        await openViewer('other.example');
        const popup = await stage.popup();
        expect(await popup.text()).toContain('Not an article');
        expect(await framed()).toEqual({ marks: [], hasCard: false });
      });
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
  },
  { hosts: HOSTS },
);
