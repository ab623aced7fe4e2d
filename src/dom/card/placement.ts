/**
 * Where the card stands. Floating UI's core decides; all it has to know of the page is the
 * window's size, since the card and its claim are both measured in the viewport. (Its DOM
 * package knows of scrolling containers, clipping and frames, which do not concern an element
 * fixed to the window, and weighs three times as much.)
 */
import { computePosition, flip, offset, type Platform, type Rect, shift } from '@floating-ui/core';
import type { Anchor } from '../marks/hit-test';

/** Room between the card and the claim's line, and between the card and the window's edge, CSS px. */
const GAP = 8;

const platform: Platform = {
  getElementRects: ({ reference, floating }) => {
    return {
      reference: reference as Rect,
      floating: { x: 0, y: 0, ...sizeOf(floating) },
    };
  },
  getDimensions: sizeOf,
  // Without scroll bars: `innerWidth` would let the card slip under one.
  getClippingRect: ({ element }) => {
    const { clientWidth, clientHeight } = (element as HTMLElement).ownerDocument.documentElement;
    const height = (element as HTMLElement).ownerDocument.defaultView?.innerHeight;
    return { x: 0, y: 0, width: clientWidth, height: height ?? clientHeight };
  },
  // Floating UI measures overflow between elements; ours are the card and nothing else.
  isElement: () => true,
  getDocumentElement: (element) => element,
};

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

/**
 * What the card must not cover: the whole claim, at the line that it was opened on. Where a claim
 * leaves no room above or below itself, that line alone.
 */
function placeOf({ rect, extent }: Anchor, card: HTMLElement): Rect {
  const { left, width, top, height } = rect();
  const claim = extent();
  const room = card.offsetHeight + 2 * GAP;
  const below = (card.ownerDocument.defaultView?.innerHeight ?? 0) - claim.bottom;
  if (claim.top < room && below < room) return { x: left, y: top, width, height };
  return { x: left, y: claim.top, width, height: claim.bottom - claim.top };
}

/**
 * Puts a fixed element below a claim, or above it where there is no room, within the window, and
 * keeps it there while the page scrolls or is resized.
 *
 * @param anchor where the claim is now
 * @returns a function that ends the following
 */
export function follow(card: HTMLElement, anchor: Anchor): () => void {
  const end = new AbortController();
  const place = (): void => {
    // The words are being drawn anew: the card waits where it is.
    if (anchor.rect().width === 0) return;
    const placed = computePosition(placeOf(anchor, card), card, {
      platform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(GAP), flip({ padding: GAP }), shift({ padding: GAP })],
    });
    void placed.then(({ x, y }) => {
      card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    });
  };
  const options = { signal: end.signal, capture: true, passive: true };
  const view = card.ownerDocument.defaultView;
  card.ownerDocument.addEventListener('scroll', place, options);
  view?.addEventListener('resize', place, options);
  place();
  return () => end.abort();
}
