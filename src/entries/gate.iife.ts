/**
 * The gate: the only code that every page pays for. It counts sentences that stand outside
 * links and boxes, and asks the background for the page script where there are enough of them.
 * No polyfill and no listener: 1.5 KB at most.
 */
import { api } from '../extension/api';
import type { Envelope } from '../extension/protocol';

/** A text node of this many UTF-16 units is a piece of running text, not a headline or a button. */
const RUNNING_TEXT = 60;
/** So much running text, in UTF-16 units, may be an article: about two short paragraphs. */
const ENOUGH = 400;
/** Pages that fill themselves by script are looked at once more, after this many ms. */
const SECOND_LOOK_MS = 1500;
const NOT_RUNNING = 'a,nav,footer,aside,form,script,style,noscript,template,button,textarea';

function mayBeArticle(): boolean {
  if (!document.body) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    if (text.length < RUNNING_TEXT || text.trim().length < RUNNING_TEXT) continue;
    if (node.parentElement?.closest(NOT_RUNNING)) continue;
    length += text.length;
    if (length >= ENOUGH) return true;
  }
  return false;
}

function ask(): void {
  const envelope: Envelope = { to: 'background', type: 'may-be-article', body: {} };
  // The extension may have been updated or removed since the page was opened.
  api.runtime.sendMessage(envelope).catch(() => {});
}

if (mayBeArticle()) ask();
else setTimeout(() => mayBeArticle() && ask(), SECOND_LOOK_MS);
