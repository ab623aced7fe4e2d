import { isAside } from './body';
import { endsSentence, isHeading, isProse, weightOf } from './prose';
import type { Container, Leaf } from './walk';

const PARAGRAPH = /^(?:p|li|blockquote|dd|pre)$/;
/** More prose than this is no teaser. */
const TEASER_LENGTH = 400;

function isWithin(container: Container, body: Container): boolean {
  for (let at: Container | null = container; at; at = at.parent) if (at === body) return true;
  return false;
}

/** Whether a role between the body and the leaf says that the leaf is not the article's text. */
function isLabelledOut(leaf: Leaf, body: Container): boolean {
  for (let at: Container | null = leaf.container; at && at !== body; at = at.parent) {
    if (isAside(at)) return true;
  }
  return false;
}

/** The smallest container that holds both. */
function common(a: Container, b: Container): Container {
  let left: Container = a;
  let right: Container = b;
  while (left !== right) {
    if (left.depth >= right.depth && left.parent) left = left.parent;
    else if (right.parent) right = right.parent;
    else break;
  }
  return left;
}

/** The text under a title that is a link, in a box of their own: a teaser for another article. */
function isTeaser(leaf: Leaf, previous: Leaf | undefined, body: Container): boolean {
  if (!previous || previous.links < 0.45 || leaf.text.length > TEASER_LENGTH) return false;
  if (isHeading(previous)) return true;
  const box = common(leaf.container, previous.container);
  return (
    box !== body && isWithin(box, body) && box.prose <= TEASER_LENGTH && previous.text.length >= 15
  );
}

function isLabel(leaf: Leaf): boolean {
  return weightOf(leaf.text) < 40 && !endsSentence(leaf.text) && leaf.container.name !== 'li';
}

/** Squeezed to letters and digits, for comparing with the page's title. */
const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Where the text begins: behind the last headline that says the title before most of the prose. */
function startOf(leaves: readonly Leaf[], title: string | undefined): number {
  const wanted = squeeze(title ?? '');
  if (!wanted) return 0;
  const total = leaves.reduce((sum, leaf) => sum + (isProse(leaf) ? leaf.text.length : 0), 0);
  let before = 0;
  let start = 0;
  for (let index = 0; index < leaves.length && before < total * 0.5; index++) {
    const leaf = leaves[index]!;
    if (isProse(leaf)) before += leaf.text.length;
    else if (leaf.text.length < wanted.length * 3 && squeeze(leaf.text) === wanted)
      start = index + 1;
  }
  return start;
}

/** Leaves that are the article's own text, in reading order. */
export function articleLeaves(
  leaves: readonly Leaf[],
  body: Container,
  title: string | undefined,
): Leaf[] {
  const inside = leaves.filter((leaf) => isWithin(leaf.container, body));
  const start = startOf(inside, title);
  const own = inside.filter(
    (leaf, index) =>
      index >= start &&
      !isLabelledOut(leaf, body) &&
      leaf.links <= (isHeading(leaf) ? 0.45 : 0.7) &&
      !(leaf.links > 0.4 && leaf.text.length < 120 && !endsSentence(leaf.text)) &&
      !(leaf.text.startsWith('(') && leaf.text.endsWith(')')) &&
      !isTeaser(leaf, inside[index - 1], body) &&
      (isHeading(leaf) || isProse(leaf) || (PARAGRAPH.test(leaf.container.name) && !isLabel(leaf))),
  );
  return own.filter((leaf, index) => {
    if (!isHeading(leaf)) return true;
    if (leaf.container.name === 'h1') return false;
    const next = own[index + 1];
    return index > 0 && next !== undefined && !isHeading(next);
  });
}
