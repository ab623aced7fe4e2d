/** Notices that a page has changed enough for its article to be looked at again. */

export interface WatchOptions {
  /** Is what was read of the page still what stands there? Cheap; asked at every batch of changes. */
  isCurrent(): boolean;
  onChange(): void;
  /** Changes are gathered until none comes for this long, ms … */
  quietMs: number;
  /** … but never for longer than this, ms. */
  limitMs: number;
  signal: AbortSignal;
}

/** New text of fewer UTF-16 units is a clock, a counter or a button, not a paragraph. */
const PARAGRAPH_LENGTH = 40;

/** Watches until the signal aborts. A page in the background is looked at when it comes forward. */
export function watchPage(document: Document, options: WatchOptions): void {
  const { signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let grown = false;
  let url = document.URL;

  const settle = (): void => {
    timer = undefined;
    if (document.hidden) return;
    const moved = document.URL !== url;
    url = document.URL;
    if (!moved && !grown && options.isCurrent()) return;
    grown = false;
    options.onChange();
  };
  const schedule = (): void => {
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    clearTimeout(timer);
    const left = options.limitMs - (now - firstAt);
    timer = setTimeout(settle, Math.max(0, Math.min(options.quietMs, left)));
  };

  const observer = new MutationObserver((records) => {
    grown ||= records.some(addsParagraph);
    schedule();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function addsParagraph(record: MutationRecord): boolean {
  for (const node of record.addedNodes) {
    if ((node.textContent?.length ?? 0) >= PARAGRAPH_LENGTH) return true;
  }
  return false;
}
