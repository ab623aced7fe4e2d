import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit } from '../../../../src/dom/marks/hit-test';
import { type Hover, watchHover } from '../../../../src/dom/marks/hover';
import { dispatchTrusted } from '../trusted';

describe('the pointer over claims', () => {
  let window: JSDOM['window'];
  let card: Element;
  let life: AbortController;
  let hover: Hover;
  const onEnter = vi.fn();
  const onLeave = vi.fn();
  /** Claims by the first digit of x: 0–99 is none, 100–199 is claim 1 … */
  let isScrolledAway: boolean;
  const claimAt = (x: number): Hit | null =>
    x < 100 || isScrolledAway
      ? null
      : { claim: String(Math.floor(x / 100)), anchor: {} as Hit['anchor'] };
  let openClaim: string | null;

  beforeEach(() => {
    vi.useFakeTimers();
    onEnter.mockClear();
    onLeave.mockClear();
    openClaim = null;
    isScrolledAway = false;
    ({ window } = new JSDOM('<p></p><div></div>'));
    life = new window.AbortController();
    vi.stubGlobal('Node', window.Node);
    card = window.document.querySelector('div')!;
    hover = watchHover(window.document, {
      hitTest: claimAt,
      isCard: (target) => target === card,
      openClaim: () => openClaim,
      onEnter: ({ claim }) => {
        openClaim = claim;
        onEnter(claim);
      },
      onLeave: () => {
        openClaim = null;
        onLeave();
      },
      restMs: () => 150,
      graceMs: 250,
      signal: life.signal,
    });
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const send = (
    type: string,
    x: number,
    pointerType = 'mouse',
    target?: Element,
    dispatch = dispatchTrusted,
  ): void => {
    const event = new window.MouseEvent(type, { bubbles: true, clientX: x, clientY: 0 });
    Object.defineProperty(event, 'pointerType', { value: pointerType });
    dispatch(target ?? window.document.querySelector('p')!, event);
  };

  it('opens a claim when it rests there', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(149);
    expect(onEnter).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnter.mock.calls).toEqual([['1']]);
  });

  it('opens nothing where a script only says that the pointer rests, or taps', () => {
    const byScript = (target: EventTarget, event: Event) => void target.dispatchEvent(event);
    for (const type of ['pointermove', 'click']) {
      for (const pointer of ['mouse', 'touch']) send(type, 150, pointer, undefined, byScript);
    }
    vi.advanceTimersByTime(1000);
    expect(onEnter).not.toHaveBeenCalled();
  });

  it('opens nothing while it passes over', () => {
    for (let step = 0; step < 10; step++) {
      send('pointermove', 100 + step * 50);
      vi.advanceTimersByTime(100);
    }
    expect(onEnter).not.toHaveBeenCalled();
  });

  it('closes a claim some time after leaving it, though it never rests', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    for (let step = 0; step < 5; step++) {
      send('pointermove', 10 + step);
      vi.advanceTimersByTime(60);
    }
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('keeps a claim open while it moves within it', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    for (let step = 0; step < 20; step++) {
      send('pointermove', 151 + step);
      vi.advanceTimersByTime(60);
    }
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('may travel to the card and stay there', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    send('pointermove', 10);
    vi.advanceTimersByTime(100);
    send('pointermove', 10, 'mouse', card);
    vi.advanceTimersByTime(10_000);
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('changes to another claim without closing between', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    send('pointermove', 250);
    vi.advanceTimersByTime(150);
    expect(onEnter.mock.calls).toEqual([['1'], ['2']]);
    vi.advanceTimersByTime(1000);
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('opens a claim at once by a tap, and closes it by a tap elsewhere', () => {
    send('click', 150, 'touch');
    expect(onEnter.mock.calls).toEqual([['1']]);
    send('click', 10, 'touch');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('does not open the claim again that it rests on, until that is drawn anew', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    send('pointermove', 151);
    vi.advanceTimersByTime(150);
    expect(onEnter).toHaveBeenCalledOnce();
    hover.forget();
    send('pointermove', 152);
    vi.advanceTimersByTime(150);
    expect(onEnter).toHaveBeenCalledTimes(2);
  });

  it('opens the claim again that it rests on where the page has thrown its card out', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    openClaim = null;
    send('pointermove', 151);
    vi.advanceTimersByTime(150);
    expect(onEnter).toHaveBeenCalledTimes(2);
  });

  it('leaves a card that the keyboard opened, until it has been on it', () => {
    openClaim = '7';
    send('pointermove', 10);
    vi.advanceTimersByTime(1000);
    expect(onLeave).not.toHaveBeenCalled();
    send('pointermove', 11, 'mouse', card);
    send('pointermove', 12);
    vi.advanceTimersByTime(250);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('takes no claim and no card that came under it while it stood still', () => {
    send('pointermove', 10);
    openClaim = '7';
    send('pointermove', 10, 'mouse', card);
    send('pointermove', 10);
    vi.advanceTimersByTime(1000);
    expect(onLeave).not.toHaveBeenCalled();
    send('pointermove', 150, 'mouse', card);
    hover.forget();
    send('pointermove', 150);
    vi.advanceTimersByTime(1000);
    expect(onEnter).not.toHaveBeenCalled();
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('leaves a claim that went away under it while it stood still', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    openClaim = '1';
    isScrolledAway = true;
    send('pointermove', 150);
    vi.advanceTimersByTime(250);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('closes a card that the keyboard opened by a click beside it', () => {
    openClaim = '7';
    send('click', 150, 'mouse', card);
    expect(onLeave).not.toHaveBeenCalled();
    send('click', 150);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('stays on a claim that has got another name', () => {
    send('pointermove', 150);
    vi.advanceTimersByTime(150);
    hover.rename('2');
    send('pointermove', 250);
    vi.advanceTimersByTime(1000);
    expect(onEnter.mock.calls).toEqual([['1']]);
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('does nothing once the signal aborts', () => {
    send('pointermove', 150);
    life.abort();
    vi.advanceTimersByTime(1000);
    expect(onEnter).not.toHaveBeenCalled();
  });
});
