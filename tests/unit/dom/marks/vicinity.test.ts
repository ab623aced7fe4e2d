import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVicinity, type Vicinity } from '../../../../src/dom/marks/vicinity';

const MANY = 400;
/** In px: the paragraphs are as high as this, and the window as three of them. */
const HEIGHT = 100;

/** As browsers have it, for a page whose paragraphs stand below one another. */
class FakeObserver {
  static readonly all = new Set<FakeObserver>();
  readonly observed = new Set<Element>();
  readonly told = new Map<Element, boolean>();

  constructor(readonly tell: IntersectionObserverCallback) {
    FakeObserver.all.add(this);
  }
  observe(element: Element): void {
    this.observed.add(element);
  }
  disconnect(): void {
    this.observed.clear();
    this.told.clear();
  }
  /** What has changed when the window's upper edge is at `top`. */
  look(top: number): void {
    const entries = [...this.observed].flatMap((target) => {
      const height = target.hasAttribute('boxless') ? 0 : HEIGHT;
      const at = Number(target.id) * HEIGHT - top;
      const isIntersecting = height > 0 && at < 3 * HEIGHT && at + height > 0;
      if (this.told.get(target) === isIntersecting) return [];
      this.told.set(target, isIntersecting);
      return [{ target, isIntersecting, boundingClientRect: { height } }];
    });
    if (entries.length > 0) this.tell(entries as never, this as never);
  }
}

describe('the vicinity of the window', () => {
  let window: JSDOM['window'];
  let ranges: Range[];
  let life: AbortController;
  let vicinity: Vicinity;
  const onChange = vi.fn();
  const near = (): string[] =>
    ranges.filter((range) => vicinity.has(range)).map((range) => String(range));
  const scrollTo = (top: number): void => {
    for (const observer of FakeObserver.all) observer.look(top);
  };
  const tell = (type: string): boolean => window.dispatchEvent(new window.Event(type));

  beforeEach(() => {
    const paragraphs = Array.from({ length: MANY }, (_, at) => `<p id="${at}">${at}</p>`);
    ({ window } = new JSDOM(paragraphs.join('')));
    ranges = [...window.document.querySelectorAll('p')].map((paragraph) => {
      const range = window.document.createRange();
      range.selectNodeContents(paragraph.firstChild!);
      return range;
    });
    vi.stubGlobal('IntersectionObserver', FakeObserver);
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    FakeObserver.all.clear();
    life = new window.AbortController() as AbortController;
    vicinity = createVicinity(onChange, life.signal);
    onChange.mockClear();
  });
  afterEach(() => {
    life.abort();
    vi.unstubAllGlobals();
  });

  it('holds few ranges, wherever they are', () => {
    ranges = ranges.slice(0, 50);
    vicinity.watch(ranges);
    scrollTo(0);
    expect(near()).toHaveLength(50);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('holds all of many until it is known where they are', () => {
    vicinity.watch(ranges);
    expect(near()).toHaveLength(MANY);
  });

  it('goes along with the window', () => {
    vicinity.watch(ranges);
    scrollTo(0);
    expect(near()).toEqual(['0', '1', '2']);
    scrollTo(10 * HEIGHT);
    expect(near()).toEqual(['10', '11', '12']);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('holds what has no box, which may be anywhere', () => {
    window.document.getElementById('77')!.setAttribute('boxless', '');
    vicinity.watch(ranges);
    scrollTo(0);
    expect(near()).toEqual(['0', '1', '2', '77']);
  });

  it('knows what it knew when the ranges are made anew', () => {
    vicinity.watch(ranges);
    scrollTo(0);
    ranges = ranges.map((range) => range.cloneRange());
    vicinity.watch(ranges);
    expect(near()).toEqual(['0', '1', '2']);
    scrollTo(5 * HEIGHT);
    expect(near()).toEqual(['5', '6', '7']);
  });

  it('forgets what was far when few are left', () => {
    vicinity.watch(ranges);
    scrollTo(0);
    ranges = ranges.slice(100, 120);
    vicinity.watch(ranges);
    expect(near()).toHaveLength(20);
  });

  it('holds all while the page is printed', () => {
    vicinity.watch(ranges);
    scrollTo(0);
    tell('beforeprint');
    expect(near()).toHaveLength(MANY);
    tell('afterprint');
    expect(near()).toHaveLength(3);
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('hears of no printing once it has ended', () => {
    life.abort();
    tell('beforeprint');
    expect(onChange).not.toHaveBeenCalled();
  });
});
