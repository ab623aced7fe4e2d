// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InPage } from '../../../src/entries/page/in-page';
import { pageClaims } from '../../../src/entries/page/marks';
import type { Reading } from '../../../src/entries/page/reader';

const { card, heard } = vi.hoisted(() => ({
  card: { open: vi.fn(), close: vi.fn(), remove: vi.fn(), isOpen: false },
  heard: {} as { onEnter(hit: object): void },
}));
vi.mock('../../../src/dom/card/card', () => ({
  Card: class {
    constructor() {
      Object.assign(this, card);
    }
  },
}));
vi.mock('../../../src/dom/marks/hover', () => ({
  watchHover: (_: Document, options: object) => {
    Object.assign(heard, options);
    return { forget() {}, rename() {} };
  },
}));
vi.mock('../../../src/dom/marks/highlighter', () => ({
  Highlighter: class {
    show() {}
    activate() {}
    clear() {}
  },
}));
vi.mock('../../../src/entries/page/marks', () => ({
  pageClaims: vi.fn(),
  pairClaims: () => new Map(),
  lookAtGrounds() {},
}));

let life: AbortController;
let isAlive: boolean;
const onHide = vi.fn();
const anchor = { rect: () => ({}) };

beforeEach(() => {
  vi.clearAllMocks();
  life = new AbortController();
  isAlive = true;
  const claim = { view: { id: 'a1' }, mark: { claim: 'a1', ranges: [] }, theme: 'light', slot: 0 };
  vi.mocked(pageClaims).mockReturnValue([claim as never]);
  const page = new InPage(document, {
    onHide,
    onNewName() {},
    isAlive: () => isAlive,
    signal: life.signal,
  });
  const report = { state: 'ready', article: {}, analysis: {}, slots: [] };
  const reading = { report, map: {}, summary: {} } as unknown as Reading;
  page.show(reading, { style: 'underline', hoverMs: 0 });
});
afterEach(() => life.abort());

const rest = (): void => heard.onEnter({ claim: 'a1', anchor });

describe('what the reader does in a page', () => {
  it('opens the card of the claim that the pointer rests on', () => {
    rest();
    expect(card.open).toHaveBeenCalledOnce();
  });

  it('opens no card once the extension has gone, which had its words', () => {
    isAlive = false;
    rest();
    expect(card.open).not.toHaveBeenCalled();
  });

  it('has no effect on a card that was open when the extension went', () => {
    rest();
    const [{ onAction }] = card.open.mock.calls[0] as [{ onAction(action: string): void }];
    isAlive = false;
    for (const action of ['next', 'hide', 'wrong', 'undo', 'copy']) onAction(action);
    expect(onHide).not.toHaveBeenCalled();
    expect(card.open).toHaveBeenCalledOnce();
  });
});
