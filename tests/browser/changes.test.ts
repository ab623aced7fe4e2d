import { expect, it } from 'vitest';
import { badgeOf } from '../../tools/browser/badge';
import { until } from '../../tools/browser/polling';
import { expectedOf } from './support/expected';
import { cardGone, highlighted, highlightOf, hoverOver, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

inEachBrowser('a page or browser that changes under us', (stage) => {
  const claims = expectedOf('rerendered.html').claims.flatMap(({ content }) => content);

  it('has its marks on the texts that a framework put in place of the old ones', async () => {
    const { session } = stage;
    await stage.open('rerendered.html');
    await session.waitFor('return drawn === 5', 'the page to be drawn five times');
    for (const again of ['refreshTexts()', 'draw()']) {
      // Ranges in the old texts collapse or leave the page with them: these must be new ones.
      await session.evaluate(again);
      for (const words of claims) {
        const isRendered = async () => (await highlightOf(session, words)).rect !== null;
        await until(isRendered, `"${words}" to be marked where it is seen after ${again}`);
      }
      expect((await hoverOver(session, claims[0] ?? '')).text).toContain('Mirela Voss');
      await session.hover(5, 5);
      await cardGone(session);
    }
  });

  it('keeps the card of a claim open under a mouse that rests while the page is drawn anew', async () => {
    const { session } = stage;
    await stage.open('rerendered.html');
    await session.waitFor('return drawn === 5', 'the page to be drawn five times');
    const words = claims[0] ?? '';
    await hoverOver(session, words);
    const before = (await session.card())?.rect;
    for (const again of ['refreshTexts()', 'draw()']) {
      await session.evaluate(again);
      await until(async () => (await highlightOf(session, words)).rect !== null, 'new marks');
      // As long as a card outlasts a mouse that has left, and more.
      await session.evaluate('await new Promise((done) => setTimeout(done, 700))');
      expect((await session.card())?.rect).toEqual(before);
    }
    await session.hover(5, 5);
    await cardGone(session);
  });

  it('holds on to nothing of what the page has thrown away', async () => {
    const { session } = stage;
    await stage.open('rerendered.html');
    await session.waitFor('return drawn === 5', 'the page to be drawn five times');
    await session.evaluate('window.thrown = []');
    for (let time = 0; time < 5; time++) {
      await session.evaluate(
        'thrown.push(new WeakRef(document.querySelector("article"))); draw();',
      );
      const isRendered = async () => (await highlightOf(session, claims[0] ?? '')).rect !== null;
      await until(isRendered, 'new marks');
    }
    // To read what is held has all collected that is not. The last of them may still be compared.
    await until(async () => {
      await session.memory();
      return session.evaluate('return thrown.slice(0, -1).every((each) => !each.deref())');
    }, 'what was thrown away to be collected');
  });

  it('has its marks again after the page cleared the registry of highlights', async () => {
    const { session } = stage;
    await stage.open('hostile.html');
    await highlightOf(session, 'Let them look at the sun');
    // One call, so that no repair comes between: cleared, seen to be empty, and a change to notice.
    const left = await session.evaluate(`clearHighlights();
      const { size } = CSS.highlights;
      document.body.append(document.createElement('hr'));
      return size;`);
    expect(left).toBe(0);
    await highlightOf(session, 'Let them look at the sun');
  });

  it('takes the marks away when the article leaves the page', async () => {
    const { session } = stage;
    await stage.open('rerendered.html');
    await session.waitFor('return drawn === 5', 'the page to be drawn five times');
    await highlightOf(session, claims[0] ?? '');
    await session.evaluate('root.replaceChildren()');
    await until(async () => (await highlighted(session)).length === 0, 'no highlight');
  });

  it('is read as before once the browser has ended the background', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await highlightOf(session, 'any jobs would be lost');
    // The browser ends it once it has nothing to do.
    await until(() => badgeOf(session), 'the number of claims');
    await session.stopBackground();
    expect((await hoverOver(session, 'any jobs would be lost')).text).toContain('Ada Merrow');
    await stage.open('strict-csp.html');
    await highlightOf(session, 'the number of hives rose by a third');
    expect(await listedVoices(await stage.popup())).not.toEqual([]);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
