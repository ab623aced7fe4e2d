import { isHeading, isProse } from './body';
import type { Container, Leaf } from './walk';

/** Whether a role between the body and the leaf says that the leaf is not the article's text. */
function isLabelledOut(leaf: Leaf, body: Container): boolean {
  for (let at: Container | null = leaf.container; at && at !== body; at = at.parent) {
    if (at.role === 'outside' || at.role === 'beside') return true;
  }
  return false;
}

function isUnder(leaf: Leaf, body: Container): boolean {
  for (let at: Container | null = leaf.container; at; at = at.parent) if (at === body) return true;
  return false;
}

/** Leaves that are the article's own text, in reading order. */
export function articleLeaves(leaves: readonly Leaf[], body: Container): Leaf[] {
  const own = leaves.filter(
    (leaf) =>
      isUnder(leaf, body) &&
      !isLabelledOut(leaf, body) &&
      leaf.links <= 0.7 &&
      !(leaf.text.startsWith('(') && leaf.text.endsWith(')')) &&
      (isHeading(leaf) || isProse(leaf) || /^(p|li|blockquote)$/.test(leaf.container.name)),
  );
  return own.filter((leaf, index) => {
    if (!isHeading(leaf)) return true;
    if (leaf.container.name === 'h1') return false;
    const next = own[index + 1];
    return index > 0 && next !== undefined && !isHeading(next);
  });
}
