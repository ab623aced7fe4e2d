export { findArticle, findArticleInSlices } from './article/find-article';
export type { Block, BlockKind, FoundArticle } from './article/found-article';
export { allLanguages } from './article/words/languages';
export { articleInView, articleOf } from './article-of';
export { TextMap } from './text/text-map';
export { TextPositions } from './text/text-positions';
