import type { Container, Leaf } from './walk';

const HEADING = /^h[1-6]$/;
/** A sentence's end, with what may close after it, in any script. */
const SENTENCE_END = /[.!?…。！？؟।:;][\s"'”’“»«›)\]]*$/u;

export const isHeading = (leaf: Leaf): boolean => HEADING.test(leaf.container.name);

/** Ends as a sentence does. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** Whether a leaf reads like a paragraph of prose rather than a label, a link or a list of links. */
export function isProse(leaf: Leaf): boolean {
  if (leaf.links > 0.5 || isHeading(leaf)) return false;
  const { length } = leaf.text;
  return length >= 140 || (length >= 40 && endsSentence(leaf.text));
}

/** The text under a headline that is a link: a teaser for another article. */
function followsLinkedHeading(leaf: Leaf, previous: Leaf | undefined): boolean {
  return !!previous && isHeading(previous) && previous.links > 0.7 && leaf.text.length < 400;
}

/**
 * The container that holds the most prose and the least else. What an `outside` or `beside`
 * container holds does not count for those above it, but such a container may still be
 * the body itself, at a discount: some papers wrap a whole page in a form.
 */
export function findBody(
  containers: readonly Container[],
  leaves: readonly Leaf[],
): Container | null {
  leaves.forEach((leaf, index) => {
    const { length } = leaf.text;
    if (isProse(leaf) && !followsLinkedHeading(leaf, leaves[index - 1]))
      leaf.container.good += length;
    else leaf.container.bad += leaf.links > 0.5 ? length : length / 2;
  });
  // Children stand behind their parents, so that backwards every sum is complete.
  for (let index = containers.length - 1; index >= 0; index--) {
    const { parent, role, good, bad } = containers[index]!;
    if (!parent || role === 'outside' || role === 'beside') continue;
    parent.good += good;
    parent.bad += bad;
  }
  let best: Container | null = null;
  let bestScore = 0;
  for (const container of containers) {
    const score = (container.good - container.bad) * trust(container);
    if (score > 0 && score >= bestScore) {
      best = container;
      bestScore = score;
    }
  }
  return best;
}

function trust(container: Container): number {
  let factor = container.role === 'body' ? 1.1 : 1;
  for (let at: Container | null = container; at; at = at.parent) {
    if (at.role === 'outside' || at.role === 'beside') factor *= 0.3;
  }
  return factor;
}
