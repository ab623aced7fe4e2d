import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { cardGone, cardWith, clickInCard, highlightOf, hoverOver, isMarked } from './support/seen';
import { inEachBrowser } from './support/stage';

const DENIED = 'any jobs would be lost';
const PASSED_ON = 'The lender had refused twice';

inEachBrowser('what can be done on the card', (stage) => {
  it('goes on to the speaker’s next claim and back, and stays where the mouse is not', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    const first = (await hoverOver(session, 'the new timetable would cost forty jobs')).text;
    const [, place, count] = /(\d+) of (\d+) claims/.exec(first) ?? [];
    await clickInCard(session, 'Next claim by this voice');
    const next = await cardWith(session, `${Number(place) + 1} of ${count} claims`);
    expect(next.text).toContain('Jonas Kettley');
    await clickInCard(session, 'Previous claim by this voice');
    expect((await cardWith(session, `${place} of ${count} claims`)).text).toBe(first);
  });

  it('copies the claim with its speaker, its article and a link to the very words', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await hoverOver(session, DENIED);
    await clickInCard(session, 'Copy');
    await cardWith(session, 'Copied');
    const copied = await session.clipboard();
    expect(copied).toContain('Ada Merrow, mayor of Port Amsel, denied: ');
    expect(copied).toContain(DENIED);
    expect(copied).toContain('The Amsel Courier, 2024-03-11');
    const link = copied.split('\n').at(-1) ?? '';
    expect(link.startsWith(`${stage.url('harbour.html')}#:~:text=`)).toBe(true);
    expect(decodeURIComponent(link)).toContain(DENIED);
  });

  it('hides a claim until the page is opened again, and takes that back', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await hoverOver(session, DENIED);
    await clickInCard(session, 'Hide this claim');
    await until(async () => !(await isMarked(stage.session, DENIED)), 'the claim to be hidden');
    await clickInCard(session, 'Undo');
    await highlightOf(session, DENIED);
    await cardGone(session);

    await hoverOver(session, DENIED);
    await clickInCard(session, 'Hide this claim');
    await until(async () => !(await isMarked(stage.session, DENIED)), 'the claim to be hidden');
    await session.hover(5, 5);
    await cardGone(session);
    await stage.open('harbour.html');
    await highlightOf(session, DENIED);
  });

  it('remembers that a speaker is wrong, and takes that back', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await hoverOver(session, PASSED_ON);
    await clickInCard(session, 'Wrong speaker?');
    await until(async () => !(await isMarked(stage.session, PASSED_ON)), 'the claim to be hidden');
    await stage.open('harbour.html');
    await highlightOf(session, DENIED);
    expect(await isMarked(stage.session, PASSED_ON)).toBe(false);

    await hoverOver(session, DENIED);
    await clickInCard(session, 'Wrong speaker?');
    await until(async () => !(await isMarked(stage.session, DENIED)), 'the claim to be hidden');
    await clickInCard(session, 'Undo');
    await highlightOf(session, DENIED);
    await stage.open('harbour.html');
    await highlightOf(session, DENIED);
  });

  it('is reached with the Tab key after a step by keyboard, and gives the focus back', async () => {
    const { session } = stage;
    await stage.open('harbour.html');
    await highlightOf(session, DENIED);
    await session.evaluate('document.querySelector("nav a").focus()');
    await session.shortcut('Alt+Shift+Period');
    const opened = await cardWith(session, 'Ada Merrow');
    expect(opened.buttons.some(({ isFocused }) => isFocused)).toBe(false);
    expect(await session.evaluate('return document.activeElement.localName')).toBe('a');

    await session.press('Tab');
    const [button] = opened.buttons;
    const hasFocus = async () => (await session.card())?.buttons.find((each) => each.isFocused);
    expect((await until(hasFocus, 'a button to have the focus')).name).toBe(button?.name);
    await session.press('Escape');
    await cardGone(session);
    expect(await session.evaluate('return document.activeElement.textContent')).toBe('News');
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
