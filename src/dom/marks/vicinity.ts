/**
 * Which of very many ranges stand near what the reader sees. Chromium looks at every range of
 * `CSS.highlights` again at each change that a page makes: with 2,000 of them each change would
 * take longer than a frame, be it the page's own or the card's.
 */
import { renderedParent } from '../flat-tree';

/** So many ranges cost a page a millisecond or two, and are all shown at once. */
const FEW = 300;
/** Above and below the window, in its heights: farther than a key scrolls. */
const MARGIN = '200% 0px';

export interface Vicinity {
  /** From now on these ranges count. */
  watch(ranges: readonly Range[]): void;
  /** True where they are few, while the page is printed, and as long as nothing is known. */
  has(range: Range): boolean;
}

/**
 * @param onChange is called when other ranges may be near
 * @param signal ends it
 */
export function createVicinity(onChange: () => void, signal: AbortSignal): Vicinity {
  let far = new WeakSet<Node>();
  let isPrinting = false;
  let observer: IntersectionObserver | undefined;
  const print = ({ type }: Event): void => {
    isPrinting = type === 'beforeprint';
    onChange();
  };
  addEventListener('beforeprint', print, { signal });
  addEventListener('afterprint', print, { signal });

  const note = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      // What has no box of its own (`display: contents`) may be anywhere.
      if (isIntersecting || boundingClientRect.height === 0) far.delete(target);
      else far.add(target);
    }
    onChange();
  };

  return {
    watch(ranges) {
      observer?.disconnect();
      if (ranges.length <= FEW) {
        far = new WeakSet();
        return;
      }
      observer = new IntersectionObserver(note, { rootMargin: MARGIN });
      for (const element of new Set(ranges.map(elementOf))) if (element) observer.observe(element);
    },
    has: (range) => isPrinting || !far.has(elementOf(range)!),
  };
}

/** null where the page has thrown the text away meanwhile. */
const elementOf = ({ startContainer }: Range): Element | null =>
  renderedParent(startContainer) as Element | null;
