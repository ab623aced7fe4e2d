/** From a page's HTML to the article in it, by the same finder that the extension uses. */
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../core';
import { allLanguages, articleOf, findArticle, TextMap } from '../../dom';

/** Where HTML from standard input pretends to come from: a name that can never be a page's. */
const NOWHERE = 'https://page.invalid/';

/**
 * Null if the page holds no article. Nothing in the page runs and nothing is fetched.
 *
 * @param file the page's path, or '-'
 */
export function articleFromHtml(html: string, file: string): Article | null {
  const url = file === '-' ? NOWHERE : pathToFileURL(file).href;
  // The page's own faults (style sheets that do not parse) are not the reader's concern.
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const found = findArticle(dom.window.document, url, allLanguages);
    if (!found) return null;
    const { url: foundUrl, ...article } = articleOf(found, new TextMap(found.blocks));
    return foundUrl === undefined || foundUrl === url ? article : { ...article, url: foundUrl };
  } finally {
    dom.window.close();
  }
}
