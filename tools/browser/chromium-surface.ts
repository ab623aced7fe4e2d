/** One document in Chromium: scripts, real input, screenshots. */
import { writeFile } from 'node:fs/promises';
import type { CdpConnection } from './cdp';
import { describeException } from './chromium-targets';
import { type Key, keyFor, MODIFIERS, parseKeys } from './keys';
import { FIND_TARGET, targetName } from './page-scripts';
import { until, untilStill } from './polling';
import type { Surface } from './session';

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: Parameters<typeof describeException>[0];
}

type PressedKey = Omit<Key, 'webdriver'>;

/** One event of the keyboard. */
interface Stroke {
  type: 'rawKeyDown' | 'keyDown' | 'keyUp';
  key: PressedKey;
  /** The modifiers held meanwhile, as CDP's bits. */
  held: number;
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
    // The popup grows with its content after that has come, and lines wrap anew.
    const at = await untilStill(
      () => this.evaluate<{ x: number; y: number } | null>(FIND_TARGET, selector, text),
      targetName(selector, text),
    );
    await this.click(at.x, at.y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.mouse('mouseMoved', x, y);
    await this.mouse('mousePressed', x, y);
    await this.mouse('mouseReleased', x, y);
  }

  async press(keys: string): Promise<void> {
    for (const stroke of strokesOf(keys)) await this.key(stroke);
  }

  /**
   * Presses keys that the browser takes for itself: where they move the focus away, such as by
   * opening the popup, the document never answers for the keys that are let go after that.
   */
  protected pressUnanswered(keys: string): void {
    for (const stroke of strokesOf(keys)) this.key(stroke).catch(() => {});
  }

  async type(text: string): Promise<void> {
    for (const character of text) {
      const key = keyFor(character);
      await this.key({ type: 'keyDown', key, held: 0 });
      await this.key({ type: 'keyUp', key, held: 0 });
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

  private async key({ type, key, held }: Stroke): Promise<void> {
    await this.send('Input.dispatchKeyEvent', {
      type,
      modifiers: held,
      key: key.key,
      code: key.code,
      windowsVirtualKeyCode: key.keyCode,
      nativeVirtualKeyCode: key.keyCode,
      ...(type === 'keyDown' ? { text: key.text } : {}),
    });
  }
}

/** Modifiers down, the key down and up, modifiers up. */
function strokesOf(keys: string): Stroke[] {
  const { modifiers, key } = parseKeys(keys);
  const modifierKey = (name: keyof typeof MODIFIERS): PressedKey => ({
    key: name,
    code: `${name}Left`,
    keyCode: MODIFIERS[name].keyCode,
    text: '',
  });
  const strokes: Stroke[] = [];
  let held = 0;
  for (const name of modifiers) {
    held |= MODIFIERS[name].bit;
    strokes.push({ type: 'rawKeyDown', key: modifierKey(name), held });
  }
  const writes = key.text !== '' && (held & ~MODIFIERS.Shift.bit) === 0;
  strokes.push({ type: writes ? 'keyDown' : 'rawKeyDown', key, held });
  strokes.push({ type: 'keyUp', key, held });
  for (const name of modifiers.toReversed()) {
    held &= ~MODIFIERS[name].bit;
    strokes.push({ type: 'keyUp', key: modifierKey(name), held });
  }
  return strokes;
}
