/** Which container holds the article's text. */
import { classOf } from '../elements';
import { commonContainer, isAside, isSetAside, isWithin } from './containers';
import { isHeading, isProse } from './prose';
import { articleAround } from './several';
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
/** … but for one that looks the same and has this many characters of prose: one paragraph. */
const PART_LENGTH = 140;

function countLeaves(leaves: readonly Leaf[]): void {
  for (const leaf of leaves) {
    const { container, weight } = leaf;
    if (isProse(leaf)) {
      container.prose += weight;
      container.good += weight;
    } else if (!isHeading(leaf) || leaf.links > 0.5) {
      container.bad += weight * (leaf.links > 0.5 ? LINK_COST : LABEL_COST);
    }
  }
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
  return best && widen(narrow(best, containers), containers, leaves);
}

/** Whether both say that they are the text, in the same words and places. */
const isPartOf = (part: Container, largest: Container): boolean =>
  part.role === 'body' &&
  part.good >= PART_LENGTH &&
  part.good > part.bad &&
  look(part) === look(largest);

/** The innermost of those with most prose. */
const largestOf = (some: readonly Container[]): Container | null =>
  some.reduce<Container | null>((most, one) => (one.good >= (most?.good ?? 1) ? one : most), null);

const look = ({ element, parent }: Container): string =>
  `${classOf(element)} ${parent && classOf(parent.element)}`;

/**
 * A body that is split over several containers of one class: from the best one to what holds
 * them all, unless another headline stands between.
 */
function widen(
  best: Container,
  containers: readonly Container[],
  leaves: readonly Leaf[],
): Container {
  const largest = largestOf(containers.filter((one) => one.role === 'body' && isWithin(one, best)));
  if (!largest) return best;
  let whole = best;
  for (const part of containers) {
    if (!isPartOf(part, largest)) continue;
    if (
      isWithin(part, whole) ||
      isWithin(largest, part) ||
      articleAround(part) !== articleAround(largest)
    )
      continue;
    const both = commonContainer(whole, part);
    if (!isSetAside(part, both)) whole = both;
  }
  if (whole === best) return best;
  const titles = leaves.filter(
    (leaf) => leaf.container.heading === 1 && isWithin(leaf.container, whole),
  );
  return titles.length > 1 ? best : whole;
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
    const largest = largestOf(parts);
    if (!largest) continue;
    const large = parts.filter(({ good }) => good >= largest.good * PART_SHARE);
    const said = large.reduce((total, { good }) => total + good, 0);
    if (said < best.good * SAID_SHARE) continue;
    const whole = large.reduce(commonContainer);
    if (whole !== best) return whole;
  }
  return best;
}
