import { isHidden } from '../elements';
import { visibleText } from '../visible-text';
import { findBody } from './body';
import { articleLeaves } from './clean';
import type { Block, BlockKind, FoundArticle } from './found-article';
import { isArticlePage } from './is-article';
import { findMetadata } from './metadata';
import { isHeading } from './prose';
import { type Container, type Leaf, Walk } from './walk';

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
  const { containers, leaves } = new Walk(page);
  const body = findBody(containers, leaves);
  if (!body) return null;
  const { declared, ...metadata } = findMetadata(document);
  const own = articleLeaves(leaves, body, metadata);
  if (!isArticlePage(own, leaves, body, declared)) return null;
  const blocks = own
    .filter(({ container }) => !isHidden(container.element))
    .map(toBlock)
    .filter(({ text }) => text !== '');
  return blocks.length > 0 ? { url, root: body.element, blocks, ...metadata } : null;
}

function kindOf(leaf: Leaf): BlockKind {
  if (isHeading(leaf)) return 'heading';
  for (let at: Container | null = leaf.container; at; at = at.parent) {
    if (at.name === 'blockquote') return 'quotation';
    if (at.name === 'li' || at.name === 'dd' || at.name === 'dt') return 'list-item';
  }
  return 'paragraph';
}

function toBlock(leaf: Leaf): Block {
  const where = { element: leaf.container.element, ...(leaf.nodes && { nodes: leaf.nodes }) };
  return { ...where, kind: kindOf(leaf), text: visibleText(where) };
}
