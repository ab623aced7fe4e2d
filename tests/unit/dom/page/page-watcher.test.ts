import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from '../../../../src/dom/page/page-watcher';

const PARAGRAPH = 'A new paragraph that is long enough to be part of an article.';

/** jsdom has no layout: tests say how large the article is. */
class FakeResizeObserver {
  static say: (width: number, height: number) => void;
  constructor(callback: ResizeObserverCallback) {
    FakeResizeObserver.say = (width, height) =>
      callback([{ contentRect: { width, height } } as ResizeObserverEntry], this as never);
  }
  observe(): void {}
  disconnect(): void {}
}

describe('a watched page', () => {
  let document: Document;
  let isCurrent: boolean;
  const onChange = vi.fn();
  const onRestyle = vi.fn();
  let watch: PageWatch;
  let life: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    onChange.mockClear();
    onRestyle.mockClear();
    isCurrent = true;
    const { window } = new JSDOM('<body><p>Text.</p></body>', {
      url: 'https://paper.example/one',
      pretendToBeVisual: true,
    });
    document = window.document;
    life = new window.AbortController();
    vi.stubGlobal('MutationObserver', window.MutationObserver);
    vi.stubGlobal('ResizeObserver', FakeResizeObserver);
    window.matchMedia = () => new window.EventTarget() as MediaQueryList;
    watch = watchPage(document, {
      isCurrent: () => isCurrent,
      onChange,
      onRestyle,
      quietMs: 200,
      limitMs: 1000,
      signal: life.signal,
    });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const add = async (text: string): Promise<void> => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.body.append(paragraph);
    await Promise.resolve(); // mutation observers are told in a microtask
  };

  it('is read again when a paragraph comes', async () => {
    await add(PARAGRAPH);
    await vi.advanceTimersByTimeAsync(200);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is not looked at when the card’s element comes and goes', async () => {
    const isCurrentAsked = vi.fn(() => true);
    life.abort();
    life = new document.defaultView!.AbortController();
    const { signal } = life;
    const options = { isCurrent: isCurrentAsked, onChange, onRestyle, quietMs: 200, limitMs: 1000 };
    watchPage(document, { ...options, signal });
    const host = document.createElement('whosaid-card');
    document.documentElement.append(host);
    host.remove();
    await vi.advanceTimersByTimeAsync(2000);
    expect(isCurrentAsked).not.toHaveBeenCalled();
    await add('3 minutes ago');
    await vi.advanceTimersByTimeAsync(2000);
    expect(isCurrentAsked).toHaveBeenCalled();
  });

  it('is left alone while only clocks and counters change', async () => {
    await add('3 minutes ago');
    await vi.advanceTimersByTimeAsync(2000);
    expect(onChange).not.toHaveBeenCalled();
  });

  const change = async (): Promise<void> => {
    isCurrent = false;
    document.querySelector('p')!.firstChild!.nodeValue += ' Changed.';
    await Promise.resolve();
  };

  it('is read again at once when the text that was read has changed', async () => {
    await change();
    await vi.advanceTimersByTimeAsync(20);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is read no oftener than the limit says while its text changes on and on', async () => {
    for (let at = 0; at < 100; at++) {
      await change();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('has its colours looked at again, and only those, after a switch of its theme', async () => {
    watch.watchArticle(document.querySelector('p'), [document]);
    document.documentElement.className = 'dark';
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(200);
    expect(onRestyle).toHaveBeenCalledOnce();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is read again when its article becomes longer without any text that came, not when it becomes narrower', async () => {
    watch.watchArticle(document.querySelector('p'), [document]);
    FakeResizeObserver.say(600, 800);
    FakeResizeObserver.say(500, 960);
    await vi.advanceTimersByTimeAsync(2000);
    expect(onChange).not.toHaveBeenCalled();
    FakeResizeObserver.say(500, 1200);
    await vi.advanceTimersByTimeAsync(200);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is read again when it comes out of the back-forward cache', async () => {
    const { PageTransitionEvent } = document.defaultView!;
    document.defaultView!.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is read once for a burst of changes, and not later than the limit', async () => {
    for (let at = 0; at < 9; at++) {
      await add(PARAGRAPH);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(onChange).not.toHaveBeenCalled();
    await add(PARAGRAPH);
    await vi.advanceTimersByTimeAsync(100);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is not read in the background, but when it comes forward', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await add(PARAGRAPH);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onChange).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new document.defaultView!.Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(200);
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is not watched any longer once the signal aborts', async () => {
    life.abort();
    await add(PARAGRAPH);
    await vi.advanceTimersByTimeAsync(2000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
