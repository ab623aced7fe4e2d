import { describe, expect, it } from 'vitest';
import { choose } from '../../../../../src/core/attribution/engine/confidence/choice';
import { choiceFeatures } from '../../../../../src/core/attribution/engine/confidence/choice-features';
import type { LogisticWeights } from '../../../../../src/core/attribution/engine/confidence/logistic';
import { readSequences, type Sequence } from '../../../../../src/core/attribution/engine/sequence';
import { WordCounter } from '../../../../../src/core/attribution/engine/stage2/hypothesis';
import {
  type RankedHypothesis,
  rankHypotheses,
} from '../../../../../src/core/attribution/engine/stage2/ranking';
import { prepare } from '../../../../../src/core/text/prepare';

const s = readSequences(
  prepare({ text: 'Quill said the mill would close, and the crowd went home.', language: 'en' }),
)[0] as Sequence;
const words = new WordCounter(s);
const cue = { from: 1, to: 2, head: 1 } as RankedHypothesis['cue'];
const ending = (to: number, probability: number) => ({
  cue,
  source: { from: 0, to: 1 },
  content: [{ from: 2, to }],
  probability,
});
/** To the end of the sentence, and to the comma. */
const readings = rankHypotheses(s, words, [ending(12, 0.6), ending(6, 0.3)], 0.1, null);

/** Weighs nothing but what the second reading has and the first has not. */
function favouring(index: number): LogisticWeights {
  const other = new Set(choiceFeatures(s, readings, 1 - index, words).categories);
  const own = choiceFeatures(s, readings, index, words).categories.filter((c) => !other.has(c));
  const size = choiceFeatures(s, readings, 0, words).numbers.length;
  return {
    means: new Float64Array(size),
    deviations: new Float64Array(size).fill(1),
    weights: new Float64Array(size),
    categories: new Map(own.map((category) => [category, 1])),
  };
}

describe('the choice among the readings of a cue', () => {
  it('goes by how each looks, not by the order they come in', () => {
    expect(choose(s, readings, favouring(0), words).content).toEqual([{ from: 2, to: 12 }]);
    expect(choose(s, readings, favouring(1), words).content).toEqual([{ from: 2, to: 6 }]);
  });

  it('stays with the likeliest where the weights do not care', () => {
    const chosen = choose(s, readings, { ...favouring(1), categories: new Map() }, words);
    expect(chosen.content).toEqual(readings[0]?.content);
    expect(chosen.choice).toBe(0.5);
  });
});
