/** The headless library: what benchmarks and researchers import from `dist/lib/index.js`. */
export * from '../core';
export {
  articleOf,
  type Block,
  type BlockKind,
  type FoundArticle,
  findArticle,
  TextMap,
} from '../dom';
