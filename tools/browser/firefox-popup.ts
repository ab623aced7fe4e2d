/** The toolbar popup in Firefox: a panel of the browser's window. */
import { writeFile } from 'node:fs/promises';
import { runInFrame } from './firefox-frame';
import { FirefoxInput } from './firefox-input';
import type { Marionette } from './marionette';
import { FIND_TARGET, targetName } from './page-scripts';
import { until } from './polling';
import type { Popup } from './session';

/** The popup of the extension whose origin is ARGUMENT, while its panel is open. */
const FIND_POPUP = `[...document.querySelectorAll('browser.webextension-popup-browser')].find(
  (each) => each.currentURI?.spec.startsWith(ARGUMENT + '/') &&
    each.closest('panel')?.state === 'open')`;

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
    const inside = await this.waitFor<{ x: number; y: number }>(FIND_TARGET, what, selector, text);
    const corner = await this.ask<{ x: number; y: number }>(
      'const box = popup.getBoundingClientRect(); return { x: box.x, y: box.y };',
    );
    await this.input.click(corner.x + inside.x, corner.y + inside.y);
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
