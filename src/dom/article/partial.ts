import { isWithin } from './containers';
import type { Said } from './metadata';
import type { Container, Leaf } from './walk';
import type { TextPatterns } from './words/text-patterns';

/** A text that the page calls this many times as long is not all there. */
const LONGER = 1.6;
/** More than this, in UTF-16 units, is no teaser, whatever is offered under it. */
const TEASER = 2_500;
/** An offer to read on is no longer. */
const OFFER = 300;

/**
 * Whether the page shows only the beginning of its article. One sign is not enough: many papers
 * send the whole text to all, and many ask for a subscription under whole texts.
 *
 * @param own the leaves that are the blocks
 * @param all all leaves of the page
 * @param body what holds the blocks
 */
export function isPartial(
  own: readonly Leaf[],
  all: readonly Leaf[],
  body: Container,
  { isPaid, length }: Pick<Said, 'isPaid' | 'length'>,
  patterns: TextPatterns,
): boolean {
  const shown = own.reduce((sum, { text }) => sum + text.length, 0);
  const isLonger = length > shown * LONGER;
  if (shown > TEASER && !isLonger) return false;
  if (isPaid && isLonger) return true;
  // The offer stands where the text breaks off, in the body or behind it.
  const end = all.indexOf(own.at(-1)!);
  const isOffered = all.some(
    ({ text, container }, index) =>
      text.length <= OFFER &&
      (index > end || isWithin(container, body)) &&
      patterns.paywalls.test(text.toLowerCase()),
  );
  return isOffered && (isPaid || isLonger || shown < TEASER);
}
