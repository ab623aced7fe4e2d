/** One document in Chromium: scripts, real input, screenshots. */
import { writeFile } from 'node:fs/promises';
import type { CdpConnection } from './cdp';
import { describeException } from './chromium-targets';
import { type Key, keyFor, MODIFIERS, parseKeys } from './keys';
import { FIND_TARGET, targetName } from './page-scripts';
import { until } from './polling';
import type { Surface } from './session';

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: Parameters<typeof describeException>[0];
}

export class ChromiumSurface implements Surface {
  /** @param session the attached target's session */
  constructor(
    protected readonly cdp: CdpConnection,
    protected readonly session: string,
  ) {}

  evaluate<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.run<T>({}, script, args);
  }

  waitFor<T>(script: string, what: string, ...args: unknown[]): Promise<T> {
    return until(() => this.evaluate<T>(script, ...args), what) as Promise<T>;
  }

  async clickOn(selector: string, text = ''): Promise<void> {
    const script = FIND_TARGET;
    const what = targetName(selector, text);
    const at = await this.waitFor<{ x: number; y: number }>(script, what, selector, text);
    await this.click(at.x, at.y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.mouse('mouseMoved', x, y);
    await this.mouse('mousePressed', x, y);
    await this.mouse('mouseReleased', x, y);
  }

  async press(keys: string): Promise<void> {
    const { modifiers, key } = parseKeys(keys);
    let held = 0;
    for (const name of modifiers) {
      const { bit, keyCode } = MODIFIERS[name];
      held |= bit;
      await this.key('rawKeyDown', { key: name, code: `${name}Left`, keyCode, text: '' }, held);
    }
    const writes = key.text !== '' && (held & ~MODIFIERS.Shift.bit) === 0;
    await this.key(writes ? 'keyDown' : 'rawKeyDown', key, held);
    await this.key('keyUp', key, held);
    for (const name of modifiers.toReversed()) {
      const { bit, keyCode } = MODIFIERS[name];
      held &= ~bit;
      await this.key('keyUp', { key: name, code: `${name}Left`, keyCode, text: '' }, held);
    }
  }

  async type(text: string): Promise<void> {
    for (const character of text) {
      const key = keyFor(character);
      await this.key('keyDown', key, 0);
      await this.key('keyUp', key, 0);
    }
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  protected send<T = unknown>(method: string, params: object = {}): Promise<T> {
    return this.cdp.send<T>(method, params, this.session);
  }

  /** @param where `{}` for the document's own world, or what else `Runtime.evaluate` takes */
  protected async run<T>(where: { contextId?: number }, script: string, args: unknown[]) {
    const { result, exceptionDetails } = await this.send<Evaluated<T>>('Runtime.evaluate', {
      ...where,
      expression: `(async function () { ${script}\n }).apply(null, ${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(describeException(exceptionDetails));
    return result.value;
  }

  protected async mouse(type: string, x: number, y: number): Promise<void> {
    const button = type === 'mouseMoved' ? 'none' : 'left';
    const buttons = type === 'mousePressed' ? 1 : 0;
    await this.send('Input.dispatchMouseEvent', { type, x, y, button, buttons, clickCount: 1 });
  }

  private async key(type: string, key: Omit<Key, 'webdriver'>, modifiers: number): Promise<void> {
    await this.send('Input.dispatchKeyEvent', {
      type,
      modifiers,
      key: key.key,
      code: key.code,
      windowsVirtualKeyCode: key.keyCode,
      nativeVirtualKeyCode: key.keyCode,
      ...(type === 'keyDown' ? { text: key.text } : {}),
    });
  }
}
