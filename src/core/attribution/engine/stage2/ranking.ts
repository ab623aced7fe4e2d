/**
 * Orders the readings of a cue by how likely each is right, which is not how likely its path
 * is: many paths differ by a word and agree by the measure.
 */

import type { ClaimType } from '../../../model';
import type { TokenRange } from '../../../text/sentences';
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

/** Those with a word of content, the one that is most likely right first. */
export function rankHypotheses(
  s: Sequence,
  words: WordCounter,
  hypotheses: readonly Hypothesis[],
  nullProbability: number,
  hint: Hint | null,
): RankedHypothesis[] {
  const contents: (readonly TokenRange[])[] = [];
  const ranked: RankedHypothesis[] = [];
  for (const { cue, source, content, probability } of hypotheses) {
    const told = words.withoutThat(content);
    if (words.countAll(told) === 0) continue;
    contents.push(told);
    ranked.push({
      cue,
      source,
      content,
      probability,
      type: typeOfContent(s, content, cue),
      expected: 0,
      expectedContent: 0,
      expectedSource: 0,
      nullProbability,
      rival: 0,
      readings: 0,
      hint,
    });
  }
  const count = ranked.length;
  const alike = new Uint8Array(count * count);
  for (let i = 0; i < count; i++) {
    // In this order each sum has its terms in that of the readings, as in training, to the bit.
    for (let k = 0; k < i; k++) {
      const isAlike = words.jaccard(contents[i]!, contents[k]!) >= SAME_CONTENT;
      alike[i * count + k] = alike[k * count + i] = isAlike ? 1 : 0;
      share(ranked[i]!, ranked[k]!, isAlike, words);
    }
    const own = ranked[i]!;
    own.expected += own.probability;
    own.expectedContent += own.probability;
    own.expectedSource += own.probability;
  }
  ranked.forEach((a, i) => {
    a.readings = count;
    for (let k = 0; k < count; k++) {
      if (i !== k && alike[i * count + k] === 0) a.rival = Math.max(a.rival, ranked[k]!.expected);
    }
  });
  return ranked.sort((a, b) => worth(b) - worth(a));
}

const worth = ({ expected, probability }: RankedHypothesis): number =>
  expected + EXACTNESS * probability;

/** Where one of two is right in a part that they have in common, so is the other. */
function share(
  a: RankedHypothesis,
  b: RankedHypothesis,
  isAlike: boolean,
  words: WordCounter,
): void {
  const isSameSource = sameSource(words, a, b);
  if (isAlike) {
    a.expectedContent += b.probability;
    b.expectedContent += a.probability;
  }
  if (isSameSource) {
    a.expectedSource += b.probability;
    b.expectedSource += a.probability;
  }
  if (isAlike && isSameSource) {
    a.expected += b.probability;
    b.expected += a.probability;
  }
}

function sameSource(words: WordCounter, a: Hypothesis, b: Hypothesis): boolean {
  if (a.source === null || b.source === null) return a.source === b.source;
  return words.commonOf(a.source, b.source) > 0;
}
