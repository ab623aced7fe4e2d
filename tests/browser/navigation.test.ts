import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { highlighted, highlightOf, hoverOver, isMarked } from './support/seen';
import { inEachBrowser } from './support/stage';

const FIRST = 'We have asked for five years, and we have been counted twice';
const SECOND = 'They may count us a third time, as long as they pay';
const MORE = 'I was never asked about lanterns';

inEachBrowser('a page that goes from article to article by script', (stage) => {
  const noMarks = () =>
    until(async () => (await highlighted(stage.session)).length === 0, 'no highlight');

  it('is read when it has come to its first article, and at each further one', async () => {
    const { session } = stage;
    await stage.open('navigates.html');
    // Longer than the gate's first pause: it has looked twice by now, and found nothing.
    await session.evaluate('await new Promise((done) => setTimeout(done, 1700))');
    expect(await highlighted(session)).toEqual([]);
    await session.evaluate('go("one")');
    await highlightOf(session, FIRST);
    await session.evaluate('go("two")');
    await highlightOf(session, SECOND);
    expect(await isMarked(stage.session, FIRST)).toBe(false);
    expect((await hoverOver(session, SECOND)).text).toContain('Halina Brodd');
  });

  it('has what comes later marked too, while what was marked before stays as it is', async () => {
    const { session } = stage;
    await stage.open('navigates.html');
    await session.evaluate('go("one")');
    await highlightOf(session, FIRST);
    // The page itself holds on to the browser's objects.
    const hold = `
      const found = [];
      CSS.highlights.forEach((highlight) => highlight.forEach((range) => found.push(range)));
      window.held = found;
      return found.length;`;
    const count = await session.evaluate<number>(hold);
    expect(count).toBeGreaterThan(1);
    await session.evaluate('readMore()');
    await highlightOf(session, MORE);
    const kept = `
      const now = new Set();
      CSS.highlights.forEach((highlight) => highlight.forEach((range) => now.add(range)));
      return held.filter((range) => now.has(range)).length;`;
    expect(await session.evaluate(kept)).toBe(count);
  });

  it('follows the page’s own switch between light and dark', async () => {
    const { session } = stage;
    await stage.open('navigates.html');
    await session.evaluate('go("one")');
    await highlightOf(session, FIRST);
    const grounds = async () => (await session.highlights()).map(({ name }) => name.split('-')[2]);
    for (const [classes, ground] of [
      ['dark', 'dark'],
      ['', 'light'],
    ]) {
      await session.evaluate('document.body.className = arguments[0]', classes);
      const allOf = async () => (await grounds()).every((each) => each === ground);
      await until(allOf, `lines for a ${ground} page`);
    }
  });

  it('loses its marks at once when its site is switched off, and has them back, without its tab being touched', async () => {
    const { session } = stage;
    const switchTo = (offSites: string[]) =>
      session.background(
        `await (globalThis.browser ?? chrome).storage.local.set({ settings: { offSites: arguments[0] } })`,
        offSites,
      );
    await stage.open('harbour.html');
    await highlightOf(session, 'any jobs would be lost');
    await switchTo(['127.0.0.1']);
    await noMarks();
    await stage.open('harbour.html');
    await session.evaluate('await new Promise((done) => setTimeout(done, 300))');
    expect(await highlighted(session)).toEqual([]);
    // In this tab the gate was told no: there is no page script to hear of it.
    await switchTo([]);
    await highlightOf(session, 'any jobs would be lost');
  });

  it('has its marks again after the page emptied the registry and did nothing else', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await highlightOf(session, 'any jobs would be lost');
    expect(await session.evaluate('CSS.highlights.clear(); return CSS.highlights.size')).toBe(0);
    await highlightOf(session, 'any jobs would be lost');
  });

  it('has the marks as they were when the reader comes back to it', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await highlightOf(session, 'any jobs would be lost');
    await stage.open('strict-csp.html');
    await highlightOf(session, 'the number of hives rose by a third');
    await session.evaluate('setTimeout(() => history.back())');
    await highlightOf(session, 'any jobs would be lost');
    expect((await hoverOver(session, 'any jobs would be lost')).text).toContain('Ada Merrow');
  });

  it('puts its claims away and brings them back by a key', async () => {
    const { session } = stage;
    const first = 'The ferry will run again before winter';
    await stage.open('harbour.html');
    const { rect } = await highlightOf(session, first);
    await session.shortcut('Alt+Shift+K');
    await noMarks();
    await session.hover((rect?.x ?? 0) + 10, (rect?.y ?? 0) + 5);
    await session.evaluate('await new Promise((done) => setTimeout(done, 400))');
    expect(await session.card()).toBeNull();
    await session.shortcut('Alt+Shift+K');
    await highlightOf(session, first);
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
