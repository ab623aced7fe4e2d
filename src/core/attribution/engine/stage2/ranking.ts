/**
 * Orders the readings of a cue by how likely each is right, which is not how likely its path
 * is: many paths differ by a word and agree by the measure.
 */

import type { ClaimType } from '../../../model';
import type { Sequence } from '../sequence';
import type { Hint } from './hints';
import { type Hypothesis, typeOfContent, type WordCounter } from './hypothesis';

/** Contents of this Jaccard index count as the same, as in the measure FULL. */
export const SAME_CONTENT = 0.8;

/**
 * What being exactly right is worth beside being about right. Without it the edges of a content,
 * from where fewer readings are within reach, come last: exact F1 on dev is 50.8, with it 59.
 */
const EXACTNESS = 0.2;

export interface RankedHypothesis extends Hypothesis {
  type: ClaimType;
  /** Probability that content and source are right, that the content is, that the source is. */
  expected: number;
  expectedContent: number;
  expectedSource: number;
  /** Probability that the cue is none. */
  nullProbability: number;
  /** Expected correctness of the best reading with another content. */
  rival: number;
  readings: number;
  /** What the rules say of this cue. */
  hint: Hint | null;
}

function sameSource(words: WordCounter, a: Hypothesis, b: Hypothesis): boolean {
  if (a.source === null || b.source === null) return a.source === b.source;
  return words.common([a.source], [b.source]) > 0;
}

/** Those with a word of content, the one that is most likely right first. */
export function rankHypotheses(
  s: Sequence,
  words: WordCounter,
  hypotheses: readonly Hypothesis[],
  nullProbability: number,
  hint: Hint | null,
): RankedHypothesis[] {
  const all = hypotheses
    .map((h) => ({ h, content: words.withoutThat(h.content) }))
    .filter(({ content }) => words.countAll(content) > 0);
  const alike = pairsOf(all, (a, b) => words.jaccard(a.content, b.content) >= SAME_CONTENT);
  const scored = all.map((a, i) => {
    let expected = 0;
    let expectedContent = 0;
    let expectedSource = 0;
    all.forEach((b, k) => {
      const content = alike[i]![k]!;
      const source = i === k || sameSource(words, a.h, b.h);
      if (content) expectedContent += b.h.probability;
      if (source) expectedSource += b.h.probability;
      if (content && source) expected += b.h.probability;
    });
    return { ...a, index: i, expected, expectedContent, expectedSource };
  });
  type Scored = (typeof scored)[number];
  const worth = (a: Scored): number => a.expected + EXACTNESS * a.h.probability;
  const rivals = scored.map((a) =>
    scored.reduce((most, b) => (alike[a.index]![b.index] ? most : Math.max(most, b.expected)), 0),
  );
  return scored
    .sort((a, b) => worth(b) - worth(a))
    .map((a) => ({
      ...a.h,
      type: typeOfContent(s, a.h.content, a.h.cue),
      expected: a.expected,
      expectedContent: a.expectedContent,
      expectedSource: a.expectedSource,
      nullProbability,
      rival: rivals[a.index]!,
      readings: scored.length,
      hint,
    }));
}

/** A symmetric relation, asked once for each pair; everything is related to itself. */
function pairsOf<T>(items: readonly T[], related: (a: T, b: T) => boolean): boolean[][] {
  const pairs = items.map(() => new Array<boolean>(items.length).fill(true));
  items.forEach((a, i) => {
    for (let k = 0; k < i; k++) pairs[i]![k] = pairs[k]![i] = related(a, items[k]!);
  });
  return pairs;
}
