/**
 * Notices a pointer that rests on a claim, or a tap, and that later leaves it. Listens only;
 * no event is held back from the page.
 */
import type { Hit } from './hit-test';

export interface HoverOptions {
  /** What is at a point of the viewport (CSS pixels)? */
  hitTest(x: number, y: number, target: Node): Hit | null;
  /** Is this event target the card itself? The pointer may travel there. */
  isCard(target: EventTarget | null): boolean;
  /** The claim whose card is open, whoever opened it. */
  openClaim(): string | null;
  onEnter(hit: Hit): void;
  onLeave(): void;
  /** How long the pointer must rest before `onEnter`, ms. */
  restMs(): number;
  /** How long the pointer may be off both claim and card before `onLeave`, ms. */
  graceMs: number;
  signal: AbortSignal;
}

export interface Hover {
  /**
   * The pointer has nothing to do with the open card any longer: it stays whatever the pointer
   * leaves, until that has been on it.
   */
  forget(): void;
  /** A claim that was entered has another name now. */
  rename(claim: string): void;
}

/** Watches until the signal aborts. */
export function watchHover(document: Document, options: HoverOptions): Hover {
  const { signal } = options;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let current: string | null = null;
  /** Where the pointer was last, CSS px of the viewport. */
  let at: { x: number; y: number } | null = null;

  /** `composedPath` is empty once an event is over: the path's start is taken at once. */
  const probe = (event: PointerEvent): (() => Hit | null) => {
    const target = event.composedPath()[0];
    const { clientX, clientY } = event;
    return () => (target instanceof Node ? options.hitTest(clientX, clientY, target) : null);
  };
  const stay = (): void => {
    clearTimeout(grace);
    grace = undefined;
  };
  const enter = (hit: Hit): void => {
    stay();
    current = hit.claim;
    options.onEnter(hit);
  };
  const leave = (): void => {
    stay();
    current = null;
    options.onLeave();
  };
  const leaveSoon = (): void => {
    if (current !== null && grace === undefined) grace = setTimeout(leave, options.graceMs);
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y } = event;
    // Browsers tell of a move, too, where the page or the card went away under a pointer at rest:
    // nobody asked for what came there.
    const hasMoved = at?.x !== x || at.y !== y;
    at = { x, y };
    if (hasMoved) clearTimeout(rest);
    if (options.isCard(event.target)) {
      if (hasMoved) current ??= options.openClaim();
      if (current !== null) stay();
      return;
    }
    // Off the open claim the clock runs at once; a new claim is asked for only at rest.
    const hitHere = probe(event);
    if (current !== null) {
      if (hitHere()?.claim === current) stay();
      else leaveSoon();
    }
    if (!hasMoved) return;
    rest = setTimeout(() => {
      const hit = hitHere();
      // The page may have thrown the card out.
      if (hit && (hit.claim !== current || !options.openClaim())) enter(hit);
    }, options.restMs());
  };
  const onTap = (event: PointerEvent): void => {
    if (options.isCard(event.target)) return;
    const hit = event.pointerType === 'touch' ? probe(event)() : null;
    if (hit) enter(hit);
    else if (event.pointerType === 'touch' || current === null) leave();
  };
  const onOut = (event: PointerEvent): void => {
    // relatedTarget is null where the pointer leaves the window.
    if (event.relatedTarget !== null) return;
    clearTimeout(rest);
    leaveSoon();
  };

  /** Of the reader's own hand: a page that sends events of its own would find out about the card. */
  const listen = (type: string, heard: (event: PointerEvent) => void): void =>
    document.addEventListener(type, (event) => event.isTrusted && heard(event as PointerEvent), {
      signal,
      passive: true,
      capture: true,
    });
  listen('pointermove', onMove);
  listen('pointerout', onOut);
  listen('click', onTap);
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    clearTimeout(grace);
  });
  return {
    forget: () => {
      stay();
      current = null;
    },
    rename: (claim) => {
      if (current !== null) current = claim;
    },
  };
}
