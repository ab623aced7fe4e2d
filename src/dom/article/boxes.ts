/** Boxes in the body that are not the article's: teasers, links to others, promotions. */
import { commonContainer, isWithin } from './containers';
import { isHeading } from './prose';
import type { Container, Leaf } from './walk';
import type { Wording } from './wording';

/** A teaser holds no more characters of prose. */
const TEASER_LENGTH = 400;
const TEASER_TITLE = 15;
/** A box of its own holds no more than this share of the body's prose. */
const BOX_SHARE = 0.15;
/** A box with a title is struck if this share of its text is links. */
const LINKED = 0.35;
/** A box with a promotion is struck if this share of its leaves are such. */
const MARKED = 0.25;

/** The text under a title that is a link, in a box of their own: a teaser for another article. */
export function isTeaser(leaf: Leaf, previous: Leaf | undefined, body: Container): boolean {
  if (!previous || previous.links < 0.45 || leaf.text.length > TEASER_LENGTH) return false;
  const { container } = leaf;
  const box = commonContainer(container, previous.container);
  if (box === body || !isWithin(box, body) || box.prose > TEASER_LENGTH) return false;
  if (isHeading(previous)) return true;
  // Two paragraphs of one kind, the first of them a link, are the article's own.
  const alike =
    container.name === previous.container.name &&
    container.element.className === previous.container.element.className;
  return previous.text.length >= TEASER_TITLE && !alike;
}

/** The largest container round a leaf that is still a box beside the text. */
function boxOf(leaf: Leaf, body: Container): Container {
  let box = leaf.container;
  const limit = body.prose * BOX_SHARE;
  for (let at = box.parent; at && at !== body && at.prose <= limit; at = at.parent) box = at;
  return box;
}

/**
 * The boxes in the body that are not the article's: those that begin with the title of a box
 * or with a promotion, or that are full of them.
 *
 * @param leaves in reading order, so that a box's leaves are neighbours
 */
export function foreignBoxes(
  leaves: readonly Leaf[],
  wordings: readonly Wording[],
  body: Container,
): ReadonlySet<Container> {
  const seen = new Set<Container>();
  const foreign = new Set<Container>();
  leaves.forEach((leaf, index) => {
    const wording = wordings[index];
    if (wording !== 'box-title' && wording !== 'promotion') return;
    const box = boxOf(leaf, body);
    if (seen.has(box)) return;
    seen.add(box);
    let first = index;
    while (first > 0 && isWithin(leaves[first - 1]!.container, box)) first--;
    let end = index + 1;
    while (end < leaves.length && isWithin(leaves[end]!.container, box)) end++;
    if (isForeign(leaves.slice(first, end), wordings.slice(first, end), first === index)) {
      foreign.add(box);
    }
  });
  return foreign;
}

function isForeign(
  leaves: readonly Leaf[],
  wordings: readonly Wording[],
  begins: boolean,
): boolean {
  const promoting = wordings.includes('promotion');
  if (!promoting && shareOfLinks(leaves) < LINKED) return false;
  const marked = wordings.filter((one) => one === 'promotion' || one === 'box-title').length;
  return begins || marked >= leaves.length * MARKED;
}

/** Without links, a title is only a label between paragraphs. */
function shareOfLinks(leaves: readonly Leaf[]): number {
  let all = 0;
  let linked = 0;
  for (const { text, links } of leaves) {
    all += text.length;
    linked += text.length * links;
  }
  return linked / all;
}

export function isInAny(container: Container, boxes: ReadonlySet<Container>): boolean {
  if (boxes.size === 0) return false;
  for (let at: Container | null = container; at; at = at.parent) if (boxes.has(at)) return true;
  return false;
}
