import { expect, it } from 'vitest';
import { until } from '../../tools/browser/polling';
import type { Popup, Surface } from '../../tools/browser/session';
import { axeFaults } from './support/axe';
import { highlightOf, listedVoices } from './support/seen';
import { inEachBrowser } from './support/stage';

const OWN_PAGES = ['options', 'welcome'].map((name) => `src/entries/${name}/${name}.html`);
const TOO_WIDE = `return [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && element.checkVisibility() && (left < -1 || right > innerWidth + 1);
  }).map(({ localName, className }) => localName + '.' + className)`;
const MOVING = `return [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return animationName !== 'none' || /[1-9]/.test(transitionDuration);
  }).map(({ localName, className }) => localName + '.' + className)`;

inEachBrowser('on a display of another kind', (stage) => {
  const openPage = async (page: string): Promise<void> => {
    await stage.session.openExtensionPage(page);
    await highlightOf(stage.session, 'Not one school had to wait');
  };
  const openPopup = async (): Promise<Popup> => {
    await stage.open('harbour.html');
    const popup = await stage.popup();
    await listedVoices(popup);
    return popup;
  };
  const expectWhole = async (surface: Surface): Promise<void> => {
    expect(await surface.evaluate(TOO_WIDE)).toEqual([]);
  };

  it.each(OWN_PAGES)('%s can be read where colours are forced', async (page) => {
    await stage.session.emulate({ forcedColors: true });
    await openPage(page);
    expect(await axeFaults(stage.session)).toEqual([]);
    await stage.session.emulate({ forcedColors: false });
  });

  it('the popup can be read where colours are forced, and shows which filter is on', async () => {
    await stage.session.emulate({ forcedColors: true });
    const popup = await openPopup();
    await popup.clickOn('.filter');
    await popup.waitFor('return !!document.querySelector("[aria-pressed=true]")', 'the filter');
    const [on, off, system] = await popup.evaluate<string[]>(`
      const probe = document.createElement('i');
      probe.style.cssText = 'forced-color-adjust: none; background: CanvasText';
      document.body.append(probe);
      const filter = (pressed) => document.querySelector('.filter[aria-pressed=' + pressed + ']');
      const colours = [filter(true), filter(false), probe].map(
        (element) => getComputedStyle(element).backgroundColor);
      probe.remove();
      return colours;`);
    expect(on).toBe(system);
    expect(off).not.toBe(system);
    expect(await axeFaults(popup)).toEqual([]);
    await stage.session.emulate({ forcedColors: false });
  });

  it('nothing moves by itself where the reader asked for less motion', async () => {
    const { session } = stage;
    await session.emulate({ reducedMotion: true });
    for (const page of OWN_PAGES) {
      await openPage(page);
      expect(await session.evaluate(MOVING)).toEqual([]);
    }
    const popup = await openPopup();
    await popup.clickOn('.voices summary');
    expect(await popup.evaluate(MOVING)).toEqual([]);
    await session.emulate({ reducedMotion: false });
  });

  it('all of them are whole at 200 %', async () => {
    const { session } = stage;
    await session.openExtensionPage(OWN_PAGES[0]!);
    const density = await session.evaluate<number>('return devicePixelRatio');
    const zoomTo = async (zoom: number): Promise<void> => {
      await session.background(
        'await (globalThis.browser ?? chrome).tabs.setZoom(arguments[0])',
        zoom,
      );
      await session.waitFor('return devicePixelRatio === arguments[0]', 'the zoom', zoom * density);
    };
    await zoomTo(2);
    for (const page of OWN_PAGES) {
      await openPage(page);
      await expectWhole(session);
    }
    await session.openExtensionPage(OWN_PAGES[0]!);
    await zoomTo(1);
  });

  it('the popup is whole on 320 px, opened, searched and exporting', async () => {
    const popup = await openPopup();
    await popup.evaluate('document.documentElement.style.width = "320px"');
    const isWhole = () =>
      until(
        () =>
          popup.evaluate(`return [...document.querySelectorAll('body *')].every((element) =>
            !element.checkVisibility() || element.getBoundingClientRect().right <= 321)`),
        'the popup to be whole',
      );
    await isWhole();
    await popup.clickOn('.voices summary');
    await isWhole();
    await popup.clickOn('.filter');
    await isWhole();
    await popup.clickOn('.take');
    await isWhole();
  });

  it('leaves no error in any console', async () => {
    expect(await stage.session.consoleErrors()).toEqual([]);
  });
});
