/** Pages that hold several articles, each in an element of its own. */
import type { Further } from './found-article';
import type { Container, Leaf } from './walk';

/** Characters of prose: an `article` element with less is a teaser. */
const LEAST = 250;

/** The element that holds one article, where pages hold several. */
export function articleAround(container: Container): Container | null {
  let at: Container | null = container;
  while (at && at.name !== 'article') at = at.parent;
  return at;
}

/**
 * Where the next article begins, on pages that go on without end: in an `article` element with a
 * headline of the first rank and a text of its own.
 *
 * @param leaves all leaves of the page
 * @param own those that became blocks, in reading order
 */
export function furtherArticles(leaves: readonly Leaf[], own: readonly Leaf[]): Further[] {
  const titles = new Map<Container | null, string>();
  for (const { container, links, text } of leaves) {
    if (container.heading !== 1 || links > 0.5) continue;
    const article = articleAround(container);
    if (article && article.good >= LEAST && !titles.has(article)) titles.set(article, text);
  }
  const first = articleAround(own[0]!.container);
  // What stands above the one article of a page is a part of it.
  if (!first && titles.size < 2) return [];
  titles.delete(first);
  const further: Further[] = [];
  for (const [block, leaf] of own.entries()) {
    const article = articleAround(leaf.container);
    const title = titles.get(article);
    if (title === undefined) continue;
    titles.delete(article);
    further.push({ block, title });
  }
  return further;
}
