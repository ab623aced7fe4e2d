/** The headless library: what benchmarks and researchers import from `dist/lib/index.js`. */
import { allLanguages, type FoundArticle, findArticle as findIn } from '../dom';

export * from '../core';
export { articleOf, type Block, type BlockKind, type FoundArticle, TextMap } from '../dom';

/**
 * Finds the article of a page in any of the languages whose papers' words are known.
 *
 * @param document the page; no layout is needed (jsdom will do)
 * @param url where the page was loaded from
 * @returns null where the page is no article
 */
export const findArticle = (document: Document, url: string): FoundArticle | null =>
  findIn(document, url, allLanguages);
