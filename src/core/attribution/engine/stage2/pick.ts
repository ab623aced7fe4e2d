/**
 * Of the readings of a cue takes the one that is most likely right, which need not be the
 * most likely one: many paths differ by a word and agree by the measure.
 */

import type { ClaimType } from '../../../model';
import type { Sequence } from '../sequence';
import type { Hint } from './hints';
import { type Hypothesis, typeOfContent, type WordCounter } from './hypothesis';

/** Contents of this Jaccard index count as the same, as in the measure FULL. */
export const SAME_CONTENT = 0.8;

/**
 * What being exactly right is worth beside being about right. Without it the pick shuns the
 * edges of a content, from where fewer readings are within reach: exact F1 on dev is 50.8, with
 * it 59, and full F1 rises by .4.
 */
const EXACTNESS = 0.2;

export interface Pick extends Hypothesis {
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

export function sameSource(words: WordCounter, a: Hypothesis, b: Hypothesis): boolean {
  if (a.source === null || b.source === null) return a.source === b.source;
  return words.common([a.source], [b.source]) > 0;
}

/** null where no reading has a word of content. */
export function pick(
  s: Sequence,
  words: WordCounter,
  readings: readonly Hypothesis[],
  nullProbability: number,
  hint: Hint | null,
): Pick | null {
  const bare = readings.map((h) => ({ h, content: words.withoutThat(h.content) }));
  const all = bare.filter(({ content }) => words.countAll(content) > 0);
  const scored = all.map((a) => {
    let expected = 0;
    let expectedContent = 0;
    let expectedSource = 0;
    for (const b of all) {
      const content = a === b || words.jaccard(a.content, b.content) >= SAME_CONTENT;
      const source = a === b || sameSource(words, a.h, b.h);
      if (content) expectedContent += b.h.probability;
      if (source) expectedSource += b.h.probability;
      if (content && source) expected += b.h.probability;
    }
    return { ...a, expected, expectedContent, expectedSource };
  });
  const [first, ...others] = scored;
  if (!first) return null;
  let best = first;
  const worth = (a: typeof first): number => a.expected + EXACTNESS * a.h.probability;
  for (const a of others) if (worth(a) > worth(best)) best = a;
  let rival = 0;
  for (const b of scored) {
    if (b.expected > rival && words.jaccard(best.content, b.content) < SAME_CONTENT)
      rival = b.expected;
  }
  return {
    ...best.h,
    type: typeOfContent(s, best.h.content, best.h.cue),
    expected: best.expected,
    expectedContent: best.expectedContent,
    expectedSource: best.expectedSource,
    nullProbability,
    rival,
    readings: scored.length,
    hint,
  };
}
