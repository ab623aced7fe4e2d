/**
 * The gate: the only code that every page pays for. It counts sentences that stand outside
 * links and boxes, and asks the background for the page script where there are enough of them.
 * No polyfill, and in a page that is seen no listener but for the page's own navigation: 1.5 KB
 * at most.
 */
import { mayBeArticle } from '../dom/page/may-be-article';
import { viewerFrame } from '../dom/page/viewer-frame';
import { api } from '../extension/api';
import type { Envelope } from '../extension/messaging/protocol';
import { isSameSite } from '../extension/settings/sites';

/** Pages that fill themselves by script are looked at again after this many ms, and after twice … */
const FIRST_PAUSE_MS = 1500;
/** … as many, until a pause would be longer than this. */
const LAST_PAUSE_MS = 6000;

/** Into a frame of another origin nobody may look from here: of the same site it is worth a try. */
function mayFrameArticle(page: Document): boolean {
  const frame = viewerFrame(page);
  if (!frame) return false;
  const inside = frame.contentDocument;
  return inside ? mayBeArticle(inside) : isSameSite(frame.src, page.URL);
}

/** @param again for the case that the background was ended before it had done what is asked */
function ask(again: () => void): void {
  const envelope: Envelope = { to: 'background', type: 'may-be-article', body: {} };
  // The extension may have been updated or removed since the page was opened.
  if (api.runtime?.id) api.runtime.sendMessage(envelope).catch(again);
}

/** Content scripts share one global of their own; the page script is there once it was asked for. */
const scope = globalThis as typeof globalThis & { whosaidPage?: unknown; whosaidGate?: () => void };
let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks now and, where there is no article, again after a while; never at a page in the background. */
function look(pause = FIRST_PAUSE_MS): void {
  clearTimeout(timer);
  if (scope.whosaidPage) return;
  if (document.hidden) {
    document.addEventListener('visibilitychange', lookAgain, { once: true });
    return;
  }
  const later = (): void => {
    if (pause <= LAST_PAUSE_MS) timer = setTimeout(look, pause, pause * 2);
  };
  if (mayBeArticle(document) || mayFrameArticle(document)) ask(later);
  else later();
}

const lookAgain = (): void => look();
// A gate of an earlier version of the extension makes way.
scope.whosaidGate?.();
/** Firefox has it since 147; there a page that navigates by script does so at a click. */
const navigations: EventTarget = globalThis.navigation ?? document;
const moved = globalThis.navigation ? 'currententrychange' : 'click';
navigations.addEventListener(moved, lookAgain);
scope.whosaidGate = () => {
  clearTimeout(timer);
  document.removeEventListener('visibilitychange', lookAgain);
  navigations.removeEventListener(moved, lookAgain);
};
look();
