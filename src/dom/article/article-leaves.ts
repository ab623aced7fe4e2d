/** Of what stands in the body, the leaves that are the article's own text. */
import { classOf } from '../elements';
import { foreignBoxes, isInAny, isTeaser } from './boxes';
import { isSetAside, isWithin } from './containers';
import { endsSentence, isHeading, isProse } from './prose';
import { squeeze } from './strings';
import type { Container, Leaf } from './walk';
import { type Wording, wordingOf } from './wording';
import type { TextPatterns } from './words/text-patterns';

const PARAGRAPH = /^(?:p|li|blockquote|dd|pre)$/;
/** Biographies stand behind this share of the leaves, remarks in brackets among the last few. */
const ENDING = 0.75;
const LAST = 3;

/**
 * The leaves of the body that are the article's own text, in reading order.
 *
 * @param leaves all leaves of the page
 * @param title above which nothing is the text
 * @param patterns of the page's language
 */
export function* articleLeaves(
  leaves: readonly Leaf[],
  body: Container,
  title: string | undefined,
  patterns: TextPatterns,
): Generator<void, Leaf[]> {
  const inside = leaves.filter((leaf) => isWithin(leaf.container, body));
  const start = startOf(inside, body, title);
  const before = new Map(inside.map((leaf, index) => [leaf, inside[index - 1]]));
  const shown = inside.filter((leaf, index) => index >= start && !isSetAside(leaf.container, body));
  while (shown[0] && isStandfirst(shown[0]) && !isQuoting(shown[0])) shown.shift();
  const wordings: Wording[] = [];
  for (const leaf of shown) {
    wordings.push(wordingOf(leaf, patterns, wordings.length > shown.length * ENDING));
    yield;
  }
  const foreign = foreignBoxes(shown, wordings, body);
  const own = shown.filter(
    (leaf, index) =>
      wordings[index] === 'text' &&
      looksLikeText(leaf) &&
      !(index >= shown.length - LAST && isBracketed(leaf.text)) &&
      !isTeaser(leaf, before.get(leaf), body) &&
      !isInAny(leaf.container, foreign),
  );
  return withoutBareHeadings(withoutRepetitions(own));
}

/** A repetition, in characters that count and in all: fewer are a name, more are no pull quote. */
const LEAST_REPEATED = 20;
const MOST_REPEATED = 400;
/** More is no paragraph but a copy of the text for machines. */
const MOST_REPEATING = 2_000;

/**
 * A pull quote says again what the text says: a leaf that stands word for word in a longer one, and
 * looks different from it. Two paragraphs alike may both be meant.
 */
function withoutRepetitions(leaves: readonly Leaf[]): Leaf[] {
  const looks = leaves.map(look);
  if (looks.every((one) => one === looks[0])) return [...leaves];
  const squeezed: string[] = [];
  const said = (index: number): string => {
    squeezed[index] ??= squeeze(leaves[index]!.text);
    return squeezed[index];
  };
  return leaves.filter((leaf, index) => {
    const { length } = leaf.text;
    if (isHeading(leaf) || length < LEAST_REPEATED || length > MOST_REPEATED) return true;
    return !leaves.some(
      (other, at) =>
        other.text.length > length &&
        other.text.length < MOST_REPEATING &&
        looks[at] !== looks[index] &&
        !isHeading(other) &&
        said(index).length >= LEAST_REPEATED &&
        said(at).includes(said(index)),
    );
  });
}

const look = ({ container: { name, element, parent } }: Leaf): string =>
  `${name} ${classOf(element)} ${parent?.name}`;

/** Where the text begins: behind the first heading that says the title. */
function startOf(leaves: readonly Leaf[], body: Container, title: string | undefined): number {
  const wanted = squeeze(title ?? '');
  if (!wanted) return 0;
  const index = leaves.findIndex(
    (leaf) =>
      isHeading(leaf) &&
      leaf.container.heading < 3 &&
      !isSetAside(leaf.container, body) &&
      squeeze(leaf.text) === wanted,
  );
  // A heading that most of the text stands above is no headline, whatever it says.
  const weigh = (some: readonly Leaf[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(leaves.slice(0, index + 1)) * 2 > weigh(leaves) ? 0 : index + 1;
}

function looksLikeText(leaf: Leaf): boolean {
  const { text, links } = leaf;
  if (isHeading(leaf)) return links <= 0.45;
  if (links > 0.7 || (links > 0.4 && text.length < 120 && !endsSentence(text))) return false;
  return isProse(leaf) || (PARAGRAPH.test(leaf.container.name) && !isLabel(leaf));
}

/** A line without a sentence in it; in bold, it is a heading made of a paragraph. */
function isLabel(leaf: Leaf): boolean {
  return (
    leaf.weight < 40 && leaf.bold < 0.9 && leaf.container.name !== 'li' && !endsSentence(leaf.text)
  );
}

/** The paper's own remark: a whole paragraph in brackets. */
function isBracketed(text: string): boolean {
  return /^[([][^)\]]*[)\]](?:[^([]*[)\]])?$/.test(text);
}

/** A heading stays if prose follows before the next one of its rank, and if it is not the headline. */
function withoutBareHeadings(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  /** The highest rank that the text reached so far, from behind, stands under already. */
  let covered = 0;
  for (let index = leaves.length - 1; index >= 0; index--) {
    const leaf = leaves[index]!;
    const { heading } = leaf.container;
    if (heading === 0) covered = 7;
    else if (heading >= covered || (index === 0 && !isFirstOfSeveral(leaf, leaves))) continue;
    else {
      covered = heading;
      if (heading === 1) continue;
    }
    kept.push(leaf);
  }
  return kept.reverse();
}

/** The heading above all text stays where it quotes somebody, or where others like it follow. */
function isFirstOfSeveral(first: Leaf, leaves: readonly Leaf[]): boolean {
  if (first.container.heading === 1) return false;
  return isQuoting(first) || leaves.some((leaf) => leaf !== first && look(leaf) === look(first));
}

/** Between headline and text, and not in what says that it is the text. */
export function isStandfirst({ container }: Leaf): boolean {
  let at: Container | null = container;
  while (at && at.role === 'plain') at = at.parent;
  return at?.role === 'standfirst';
}

/** A standfirst of this weight that quotes somebody is worth reading with the text. */
const STANDFIRST_WEIGHT = 60;

const isQuoting = ({ text, weight }: Leaf): boolean =>
  weight >= STANDFIRST_WEIGHT && /["\u201c\u201e\xab]/.test(text) && endsSentence(text);
