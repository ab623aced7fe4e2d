import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import { bare } from './support/expected';
import { highlighted, highlightOf, hoverOver, isMarked, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const of = (ward: number): string => `The lamps of ward ${ward} burn for nobody`;
/** In all, two a paragraph. */
const CLAIMS = 400;

inEachBrowser('a page of very many claims', (stage) => {
  const scrollTo = (place: string): Promise<void> =>
    stage.session.evaluate(`scrollTo(0, ${place})`);
  const count = async (): Promise<number> => (await highlighted(stage.session)).length;

  it('has those marked that are near the window, where each change of the page costs less', async () => {
    const { session } = stage;
    await stage.open('living/many.html');
    await highlightOf(session, of(1));
    await until(async () => (await count()) < CLAIMS / 2, 'the far ones to be left out');
    expect(await isMarked(session, of(1))).toBe(true);
    expect(await isMarked(session, of(200))).toBe(false);
  });

  it('has others marked as the reader comes to them, with their cards', async () => {
    const { session } = stage;
    await scrollTo('document.documentElement.scrollHeight');
    expect((await hoverOver(session, of(200))).text).toContain('Odile Marran');
    await until(async () => !(await isMarked(session, of(1))), 'the first to be left out');
    await session.hover(5, 5);
    await scrollTo('0');
    expect((await hoverOver(session, of(1))).text).toContain('Odile Marran');
  });

  it('has all of them in the popup, which goes to each', async () => {
    const { session } = stage;
    const popup = await stage.popup();
    const [voice] = await listedVoices(popup);
    expect(voice?.claims).toHaveLength(CLAIMS);
    expect(voice?.claims.at(-2)?.content).toEqual([bare(of(200))]);
    await popup.evaluate("[...document.querySelectorAll('button.claim')].at(-2).click()");
    await highlightOf(session, of(200));
  });

  it('has all of them marked on paper', async () => {
    const { session } = stage;
    await session.evaluate('dispatchEvent(new Event("beforeprint"))');
    await until(async () => (await count()) >= CLAIMS, 'all to be marked');
    await session.evaluate('dispatchEvent(new Event("afterprint"))');
    await until(async () => (await count()) < CLAIMS / 2, 'the far ones to be left out');
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
