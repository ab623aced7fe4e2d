// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadyView } from '../../../../src/entries/popup/ReadyView';
import { invented } from '../../core/export/invented';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  const { article, analysis } = invented([{ name: 'Ann Vale', words: 'it is shut' }]);
  const report = { state: 'ready', article, analysis, slots: [0], at: 0 } as const;
  const props = { theme: 'light', tabId: 1, onGoTo: () => {} } as const;
  act(() => render(<ReadyView report={{ ...report, slots: [0] }} {...props} />, root));
});
afterEach(() => act(() => render(null, root)));

/** As a key does: it works what has the focus. */
function press(selector: string): HTMLElement {
  const button = root.querySelector<HTMLElement>(selector)!;
  button.focus();
  act(() => button.click());
  return button;
}

describe('the forms in which claims are taken away', () => {
  it.each(['.take', '.more'])(
    'give the focus back to the button that opened them: %s',
    (button) => {
      const opener = press(button);
      expect(document.activeElement).toBe(root.querySelector('.back'));
      press('.back');
      expect(document.activeElement).toBe(opener);
    },
  );
});
