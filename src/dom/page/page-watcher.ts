/** Notices that a page has changed enough for its article to be looked at again. */
import { HOST } from '../card/host';
import { isElement } from '../elements';
import { renderedParent } from '../flat-tree';

export interface WatchOptions {
  /** Is what was read of the page still what stands there? Cheap; asked at every batch of changes. */
  isCurrent(): boolean;
  onChange(): void;
  /** The page may have other colours now. */
  onRestyle(): void;
  /** Changes are gathered until none comes for this long, ms … */
  quietMs: number;
  /** … but never for longer than this, ms. */
  limitMs: number;
  signal: AbortSignal;
}

/** New text of fewer UTF-16 units is a clock, a counter or a button, not a paragraph. */
const PARAGRAPH_LENGTH = 40;

export interface PageWatch {
  /**
   * Watches the element that holds the article: for text that is unfolded, by its height, and,
   * with the elements round it, for a switch of the page's theme.
   *
   * @param trees the document and the shadow roots that its text stands in
   */
  watchArticle(element: Element | null, trees: Iterable<Node>): void;
}

/** Watches until the signal aborts. A page in the background is looked at when it comes forward. */
export function watchPage(document: Document, options: WatchOptions): PageWatch {
  const { signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let settledAt = -Infinity;
  let grown = false;
  let restyled = false;
  let url = document.URL;

  const settle = (): void => {
    timer = undefined;
    if (document.hidden) return;
    settledAt = performance.now();
    const moved = document.URL !== url;
    url = document.URL;
    if (moved || grown || !options.isCurrent()) {
      grown = false;
      restyled = false;
      options.onChange();
    } else if (restyled) {
      restyled = false;
      options.onRestyle();
    }
  };
  const schedule = (): void => {
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    // Words that a calm page replaces are marked again before their marks are missed.
    const isUrgent = now - settledAt > options.limitMs && !options.isCurrent();
    clearTimeout(timer);
    const left = options.limitMs - (now - firstAt);
    timer = setTimeout(settle, isUrgent ? 0 : Math.max(0, Math.min(options.quietMs, left)));
  };
  let hasArticle = false;
  const restyle = (): void => {
    restyled = true;
    schedule();
  };

  const observer = new MutationObserver((records) => {
    if (records.every(isOfCard)) return;
    grown ||= records.some(addsParagraph);
    schedule();
  });
  const observe = (tree: Node): void =>
    observer.observe(tree, { subtree: true, childList: true, characterData: true });
  observe(document);
  const styles = new MutationObserver(restyle);
  /** Of the article as it was last seen, CSS px. */
  let size: DOMRectReadOnly | undefined;
  const sizes = new ResizeObserver((entries) => {
    const before = size;
    size = entries.at(-1)?.contentRect;
    // With another width the same text is as high as it happens to be.
    if (before?.width !== size?.width || before?.height === size?.height) return;
    grown = true;
    schedule();
  });
  const listen = (
    target: EventTarget | null | undefined,
    type: string,
    heard: (event: Event) => void,
  ): void => target?.addEventListener(type, heard, { signal, capture: true, passive: true });
  listen(document, 'visibilitychange', schedule);
  listen(document, 'transitionend', restyle);
  // A style sheet that has come; the events of scripts and images pass here too, and cost little.
  listen(document, 'load', ({ target }) => {
    // The frame of a viewer may hold another article now.
    grown ||= !hasArticle && (target as Element).localName === 'iframe';
    restyle();
  });
  listen(document.defaultView?.matchMedia('(prefers-color-scheme: dark)'), 'change', restyle);
  // A page from the back-forward cache has missed what was chosen meanwhile.
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => persisted && options.onChange(),
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    styles.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
  });
  return {
    watchArticle: (element, trees) => {
      hasArticle = element !== null;
      for (const tree of trees) observe(tree);
      styles.disconnect();
      sizes.disconnect();
      size = undefined;
      if (element) sizes.observe(element);
      for (let at: Node | null = element; at; at = renderedParent(at)) {
        if (isElement(at)) styles.observe(at, { attributes: true });
      }
    },
  };
}

/** The card's element comes or goes: nothing of the page's. */
function isOfCard({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const [node = removedNodes[0]] = addedNodes;
  const count = addedNodes.length + removedNodes.length;
  return (
    count === 1 &&
    node?.nodeName === HOST.toUpperCase() &&
    target === node.ownerDocument?.documentElement
  );
}

function addsParagraph(record: MutationRecord): boolean {
  for (const node of record.addedNodes) {
    if ((node.textContent?.length ?? 0) >= PARAGRAPH_LENGTH) return true;
  }
  return false;
}
