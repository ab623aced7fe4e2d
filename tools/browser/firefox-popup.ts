/** The toolbar popup in Firefox: a panel of the browser's window. */
import { writeFile } from 'node:fs/promises';
import { runInFrame } from './firefox-frame';
import { FirefoxInput } from './firefox-input';
import type { Marionette } from './marionette';
import { FIND_TARGET, targetName } from './page-scripts';
import { until, untilStill } from './polling';
import type { Popup } from './session';

interface Point {
  x: number;
  y: number;
}

/** The popup of the extension whose origin is ARGUMENT, while its panel is open. */
const FIND_POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')].find(
  (each) => each.currentURI?.spec.startsWith(ARGUMENT + '/') &&
    each.closest('panel')?.state === 'open')`;

/** The panel is lower than what is in it, and than it may become (`ExtensionPopups.sys.mjs`), CSS px. */
const IS_GROWING = `return innerHeight < Math.min(600, document.documentElement.scrollHeight) - 1`;

const SNAPSHOT = `
  const ARGUMENT = arguments[0];
  const scene = ${FIND_POPUP}.browsingContext.currentWindowGlobal;
  const image = await scene.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;

/** Opens the popup of the extension with that id, as a click on its toolbar button does. */
export async function openFirefoxPopup(marionette: Marionette, id: string): Promise<void> {
  await marionette.chrome(
    `const { ExtensionParent } =
      ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(arguments[0]);
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    await action.openPopup(window, true);`,
    id,
  );
}

export class FirefoxPopup implements Popup {
  private readonly input: FirefoxInput;

  constructor(
    private readonly marionette: Marionette,
    private readonly extensionOrigin: string,
  ) {
    this.input = new FirefoxInput(marionette, 'chrome');
  }

  evaluate<T>(script: string, ...args: unknown[]): Promise<T> {
    return runInFrame<T>(this.marionette, FIND_POPUP, this.extensionOrigin, script, args);
  }

  waitFor<T>(script: string, what: string, ...args: unknown[]): Promise<T> {
    return until(() => this.evaluate<T>(script, ...args), what) as Promise<T>;
  }

  async clickOn(selector: string, text = ''): Promise<void> {
    const what = targetName(selector, text);
    // Firefox fits the panel to its content after the content has come: a click is aimed only
    // once that is done and the target has stood in one place.
    const still = await untilStill(() => this.placeOf(selector, text), what);
    await this.input.click(still.x, still.y);
  }

  /** The target's place in the browser's window; null while there is none that lasts. */
  private async placeOf(selector: string, text: string): Promise<Point | null> {
    if (await this.evaluate<boolean>(IS_GROWING)) return null;
    const inside = await this.evaluate<Point | null>(FIND_TARGET, selector, text);
    const corner = await this.ask<Point>(
      'const box = popup.getBoundingClientRect(); return { x: box.x, y: box.y };',
    );
    return inside && { x: corner.x + inside.x, y: corner.y + inside.y };
  }

  press(keys: string): Promise<void> {
    return this.input.press(keys);
  }

  type(text: string): Promise<void> {
    return this.input.type(text);
  }

  async screenshot(file: string): Promise<void> {
    const data = await this.marionette.chrome<string>(SNAPSHOT, this.extensionOrigin);
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  text(): Promise<string> {
    return this.evaluate('return document.body.innerText');
  }

  isOpen(): Promise<boolean> {
    return this.ask('return !!popup;');
  }

  async close(): Promise<void> {
    await this.ask("popup?.closest('panel').hidePopup();");
    await until(async () => !(await this.isOpen()), 'the popup to close');
  }

  private ask<T>(script: string): Promise<T> {
    const find = `const [ARGUMENT] = arguments; const popup = ${FIND_POPUP};`;
    return this.marionette.chrome<T>(`${find} ${script}`, this.extensionOrigin);
  }
}
