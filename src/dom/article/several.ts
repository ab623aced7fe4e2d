import { isAside, isWithin } from './containers';
import type { Container, Leaf } from './walk';

/** Characters of prose: an `article` element with less is a teaser. */
const LEAST = 250;

/**
 * One of several articles that stand one after another, as where a page goes on without end: the
 * one that the reader is looking at, the first where nothing is laid out. An article of these
 * stands in an element of its own with a headline of its own.
 *
 * @param body what holds all that was found
 * @returns the element's container, or null where the page holds one article
 */
export function articleInView(
  body: Container,
  containers: readonly Container[],
  leaves: readonly Leaf[],
): Container | null {
  const articles = containers.filter(
    (one) => one.name === 'article' && one.good >= LEAST && isWithin(one, body) && one !== body,
  );
  if (articles.length < 2) return null;
  const titled = articles.filter(
    (one) =>
      !isAside(one.role) &&
      leaves.some(({ container, links }) => {
        return container.heading === 1 && links < 0.5 && isWithin(container, one);
      }),
  );
  if (titled.length < 2) return null;
  return titled.findLast(({ element }) => isAtTop(element)) ?? titled[0]!;
}

/** Begins above the middle of the window. */
function isAtTop(element: Element): boolean {
  const height = element.ownerDocument.defaultView?.innerHeight ?? 0;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > top && top < height / 2;
}
