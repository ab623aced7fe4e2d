/** Real input in Firefox, as WebDriver actions: on the page, or on the browser's own window. */
import { type Key, keyFor, MODIFIERS, parseKeys } from './keys';
import type { Marionette, MarionetteContext } from './marionette';

interface Action {
  type: string;
  [parameter: string]: unknown;
}

export class FirefoxInput {
  /** @param context `chrome`: on the browser's window, whose corner coordinates count from */
  constructor(
    private readonly marionette: Marionette,
    private readonly context: MarionetteContext,
  ) {}

  async hover(x: number, y: number): Promise<void> {
    await this.mouse([8, 4, 0].map((distance) => move(x, Math.max(0, y - distance))));
  }

  async click(x: number, y: number): Promise<void> {
    const button = { button: 0 };
    await this.mouse([
      move(x, y),
      { type: 'pointerDown', ...button },
      { type: 'pointerUp', ...button },
    ]);
  }

  async tap(x: number, y: number): Promise<void> {
    const actions = [
      move(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'touch' };
    await this.perform({ type: 'pointer', id: 'finger', parameters, actions });
  }

  async press(keys: string): Promise<void> {
    const { modifiers, key } = parseKeys(keys);
    await this.chord([...modifiers.map((name) => MODIFIERS[name].webdriver), key.webdriver]);
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.chord(chordFor(keyFor(character)));
  }

  /** Presses the keys in order and lets go of them in reverse. */
  private async chord(values: string[]): Promise<void> {
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.perform({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }

  private async mouse(actions: Action[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.perform({ type: 'pointer', id: 'mouse', parameters, actions });
  }

  private async perform(source: object): Promise<void> {
    await this.marionette.command('WebDriver:PerformActions', { actions: [source] }, this.context);
  }
}

function move(x: number, y: number): Action {
  return {
    type: 'pointerMove',
    origin: 'viewport',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  };
}

function chordFor(key: Key): string[] {
  const isCapital = key.code.startsWith('Key') && key.text === key.text.toUpperCase();
  return isCapital ? [MODIFIERS.Shift.webdriver, key.webdriver] : [key.webdriver];
}
