import { commonContainer, isAside, isSetAside, isWithin } from './containers';
import { isHeading, isProse } from './prose';
import type { Container, Leaf } from './walk';

const WITHIN_BODY = /^(?:p|li|ul|ol|blockquote|h[1-6])$/;
/** An `outside` container with this share of the page's prose is labelled for something else. */
const MAIN_SHARE = 0.4;
/** What an aside counts as the body itself. */
const DISCOUNT = 0.3;
/** What a container gains by saying that it is the text. */
const SAYS_BODY = 1.1;
const LINK_COST = 0.5;
const LABEL_COST = 0.1;
/** Containers that say they are the text are believed if they hold this share of the best one's prose. */
const SAID_SHARE = 0.35;
/** One with less than this share of the largest one's prose is no part of the body. */
const PART_SHARE = 0.12;

/** The text under a headline that is a link: a teaser for another article. */
function followsLinkedHeading(leaf: Leaf, previous: Leaf | undefined): boolean {
  return !!previous && isHeading(previous) && previous.links > 0.45 && leaf.text.length < 400;
}

function countLeaves(leaves: readonly Leaf[]): void {
  leaves.forEach((leaf, index) => {
    const { container, weight } = leaf;
    if (isProse(leaf) && !followsLinkedHeading(leaf, leaves[index - 1])) {
      container.prose += weight;
      container.good += weight;
    } else if (!isHeading(leaf) || leaf.links > 0.5) {
      container.bad += weight * (leaf.links > 0.5 ? LINK_COST : LABEL_COST);
    }
  });
}

/** Children stand behind their parents, so that backwards every sum is complete. */
function sumUp(containers: readonly Container[]): void {
  for (let index = containers.length - 1; index > 0; index--) {
    const { parent, prose } = containers[index]!;
    parent!.prose += prose;
  }
  const all = containers[0]?.prose ?? 0;
  for (let index = containers.length - 1; index > 0; index--) {
    const container = containers[index]!;
    const { parent, role, prose, good, bad } = container;
    if (isAside(role) && prose >= all * MAIN_SHARE) {
      container.role = 'plain';
    }
    if (isAside(container.role)) continue;
    parent!.good += good;
    parent!.bad += bad;
  }
}

/**
 * The container that holds the most prose and the least else. What an aside
 * holds does not count for those above it, but it may still be the body itself, at a
 * discount: some papers wrap a whole page in a form.
 */
export function findBody(
  containers: readonly Container[],
  leaves: readonly Leaf[],
): Container | null {
  countLeaves(leaves);
  sumUp(containers);
  let best: Container | null = null;
  let bestScore = 0;
  for (const container of containers) {
    const { parent, role, good, bad, name } = container;
    container.trust = (parent?.trust ?? 1) * (isAside(role) ? DISCOUNT : 1);
    const score = (good - bad) * container.trust * (role === 'body' ? SAYS_BODY : 1);
    if (score > 0 && score >= bestScore && !WITHIN_BODY.test(name)) {
      best = container;
      bestScore = score;
    }
  }
  return best && narrow(best, containers);
}

/** From a container with more than the article in it to the part that says it is the text. */
function narrow(best: Container, containers: readonly Container[]): Container {
  for (const says of [
    ({ role }: Container) => role === 'body',
    ({ name }: Container) => name === 'article',
  ]) {
    const parts: Container[] = [];
    let last: Container | null = null;
    for (const part of containers) {
      if (!says(part) || part === best || !isWithin(part, best)) continue;
      if ((last && isWithin(part, last)) || isSetAside(part, best)) continue;
      last = part;
      if (part.good > 0) parts.push(part);
    }
    const largest = parts.reduce((most, { good }) => Math.max(most, good), 0);
    const large = parts.filter(({ good }) => good >= largest * PART_SHARE);
    const said = large.reduce((total, { good }) => total + good, 0);
    if (large.length === 0 || said < best.good * SAID_SHARE) continue;
    const whole = large.reduce(commonContainer);
    if (whole !== best) return whole;
  }
  return best;
}
