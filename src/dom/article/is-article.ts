import { isWithin } from './containers';
import type { Declared } from './metadata';
import { isHeading, isProse } from './prose';
import type { Container, Leaf } from './walk';
import type { TextPatterns } from './words/text-patterns';

/** Less is a caption, a notice or a video's page. */
const LEAST = 250;
/** Enough for a page that does not say that it is an article, whatever else is on it. */
const ENOUGH = 600;
/** Of a short text on such a page, the links may say this many times as much. */
const LINKS_TO_TEXT = 2;
/** A page of which this share stands in teasers is a list of articles. */
const MOST_IN_CARDS = 0.5;
const CARD_LENGTH = 400;
/** A page that does not say that it is an article is terms of use, or asks for consent, above this. */
const MOST_LEGAL = 0.4;
const TITLE_LENGTH = 15;
/** A leaf with more of its text in links is a title and what stands behind it. */
const TITLE_SHARE = 0.2;

/**
 * Whether what was found is a news article and not what is left of a front page, a list of
 * results or a shop when their links are taken away.
 *
 * @param own the leaves that would be its blocks
 * @param all all leaves of the page
 * @param patterns of the page's language
 */
export function isArticlePage(
  own: readonly Leaf[],
  all: readonly Leaf[],
  body: Container,
  declared: Declared,
  patterns: TextPatterns,
): boolean {
  if (declared === 'other') return false;
  const prose = own.filter((leaf) => isProse(leaf) && !isHeading(leaf));
  const weight = sum(own, (leaf) => leaf.weight);
  if (weight < LEAST || prose.length === 0) return false;
  if (declared !== 'article' && shareOfLegal(prose, patterns) > MOST_LEGAL) return false;
  if (shareInCards(prose, all, body) > MOST_IN_CARDS) return false;
  if (declared === 'article' || weight >= ENOUGH) return true;
  return sum(all, ({ text, links }) => text.length * links) <= weight * LINKS_TO_TEXT;
}

/** The share of paragraphs that speak to the reader of consent, data and terms. */
function shareOfLegal(prose: readonly Leaf[], { legal }: TextPatterns): number {
  return prose.filter(({ text }) => legal.test(text.toLowerCase())).length / prose.length;
}

function sum(leaves: readonly Leaf[], of: (leaf: Leaf) => number): number {
  return leaves.reduce((total, leaf) => total + of(leaf), 0);
}

/** The share of the prose that stands in a small box with a title that is a link, or behind one. */
function shareInCards(prose: readonly Leaf[], all: readonly Leaf[], body: Container): number {
  const titled = new Set<Container>();
  for (const { container, links, text } of all) {
    if (links < 0.45 || text.length < TITLE_LENGTH || !isWithin(container, body)) continue;
    for (let at: Container | null = container; at && at !== body; at = at.parent) titled.add(at);
  }
  const inCards = prose.filter(({ container, links }) => {
    if (links > TITLE_SHARE) return true;
    let box = container;
    for (let at = box.parent; at && at !== body && at.prose <= CARD_LENGTH; at = at.parent)
      box = at;
    return box !== container && titled.has(box);
  });
  return sum(inCards, ({ text }) => text.length) / sum(prose, ({ text }) => text.length);
}
