import { isHidden } from '../elements';
import { runInSlices, runNow } from '../steps';
import { visibleText } from '../visible-text';
import { findBody } from './body';
import { articleLeaves } from './clean';
import type { Block, BlockKind, FoundArticle } from './found-article';
import { isArticlePage } from './is-article';
import { findMetadata } from './metadata';
import { isHeading } from './prose';
import { type Container, type Leaf, walk } from './walk';

/**
 * Finds the news article of a page in its live DOM, which is only read.
 *
 * @param document the page; no layout is needed (jsdom will do)
 * @param url where the page was loaded from
 * @returns the article, or null where the page is none (a front page, a shop, a forum …)
 */
export function findArticle(document: Document, url: string): FoundArticle | null {
  return runNow(findingSteps(document, url));
}

/** The same in slices of a few ms, between which the page can answer its reader. */
export function findArticleInSlices(document: Document, url: string): Promise<FoundArticle | null> {
  return runInSlices(findingSteps(document, url));
}

function* findingSteps(document: Document, url: string): Generator<void, FoundArticle | null> {
  const { body: page } = document;
  const walked = page && (yield* walk(page));
  if (!walked) return null;
  const { containers, leaves } = walked;
  yield;
  const body = findBody(containers, leaves);
  if (!body) return null;
  yield;
  const { declared, ...metadata } = findMetadata(document);
  yield;
  const own = yield* articleLeaves(leaves, body, metadata);
  if (!isArticlePage(own, leaves, body, declared)) return null;
  const blocks: Block[] = [];
  for (const leaf of own) {
    yield;
    if (isHidden(leaf.container.element)) continue;
    const block = toBlock(leaf);
    if (block.text) blocks.push(block);
  }
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
