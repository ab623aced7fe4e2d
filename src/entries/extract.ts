/** `dist/lib/extract.iife.js`: the article finder as one global function, for benchmarks. */
import { findArticle } from '../dom';

declare global {
  /** The article's blocks as text, in reading order; empty where the page is no article. */
  var extract: (document: Document, url: string) => string[];
}

globalThis.extract = (document, url) =>
  findArticle(document, url)?.blocks.map(({ text }) => text) ?? [];
