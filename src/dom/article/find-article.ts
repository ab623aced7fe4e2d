import { visibleText } from '../visible-text';
import { findBody } from './body';
import { articleLeaves } from './clean';
import type { Block, BlockKind, FoundArticle } from './found-article';
import { findMetadata } from './metadata';
import { isHeading, weightOf } from './prose';
import { type Leaf, Walk } from './walk';

/** Less is a caption, a notice or a video's page. */
const LEAST_CHARACTERS = 250;

/**
 * Finds the news article of a page in its live DOM, which is only read.
 *
 * @param document the page; no layout is needed (jsdom will do)
 * @param url where the page was loaded from
 * @returns the article, or null where the page is none (a front page, a shop, a forum …)
 */
export function findArticle(document: Document, url: string): FoundArticle | null {
  const { body: page } = document;
  if (!page) return null;
  const walk = new Walk(page);
  const body = findBody(walk.containers, walk.leaves);
  if (!body) return null;
  const metadata = findMetadata(document);
  const blocks = articleLeaves(walk.leaves, body, metadata.title).map(toBlock);
  let characters = 0;
  for (const block of blocks) characters += weightOf(block.text);
  if (characters < LEAST_CHARACTERS) return null;
  return { url, root: body.element, blocks, ...metadata };
}

function kindOf(leaf: Leaf): BlockKind {
  if (isHeading(leaf)) return 'heading';
  for (let at: Leaf['container'] | null = leaf.container; at; at = at.parent) {
    if (at.name === 'blockquote') return 'quotation';
    if (at.name === 'li' || at.name === 'dd' || at.name === 'dt') return 'list-item';
  }
  return 'paragraph';
}

function toBlock(leaf: Leaf): Block {
  const where = { element: leaf.container.element, ...(leaf.nodes && { nodes: leaf.nodes }) };
  return { ...where, kind: kindOf(leaf), text: visibleText(where) };
}
