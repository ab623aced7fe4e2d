/** `dist/lib/extract.iife.js`: the article finder as global functions, for benchmarks. */
import { allLanguages, type FoundArticle, findArticle, findArticleInSlices } from '../dom';

declare global {
  /** The first article's blocks as text, in reading order; empty where the page is no article. */
  var extract: (document: Document, url: string) => string[];
  /** The whole article, at once and in slices. */
  var whosaidFinder: {
    find(document: Document, url: string): FoundArticle | null;
    findInSlices(document: Document, url: string): Promise<FoundArticle | null>;
  };
}

globalThis.extract = (document, url) => {
  const { blocks = [], more = [] } = findArticle(document, url, allLanguages) ?? {};
  return blocks.slice(0, more[0]?.block).map(({ text }) => text);
};
globalThis.whosaidFinder = {
  find: (document, url) => findArticle(document, url, allLanguages),
  findInSlices: async (document, url) =>
    (await findArticleInSlices(document, url, allLanguages)) ?? null,
};
