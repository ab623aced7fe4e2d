// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LiveArticle } from '../../../../src/entries/own-pages/live-article';
import { callBackground } from '../../../../src/extension/messaging/call';
import { parseSettings } from '../../../../src/extension/settings/settings';

vi.hoisted(() => {
  const event = { addListener: () => {}, removeListener: () => {} };
  Object.assign(globalThis, { browser: { runtime: { onMessage: event, onConnect: event } } });
});
vi.mock('../../../../src/extension/messaging/call');
vi.mock('../../../../src/entries/page/in-page', () => ({
  InPage: class {
    show(): void {}
  },
}));
vi.stubGlobal(
  'CSSStyleSheet',
  class {
    replaceSync(): void {}
  },
);
document.adoptedStyleSheets = [];

const NOTHING = {
  attributions: [],
  speakers: [],
  disputes: [],
  repeats: [],
  language: 'en',
  modelVersion: 'test',
};

const life = new AbortController();
afterEach(() => life.abort());

describe('the sample article', () => {
  it('tells where its analysis fails, and asks for it again at the next change', async () => {
    document.body.innerHTML = '<article><p>Rain fell.</p></article>';
    vi.mocked(callBackground).mockRejectedValueOnce(new RangeError('the weights are damaged'));
    const live = new LiveArticle(document.querySelector('article')!, {}, life.signal);
    const settings = parseSettings({});
    expect(await live.show(settings)).toEqual({
      state: 'failed',
      reason: 'RangeError: the weights are damaged',
    });
    vi.mocked(callBackground).mockResolvedValueOnce(NOTHING as never);
    expect(await live.show(settings)).toMatchObject({ state: 'nothing-attributed' });
  });
});
