/** Brings a claim before the reader's eyes. */

/** Where the claim's first line comes to stand, as a share of the window's height from the top. */
const READING_LINE = 0.3;
/** Above this share of the window a header that stays in place may cover the claim. */
const FREE_FROM = 0.2;

/**
 * Scrolls so that a range is in view: not at all where it is already, smoothly unless the
 * reader asked for less motion.
 */
export function scrollToRange(range: Range): void {
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  const isSeen = (): boolean => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= view.innerHeight * FREE_FROM && bottom <= view.innerHeight * 0.95;
  };
  if (isSeen()) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { top } = range.getBoundingClientRect();
  const root = element.ownerDocument.scrollingElement;
  if (root && root.scrollHeight > root.clientHeight) {
    view.scrollBy({
      top: top - view.innerHeight * READING_LINE,
      behavior: calm ? 'instant' : 'smooth',
    });
  } else {
    // The page scrolls inside an element of its own.
    element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }
}
