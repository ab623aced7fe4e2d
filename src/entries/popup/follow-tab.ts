/** The popup's line to a tab, which may go from page to page under it. */
import browser from 'webextension-polyfill';
import { type FrontTab, followPage, type PopupState, tabWithId } from './page-link';

export interface TabListener {
  /** The tab has come to a page; told before its first state. */
  onTab(tab: FrontTab): void;
  onState(state: PopupState): void;
  onError(error: unknown): void;
}

/**
 * Follows a tab from now on, for as long as this document lives.
 *
 * @returns asks for the page's state once more, where there is none or its page script has gone
 */
export function followTab(id: number, { onTab, onState, onError }: TabListener): () => void {
  let current = new AbortController();
  let isLinked = false;

  const follow = (): void => {
    current.abort();
    current = new AbortController();
    isLinked = false;
    const { signal } = current;
    attempt(signal).catch((error) => !signal.aborted && onError(error));
  };
  const followAnew = (): void => {
    onState({ state: 'working' });
    follow();
  };
  const attempt = async (signal: AbortSignal): Promise<void> => {
    const tab = await tabWithId(id);
    if (!tab || signal.aborted) return;
    onTab(tab);
    const why = await followPage(tab, { onReport: onState, onGone: followAnew, signal });
    if (signal.aborted) return;
    isLinked = why === null;
    // A page that is only coming cannot be read yet: the tab tells when it is there.
    if (why === null || (await isLoading(id)) || signal.aborted) return;
    onState({ state: why });
  };
  browser.tabs.onUpdated.addListener((tab, { status, url }) => {
    // A page that Firefox keeps for the way back leaves its port open, but the tab has another
    // address then. One that goes on by script has too, and answers again.
    if (tab === id && (url || (status && !isLinked))) follow();
  });
  follow();
  return followAnew;
}

async function isLoading(id: number): Promise<boolean> {
  return (await browser.tabs.get(id)).status === 'loading';
}
