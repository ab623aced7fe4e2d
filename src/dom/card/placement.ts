/**
 * Where the card stands. Floating UI's core decides; all it has to know of the page is the
 * window's size, since the card and its claim are both measured in the viewport. (Its DOM
 * package knows of scrolling containers, clipping and frames, which do not concern an element
 * fixed to the window, and weighs three times as much.)
 */
import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';

/** Room between the card and the claim's line, and between the card and the window's edge, CSS px. */
const GAP = 8;

const platform: Platform = {
  getElementRects: ({ reference, floating }) => {
    const { left, top, width, height } = (reference as () => DOMRect)();
    return {
      reference: { x: left, y: top, width, height },
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
 * Puts a fixed element below a line of text, or above it where there is no room, within the
 * window, and keeps it there while the page scrolls or is resized.
 *
 * @param line where the line is now, CSS px of the viewport
 * @returns a function that ends the following
 */
export function follow(card: HTMLElement, line: () => DOMRect): () => void {
  const end = new AbortController();
  const place = (): void => {
    // The words are being drawn anew: the card waits where it is.
    if (line().width === 0) return;
    const placed = computePosition(line, card, {
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
