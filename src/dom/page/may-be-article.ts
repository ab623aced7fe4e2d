import { OTHER_KIND } from '../article/kinds';

/** A text node of this many UTF-16 units is a piece of running text, not a headline or a button. */
const RUNNING_TEXT = 60;
/** So much running text, in UTF-16 units, may be an article: about two short paragraphs. */
const ENOUGH = 400;
const NOT_RUNNING = 'a,nav,footer,aside,form,script,style,noscript,template,button,textarea';

/** How much running text stands under a node, open shadow roots included; counted until it is enough. */
function runningText(root: Element | ShadowRoot): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data;
    if (text.length < RUNNING_TEXT || text.trim().length < RUNNING_TEXT) continue;
    if (node.parentElement?.closest(NOT_RUNNING)) continue;
    length += text.length;
    if (length >= ENOUGH) return length;
  }
  // What says little itself may be made of components, which say it in roots of their own.
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) length += runningText(shadowRoot);
    if (length >= ENOUGH) break;
  }
  return length;
}

/**
 * Whether it is worth looking closer: the page says that it is nothing else, and has a few
 * sentences outside of links and boxes. One pass over the text at most, and one over the elements.
 */
export function mayBeArticle(page: Document): boolean {
  const kind = page.querySelector<HTMLMetaElement>('meta[property="og:type"]')?.content ?? '';
  return !OTHER_KIND.test(kind) && page.body && runningText(page.body) >= ENOUGH;
}
