import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import type { Popup } from '../../tools/browser/session';
import { highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const PAGE = 'harbour.html';
const texts = (popup: Popup, selector: string): Promise<string[]> =>
  popup.evaluate(
    'return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)',
    selector,
  );
const seenClaims = (popup: Popup): Promise<number> =>
  popup.evaluate(
    'return [...document.querySelectorAll(".claim")].filter((each) => each.checkVisibility()).length',
  );
/** Firefox gives its panel the keyboard at the first Tab. */
const takeKeyboard = (popup: Popup): Promise<boolean> =>
  until(async () => {
    await popup.press('Tab');
    return popup.evaluate<boolean>('return document.activeElement !== document.body');
  }, 'the popup to have the keyboard');

/** Waits for the focus to be on the voice or claim with these words. */
const focusOn = (popup: Popup, words = ''): Promise<boolean> =>
  popup.waitFor(
    'return document.activeElement.querySelector(".name, .words")?.textContent === arguments[0]',
    `the focus to be on "${words}"`,
    words,
  );

inEachBrowser('the summary in the popup', (stage) => {
  const opened = async (): Promise<Popup> => {
    await stage.open(PAGE);
    const popup = await stage.popup();
    await listedVoices(popup);
    return popup;
  };

  it('lists the voices by their share of the words', async () => {
    const shares = (await texts(await opened(), '.percent')).map((text) =>
      Number.parseInt(text, 10),
    );
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('tells of each voice its role, its kind and how often it is quoted and reported', async () => {
    const voices = await texts(await opened(), 'details > summary');
    const toldOf = (name: string) => voices.find((voice) => voice.includes(name));
    expect(toldOf('Ada Merrow')).toContain('mayor of Port Amsel');
    expect(toldOf('Ada Merrow')).toContain('2 word for word · 1 reported');
    expect(toldOf('familiar with the talks')).toContain('unnamed source');
    expect(toldOf('engineer’s report')).toContain('document');
  });

  it('tells of each claim its cue, what that does, its type and through whom it comes', async () => {
    const claims = (await listedVoices(await opened())).flatMap((voice) => voice.claims);
    const factsOf = (words: string) =>
      claims.find(({ content }) => content.join(' ').includes(words))?.facts;
    expect(factsOf('any jobs would be lost')).toMatch(/^denied.*a denial.*in the paper’s words/);
    expect(factsOf('lender had refused')).toContain('reported by The Island Post');
    expect(factsOf('asked twice than ignored')).toContain('quoted word for word');
  });

  it('names the mark under the pointer, and goes to its claim at a click', async () => {
    await stage.session.emulate({ reducedMotion: true });
    const popup = await opened();
    const name = await popup.evaluate<string>(
      'return document.querySelector(".marks li:last-child .mark").ariaLabel',
    );
    await popup.clickOn('.marks li:last-child .mark');
    expect(await texts(popup, '.named bdi')).toEqual([name]);
    const [words = ''] = name.slice(name.indexOf(': ') + 2).split(' … ');
    await until(async () => {
      const { rect } = await highlightOf(stage.session, words);
      const height = await stage.session.evaluate<number>('return innerHeight');
      return rect !== null && rect.y >= 0 && rect.y < height;
    }, 'the claim to be in view');
  });

  it('finds by “/” and words, with the keyboard alone', async () => {
    const popup = await opened();
    await takeKeyboard(popup);
    await popup.press('Slash');
    await popup.type('ignored');
    await popup.waitFor(
      'return document.querySelector(".found").textContent.startsWith("1 of 12 claims")',
      'one claim to be found',
    );
    expect(await seenClaims(popup)).toBe(1);
    await popup.press('ArrowDown');
    await focusOn(popup, 'Ada Merrow');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await highlightOf(stage.session, 'I would rather be asked twice than ignored once');
  });

  it('goes through the list with arrow keys, Home and End', async () => {
    const popup = await opened();
    const names = await texts(popup, '.voices .name');
    await takeKeyboard(popup);
    await popup.evaluate('document.querySelector(".voices summary").focus()');
    await popup.press('End');
    await focusOn(popup, names.at(-1));
    await popup.press('Home');
    await focusOn(popup, names[0]);
    await popup.press('ArrowRight');
    await popup.press('ArrowDown');
    await focusOn(popup, (await texts(popup, '.claim .words'))[0]);
    await popup.press('ArrowLeft');
    await focusOn(popup, names[0]);
    expect(await seenClaims(popup)).toBe(0);
  });

  it.each(['Word for word', 'Reported', 'Unnamed'])('filters: %s', async (filter) => {
    const popup = await opened();
    await popup.clickOn('.filter', filter);
    await popup.waitFor('return document.querySelector(".found").textContent !== ""', 'the number');
    const [label = ''] = await texts(popup, '.filter[aria-pressed=true]');
    expect(await seenClaims(popup)).toBe(Number(label.replace(/\D/g, '')));
    await popup.clickOn('.found button');
    await until(async () => (await seenClaims(popup)) === 0, 'the claims to be put away');
  });

  it('filters what is disputed, and links both sides', async () => {
    await stage.open('disputed.html');
    const popup = await stage.popup();
    await popup.clickOn('.filter', 'Disputed');
    await popup.waitFor('return document.querySelector(".found").textContent !== ""', 'the number');
    expect(await seenClaims(popup)).toBe(2);
    expect(await texts(popup, '.side .name')).toEqual(['Ilse Varga', 'Tom Beck']);
    expect(await texts(popup, '.versus')).toEqual(['rejected by']);
    await popup.clickOn('.side', 'Tom Beck');
    await highlightOf(stage.session, 'the claim');
  });

  it('sorts by the order of the article', async () => {
    const popup = await opened();
    await popup.evaluate(`
      const select = document.querySelector('select');
      select.value = 'order';
      select.dispatchEvent(new Event('change', { bubbles: true }));`);
    const name = await popup.evaluate<string>(
      'return document.querySelector(".marks .mark").ariaLabel.split(": ")[0]',
    );
    await popup.waitFor(
      'return document.querySelector(".voices .name").textContent === arguments[0]',
      'the first speaker to be on top',
      name,
    );
  });

  it('follows the page while it changes', async () => {
    const popup = await opened();
    expect(await popup.text()).toContain('12 claims');
    await stage.session.evaluate(`
      const words = document.createElement('p');
      words.textContent = '“We shall see what the spring will bring,” Piet Onnes said on Friday evening.';
      document.querySelector('article p').after(words);`);
    await popup.waitFor('return document.body.innerText.includes("13 claims")', 'the new claim');
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
