import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import type { Popup } from '../../tools/browser/session';
import { bare } from './support/expected';
import {
  cardGone,
  cardWith,
  highlighted,
  highlightOf,
  hoverOver,
  isMarked,
  listedVoices,
} from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'living/mill.html';
const FIRST = 'She turns as if she had only slept';
const FOLDED = 'I would not swim below it';
const NEXT = 'Not one of them bears more than a bucket';
const SUNDAY = 'We shall have bread from it on Sunday';

inEachBrowser('a page that lives', (stage) => {
  /** The name of the highlight tells a claim's colour and line. */
  const lookOf = async (words: string): Promise<string[]> =>
    (await stage.session.highlights())
      .filter(({ ranges }) => ranges.some(({ text }) => bare(text) === bare(words)))
      .map(({ name }) => name);

  it('has what “read more” unfolds marked, though no text came', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    expect(await isMarked(stage.session, FOLDED)).toBe(false);
    await session.evaluate('unfold()');
    await highlightOf(session, FOLDED);
    expect((await hoverOver(session, FOLDED)).text).toContain('Bram Tolley');
  });

  it('has the next article of an endless page marked too, and the first one as it was', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    const before = await lookOf(FIRST);
    await session.evaluate('nextArticle()');
    await highlightOf(session, NEXT);
    expect(await lookOf(FIRST)).toEqual(before);
    expect((await hoverOver(session, NEXT)).text).toContain('Corin Ashby');
  });

  it('has the article of an endless page in the popup that the reader is at, and the others to choose', async () => {
    const { session } = stage;
    await session.setViewport(800, 300);
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    await session.evaluate('nextArticle()');
    await highlightOf(session, NEXT);
    const namesIn = async (popup: Popup): Promise<string[]> =>
      (await listedVoices(popup)).map(({ name }) => name);
    const atTop = await stage.popup();
    expect(await atTop.text()).toContain('Mill of Sorrel to grind again');
    expect(await namesIn(atTop)).toContain('Edda Wick');
    expect(await namesIn(atTop)).not.toContain('Corin Ashby');

    await session.evaluate(`document.querySelector('article + article').scrollIntoView();`);
    await until(() => session.evaluate<boolean>('return scrollY > 0'), 'the page to have scrolled');
    const below = await stage.popup();
    expect(await below.evaluate('return document.querySelector("h1").innerText')).toBe(
      'Orchard of Pell to be cut down',
    );
    expect(await namesIn(below)).toEqual(['Corin Ashby']);

    await below.evaluate(`const list = document.querySelector('select[name=article]');
      list.value = '0';
      list.dispatchEvent(new Event('change', { bubbles: true }));`);
    const edda = 'return document.body.innerText.includes("Edda Wick")';
    await below.waitFor(edda, 'the first article’s voices');
    await below.clickOn('summary', 'Edda Wick');
    await below.clickOn('li button', FIRST);
    const isAbove = async () => ((await highlightOf(session, FIRST)).rect?.y ?? -1) >= 0;
    await until(isAbove, 'the page to go back');
    await session.setViewport(1000, 700);
  });

  it('keeps the colours of its voices when a paragraph comes before them', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    const before = await lookOf(FIRST);
    await session.evaluate('addFirst()');
    await highlightOf(session, SUNDAY);
    expect(await lookOf(FIRST)).toEqual(before);
  });

  it('is read anew after an edit inside a paragraph', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    const { text } = await hoverOver(session, 'the weir was sound');
    expect(text).toContain('council');
    await session.hover(5, 5);
    await cardGone(session);
    await session.evaluate('edit()');
    const isRight = async () => {
      const card = await hoverOver(session, 'the weir was sound');
      if (card.text.includes('warden')) return true;
      await session.hover(5, 5);
      await cardGone(session);
      return false;
    };
    await until(isRight, 'the card of the warden');
  });

  it('works as before once the page has written itself anew', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    await session.evaluate('writeAnew()');
    const written = FIRST.replace('only slept', 'never slept');
    await highlightOf(session, written);
    expect((await hoverOver(session, written)).text).toContain('Edda Wick');
    await session.press('Escape');
    await cardGone(session);
    await session.shortcut('Alt+Shift+Period');
    await cardWith(session, 'Edda Wick');
    await session.evaluate('unfold()');
    await highlightOf(session, FOLDED);
  });

  it('is not read in a background tab until it comes forward', async () => {
    const { session } = stage;
    await stage.open(PAGE);
    await highlightOf(session, FIRST);
    const uncover = await session.cover();
    await session.evaluate('nextArticle()');
    // Longer than a change is ever left to itself.
    await session.evaluate('await new Promise((done) => setTimeout(done, 1500))');
    expect(await isMarked(stage.session, NEXT)).toBe(false);
    await uncover();
    await highlightOf(session, NEXT);
  });

  it('gets no page script while it is opened in the background', async () => {
    const { session } = stage;
    await stage.open('own-voice.html');
    const uncover = await session.cover();
    await session.evaluate(
      'setTimeout((url) => { location.href = url }, 0, arguments[0])',
      stage.url(PAGE),
    );
    await session.waitFor(
      'return !!document.querySelector("#feed") && document.readyState === "complete"',
      'the page',
    );
    await session.evaluate('await new Promise((done) => setTimeout(done, 700))');
    expect(await highlighted(session)).toEqual([]);
    await uncover();
    await highlightOf(session, FIRST);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
