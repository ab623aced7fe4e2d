import { isHidden } from '../elements';
import { runInSlices, runNow } from '../steps';
import { visibleText } from '../text/visible-text';
import { articleLeaves, isStandfirst } from './article-leaves';
import { findBody } from './body';
import type { Block, BlockKind, Found, FoundArticle } from './found-article';
import { isArticlePage } from './is-article';
import { findMetadata } from './metadata';
import { isPartial } from './partial';
import { isHeading, isProse } from './prose';
import { furtherArticles } from './several';
import { squeeze } from './strings';
import { type Container, type Leaf, walk } from './walk';
import { readLanguages } from './words/languages';
import { type Languages, patternsFor } from './words/text-patterns';

/**
 * Finds the news article of a page in its live DOM, which is only read.
 *
 * @param document the page; no layout is needed (jsdom will do)
 * @param url where the page was loaded from
 * @param languages whose papers' words are known: those that the analysis reads, where not told
 * @returns the article, or null where the page is none (a front page, a shop, a forum …)
 */
export function findArticle(
  document: Document,
  url: string,
  languages: Languages = readLanguages,
): FoundArticle | null {
  return runNow(findingSteps(document, url, languages)) ?? null;
}

/**
 * The same in slices of a few ms, between which the page can answer its reader.
 *
 * @param anyway takes what there is of running text, whether the page looks like an article or not
 * @returns undefined where the page is too large to be looked through
 */
export function findArticleInSlices(
  document: Document,
  url: string,
  languages: Languages = readLanguages,
  anyway = false,
): Promise<FoundArticle | null | undefined> {
  return runInSlices(findingSteps(document, url, languages, anyway));
}

function* findingSteps(
  document: Document,
  url: string,
  languages: Languages,
  anyway = false,
): Generator<void, FoundArticle | null | undefined> {
  const { body: page } = document;
  const patterns = patternsFor(languages, document.documentElement?.lang);
  const walked = page && (yield* walk(page, patterns));
  if (!walked) return walked;
  const { containers, leaves } = walked;
  yield;
  const body = findBody(containers, leaves);
  if (!body) return null;
  yield;
  const { declared, description, isPaid, length, ...metadata } = findMetadata(document);
  yield;
  const own = yield* articleLeaves(leaves, body, metadata.title, patterns);
  const above = leaves.slice(0, leaves.indexOf(own[0]!));
  if (!anyway && !isArticlePage(own, leaves, body, declared, patterns)) return null;
  const blocks: Block[] = [];
  const shown: Leaf[] = [];
  for (const leaf of own) {
    yield;
    if (isHidden(leaf.container.element)) continue;
    const block = toBlock(leaf);
    if (!block.text.trim()) continue;
    blocks.push(block);
    shown.push(leaf);
  }
  if (blocks.length === 0) return null;
  const standfirst = findStandfirst(above, blocks[0]!.text, description);
  if (standfirst) {
    metadata.standfirst = standfirst[0];
    metadata.origins.standfirst = standfirst[1];
  }
  const partial = isPartial(own, leaves, body, { isPaid, length }, patterns);
  const more = furtherArticles(leaves, shown);
  return { url, root: body.element, blocks, partial, more, ...metadata };
}

/** A first paragraph that begins like the description is no standfirst: the page has none. */
const SAME = 40;

/**
 * @param above the leaves before the first block
 * @param first the text of the first block
 */
function findStandfirst(
  above: readonly Leaf[],
  first: string,
  description: Found | undefined,
): Found | undefined {
  const shown = above.findLast((leaf) => isStandfirst(leaf) && isProse(leaf));
  if (shown) return [shown.text, 'page'];
  if (!description) return undefined;
  return squeeze(first).startsWith(squeeze(description[0]).slice(0, SAME))
    ? undefined
    : description;
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
