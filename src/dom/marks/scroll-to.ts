/** Brings a claim before the reader's eyes. */
import { HOST } from '../card/host';
import { renderedParent } from '../flat-tree';

/** Where the claim's first line comes to stand, as a share of the free height from its top. */
const READING_LINE = 0.25;
/** Between the line and what the page keeps at the window's edge, CSS px. */
const MARGIN = 12;
/** What is kept at an edge takes no more than this share of the window, or it is no bar. */
const LARGEST_BAR = 0.4;
/** So many bars are looked for at an edge, one behind another. */
const MOST_BARS = 4;

/** A smooth scroll is over after this, ms. */
const SETTLED_MS = 1500;

/** What was asked for last: an earlier scroll ends when the next one begins. */
let latest: Range | undefined;

/**
 * Scrolls so that a range is in view and under no bar that the page keeps in its place: not at all
 * where it is so already, smoothly unless the reader asked for less motion.
 */
export function scrollToRange(range: Range): void {
  const { commonAncestorContainer: node } = range;
  latest = range;
  const element = node instanceof Element ? node : node.parentElement;
  const document = element?.ownerDocument;
  const view = document?.defaultView;
  if (!element || !view) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const root = document.scrollingElement;
  if (!root || root.scrollHeight <= root.clientHeight) {
    // The page scrolls inside an element of its own.
    if (!isFree(range, view)) element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const scroll = (): void => {
    const { top, bottom } = freeStretch(range, view);
    const line = top + (bottom - top) * READING_LINE;
    // Chromium takes scrollBy from where a scroll that is under way would end.
    view.scrollTo({ top: view.scrollY + range.getBoundingClientRect().top - line, behavior });
  };
  // Headers come, go and shrink while a page scrolls, and an earlier scroll may go on.
  const settle = (): void => {
    if (latest === range && !isFree(range, view)) scroll();
  };
  const ended = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(SETTLED_MS), ended.signal]);
  const options = { once: true, passive: true, signal };
  document.addEventListener('scrollend', settle, options);
  // Who scrolls on meanwhile is left there.
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    document.addEventListener(type, () => ended.abort(), options);
  }
  if (!isFree(range, view)) scroll();
}

function isFree(range: Range, view: Window): boolean {
  const stretch = freeStretch(range, view);
  const { top } = range.getBoundingClientRect();
  const line = range.getClientRects()[0]?.bottom ?? top;
  return top >= stretch.top && line <= stretch.bottom;
}

/** Between the bars at the window's upper and lower edge, where the range stands; CSS px. */
function freeStretch(range: Range, view: Window): { top: number; bottom: number } {
  const { left, width } = range.getBoundingClientRect();
  const x = Math.min(Math.max(left + width / 2, 1), view.innerWidth - 1);
  let top = 0;
  let bottom = view.innerHeight;
  for (let bars = 0; bars < MOST_BARS; bars++) {
    const above = barAt(view, x, top + 1);
    const below = barAt(view, x, bottom - 1);
    if (above) top = above.bottom;
    if (below) bottom = below.top;
    if (!above && !below) break;
  }
  return { top: top + MARGIN, bottom: bottom - MARGIN };
}

/** What the page keeps in its place at a point, however it scrolls. */
function barAt(view: Window, x: number, y: number): DOMRect | null {
  for (let at: Node | null = view.document.elementFromPoint(x, y); at; at = renderedParent(at)) {
    if (!(at instanceof Element) || at.localName === HOST) return null;
    if (!/^(?:fixed|sticky)$/.test(view.getComputedStyle(at).position)) continue;
    const box = at.getBoundingClientRect();
    return box.height <= view.innerHeight * LARGEST_BAR ? box : null;
  }
  return null;
}
