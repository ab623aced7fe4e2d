/** Keys by name, in the terms of both remote protocols. */

export interface Key {
  /** `KeyboardEvent.key` */
  key: string;
  /** `KeyboardEvent.code` */
  code: string;
  /** The Windows virtual key code, which Chromium wants. */
  keyCode: number;
  /** What it writes into a text field; '' where it writes nothing. */
  text: string;
  /** What stands for it in WebDriver. */
  webdriver: string;
}

export const MODIFIERS = {
  Alt: { bit: 1, keyCode: 18, webdriver: '\uE00A' },
  Control: { bit: 2, keyCode: 17, webdriver: '\uE009' },
  Meta: { bit: 4, keyCode: 91, webdriver: '\uE03D' },
  Shift: { bit: 8, keyCode: 16, webdriver: '\uE008' },
} as const;
export type Modifier = keyof typeof MODIFIERS;

const NAMED: Record<string, [keyCode: number, webdriver: string, text?: string]> = {
  Backspace: [8, '\uE003'],
  Tab: [9, '\uE004'],
  Enter: [13, '\uE007', '\r'],
  Escape: [27, '\uE00C'],
  PageUp: [33, '\uE00E'],
  PageDown: [34, '\uE00F'],
  End: [35, '\uE010'],
  Home: [36, '\uE011'],
  ArrowLeft: [37, '\uE012'],
  ArrowUp: [38, '\uE013'],
  ArrowRight: [39, '\uE014'],
  ArrowDown: [40, '\uE015'],
  Delete: [46, '\uE017'],
};

/** Names of the manifest's `commands`, and the characters of their keys with and without Shift. */
const SYNONYMS: Record<string, string> = {
  Ctrl: 'Control',
  Command: 'Meta',
  MacCtrl: 'Control',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
};
const PUNCTUATION: Record<string, [keyCode: number, plain: string, shifted: string]> = {
  Space: [32, ' ', ' '],
  Period: [190, '.', '>'],
  Comma: [188, ',', '<'],
  Slash: [191, '/', '?'],
};

/**
 * @param keys "Escape", "Shift+Tab", "Alt+Shift+Period"
 * @throws for a key that is not known here
 */
export function parseKeys(keys: string): { modifiers: Modifier[]; key: Key } {
  const names = keys.split('+').map((name) => SYNONYMS[name] ?? name);
  const last = names.pop() ?? '';
  const modifiers = names.map((name) => {
    if (!(name in MODIFIERS)) throw new Error(`${keys}: ${name} is no modifier`);
    return name as Modifier;
  });
  return { modifiers, key: keyNamed(last, modifiers.includes('Shift')) };
}

/** The key that writes one character; characters that no key here has come without a code. */
export function keyFor(character: string): Key {
  const isPlain = /^[a-z0-9]$/i.test(character);
  if (isPlain) return keyNamed(character, character !== character.toLowerCase());
  return { key: character, code: '', keyCode: 0, text: character, webdriver: character };
}

function keyNamed(name: string, shift: boolean): Key {
  const named = NAMED[name];
  if (named) {
    const [keyCode, webdriver, text = ''] = named;
    return { key: name, code: name, keyCode, text, webdriver };
  }
  const mark = PUNCTUATION[name];
  if (mark) {
    const key = shift ? mark[2] : mark[1];
    return { key, code: name, keyCode: mark[0], text: key, webdriver: key };
  }
  if (!/^[a-z0-9]$/i.test(name)) throw new Error(`no key is called ${JSON.stringify(name)} here`);
  const key = shift ? name.toUpperCase() : name.toLowerCase();
  const code = /\d/.test(name) ? `Digit${name}` : `Key${name.toUpperCase()}`;
  return { key, code, keyCode: name.toUpperCase().charCodeAt(0), text: key, webdriver: key };
}
