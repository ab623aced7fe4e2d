import { commonContainer, isSetAside, isWithin } from './containers';
import { endsSentence, isHeading, isProse, weightOf } from './prose';
import type { Container, Leaf } from './walk';
import { BIOGRAPHY, BOX_TITLE, CREDIT, PROMOTION } from './words/text-patterns';

const PARAGRAPH = /^(?:p|li|blockquote|dd|pre)$/;
/** More prose than this is no teaser, no promotion and no biography. */
const SHORT = 400;
/** A label, a credit, the title of a box. */
const LINE = 90;
/** A box of its own holds no more than this share of the body's prose. */
const BOX_SHARE = 0.15;
/** Biographies stand behind this share of the leaves, remarks in brackets among the last few. */
const ENDING = 0.75;
const LAST = 3;
/** A box with a title is struck if this share of its text is links. */
const LINKED = 0.35;

/** The text under a title that is a link, in a box of their own: a teaser for another article. */
function isTeaser(leaf: Leaf, previous: Leaf | undefined, body: Container): boolean {
  if (!previous || previous.links < 0.45 || leaf.text.length > SHORT) return false;
  const { container } = leaf;
  const box = commonContainer(container, previous.container);
  if (box === body || !isWithin(box, body) || box.prose > SHORT) return false;
  if (isHeading(previous)) return true;
  const alike = (key: 'name' | 'className') =>
    key === 'name'
      ? container.name === previous.container.name
      : container.element.className === previous.container.element.className;
  return previous.text.length >= 15 && !(alike('name') && alike('className'));
}

/** A line without a sentence in it; in bold, it is a heading made of a paragraph. */
function isLabel(leaf: Leaf): boolean {
  return (
    weightOf(leaf.text) < 40 &&
    !endsSentence(leaf.text) &&
    leaf.container.name !== 'li' &&
    leaf.bold < 0.9
  );
}

/** The paper's own remark: a whole paragraph in brackets. */
function isBracketed(text: string): boolean {
  return /^[([].*[)\]]$/s.test(text) && !/[)\]].*[([]/s.test(text);
}

function looksLikeText(leaf: Leaf): boolean {
  const { text, links } = leaf;
  if (isHeading(leaf)) return links <= 0.45;
  if (links > 0.7 || (links > 0.4 && text.length < 120 && !endsSentence(text))) return false;
  return isProse(leaf) || (PARAGRAPH.test(leaf.container.name) && !isLabel(leaf));
}

/** Squeezed to letters and digits, for comparing with the page's title. */
const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Where the text begins: behind the first heading that says the title. */
function startOf(leaves: readonly Leaf[], body: Container, title: string | undefined): number {
  const wanted = squeeze(title ?? '');
  const index = leaves.findIndex(
    (leaf) =>
      isHeading(leaf) &&
      leaf.container.heading < 3 &&
      !isSetAside(leaf.container, body) &&
      squeeze(leaf.text) === wanted,
  );
  return wanted ? index + 1 : 0;
}

/** The largest container round a leaf that is still a box beside the text. */
function boxOf(leaf: Leaf, body: Container): Container {
  let box = leaf.container;
  const limit = body.prose * BOX_SHARE;
  for (let at = box.parent; at && at !== body && at.prose <= limit; at = at.parent) box = at;
  return box;
}

/** A title makes its box one of links; without links it is only a label. */
function isLinked(leaves: readonly Leaf[]): boolean {
  let all = 0;
  let linked = 0;
  for (const { text, links } of leaves) {
    all += text.length;
    linked += text.length * links;
  }
  return linked >= all * LINKED;
}

/**
 * The boxes that a title or a promotion marks as not the article's: those that begin with one,
 * or of whose leaves a quarter are such.
 */
function strikeBoxes(
  leaves: readonly Leaf[],
  marked: ReadonlySet<Leaf>,
  body: Container,
): Set<Container> {
  const struck = new Set<Container>();
  for (const leaf of marked) {
    const box = boxOf(leaf, body);
    if (struck.has(box)) continue;
    const within = leaves.filter((other) => isWithin(other.container, box));
    if (!isPromotion(leaf) && !isLinked(within)) continue;
    const hits = within.filter((other) => marked.has(other)).length;
    if (within[0] === leaf || hits * 4 >= within.length) struck.add(box);
  }
  return struck;
}

const isBoxTitle = ({ text }: Leaf): boolean =>
  text.length <= LINE && BOX_TITLE.test(text.toLowerCase());
const isPromotion = ({ text }: Leaf): boolean =>
  text.length <= SHORT && PROMOTION.test(text.toLowerCase());

/** Leaves that are the article's own text, in reading order. */
export function articleLeaves(
  leaves: readonly Leaf[],
  body: Container,
  title: string | undefined,
): Leaf[] {
  const inside = leaves.filter((leaf) => isWithin(leaf.container, body));
  const start = startOf(inside, body, title);
  const shown = inside.filter((leaf, index) => index >= start && !isSetAside(leaf.container, body));
  const marked = new Set(shown.filter((leaf) => isBoxTitle(leaf) || isPromotion(leaf)));
  const struck = strikeBoxes(shown, marked, body);
  const before = new Map(inside.map((leaf, index) => [leaf, inside[index - 1]]));
  const own = shown.filter(
    (leaf, index) =>
      looksLikeText(leaf) &&
      !marked.has(leaf) &&
      !(index >= shown.length - LAST && isBracketed(leaf.text)) &&
      !(leaf.text.length <= LINE && CREDIT.test(leaf.text.toLowerCase())) &&
      !(
        index > shown.length * ENDING &&
        leaf.text.length <= SHORT &&
        BIOGRAPHY.test(leaf.text.toLowerCase())
      ) &&
      !isTeaser(leaf, before.get(leaf), body) &&
      !isStruck(leaf.container, struck),
  );
  return own.filter((leaf, index) => !isHeading(leaf) || hasText(own, index));
}

function isStruck(container: Container, struck: ReadonlySet<Container>): boolean {
  if (struck.size === 0) return false;
  for (let at: Container | null = container; at; at = at.parent) if (struck.has(at)) return true;
  return false;
}

/** Whether prose follows a heading before the next one of its rank, and it is not the headline. */
function hasText(leaves: readonly Leaf[], index: number): boolean {
  const { heading } = leaves[index]!.container;
  if (heading === 1 || index === 0) return false;
  const next = leaves
    .slice(index + 1)
    .find((leaf) => !isHeading(leaf) || leaf.container.heading <= heading);
  return next !== undefined && !isHeading(next);
}
