import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/core/attribution/engine/confidence/calibration';
import { logistic } from '../../../src/core/attribution/engine/confidence/logistic';
import { Chain } from '../../../src/core/attribution/engine/crf/chain';
import { NBest } from '../../../src/core/attribution/engine/crf/n-best';
import { plainShape } from '../../../src/core/attribution/engine/crf/shape';
import { CHAIN_DEFAULTS, trainChain } from '../../../training/models/chain-trainer';
import { fitIsotonic } from '../../../training/models/isotonic';
import { trainLogistic } from '../../../training/models/logistic-trainer';
import { quantiseChain } from '../../../training/models/quantise';
import { jackknife } from '../../../training/pipeline/folds';
import { Progress } from '../../../training/pipeline/progress';

/** Feature 1 switches a light on, 2 off; 0 says nothing, and the light stays as it is. */
const LIGHT = plainShape(
  2,
  () => true,
  () => true,
);
const OPTIONS = {
  ...CHAIN_DEFAULTS,
  runs: 1,
  bits: 3,
  seed: 3,
  cut: 1,
  dropout: 0,
  rate: 0.5,
  epochs: 60,
};

function lit(features: readonly number[]) {
  let isOn = 0;
  const states = features.map((feature) => {
    if (feature === 1) isOn = 1;
    if (feature === 2) isOn = 0;
    return isOn;
  });
  return {
    observations: {
      length: features.length,
      features: Int32Array.from(features),
      offsets: Int32Array.from({ length: features.length + 1 }, (_, i) => i),
      kinds: null,
    },
    states: Uint8Array.from(states),
  };
}

const LESSONS = [
  [1, 0, 0],
  [2, 0],
  [1, 0],
  [2, 0, 0],
].map(lit);

describe('training a chain', () => {
  it('learns what only the order of tokens tells', () => {
    const weights = trainChain(LIGHT, LESSONS, OPTIONS);
    const chain = new Chain(LIGHT, weights);
    for (const first of [1, 2]) {
      const unseen = lit([first, 0, 0, 0, 0, 0]);
      chain.run(unseen.observations);
      const [best] = new NBest(2, 1).paths(chain);
      expect(best?.states).toEqual(unseen.states);
    }
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const dropped = { ...OPTIONS, dropout: 0.3, epochs: 2 };
    const once = trainChain(LIGHT, LESSONS, dropped);
    expect(trainChain(LIGHT, LESSONS, dropped)).toEqual(once);
    expect(trainChain(LIGHT, LESSONS, { ...dropped, seed: 4 })).not.toEqual(once);
  });

  it('is the mean of its runs', () => {
    const dropped = { ...OPTIONS, dropout: 0.3, epochs: 2 };
    const single = (seed: number) => trainChain(LIGHT, LESSONS, { ...dropped, runs: 1, seed });
    const parts = [single(3), single(4)];
    const { emissions } = trainChain(LIGHT, LESSONS, { ...dropped, runs: 2, seed: 3 });
    emissions.forEach((weight, i) => {
      const mean = ((parts[0]?.emissions[i] ?? 0) + (parts[1]?.emissions[i] ?? 0)) / 2;
      expect(weight).toBeCloseTo(mean, 5);
    });
  });

  it('leaves out features that are rare', () => {
    const weights = trainChain(LIGHT, LESSONS, { ...OPTIONS, cut: 3 });
    const row = (feature: number) => [...weights.emissions.slice(feature * 2, feature * 2 + 2)];
    expect(row(1)).toEqual([0, 0]);
    expect(row(0)).not.toEqual([0, 0]);
  });

  it('ends in steps of int8', () => {
    const { emissions, scale } = quantiseChain({
      bits: 1,
      scale: 1,
      emissions: Float32Array.of(0.019, -0.05, 0.4, 90),
      transitions: new Float64Array(8),
    });
    expect(scale).toBe(0.04);
    expect(emissions).toEqual(Int8Array.of(0, -1, 10, 127));
  });
});

describe('logistic regression', () => {
  it('learns from numbers and from categories', () => {
    const data = Array.from({ length: 200 }, (_, i) => ({
      example: { numbers: [i % 10], categories: [i % 3 === 0 ? 77 : 78] },
      target: i % 10 > 6 || i % 3 === 0 ? 1 : 0,
    }));
    const model = trainLogistic(data);
    const p = (number: number, category: number): number =>
      logistic(model, { numbers: [number], categories: [category] });
    expect(p(9, 78)).toBeGreaterThan(0.6);
    expect(p(1, 78)).toBeLessThan(0.4);
    expect(p(1, 77)).toBeGreaterThan(0.6);
    expect(p(1, 12345)).toBe(p(1, 54321));
  });
});

describe('isotonic calibration', () => {
  const outcomes = Array.from({ length: 4000 }, (_, i) => {
    const score = (i % 100) / 100;
    // Too sure of itself: of claims with score s only s² are right.
    return { score, isRight: (i * 7919) % 1000 < 1000 * score ** 2 };
  });

  it('turns a score into the share that was right', () => {
    const curve = fitIsotonic(outcomes);
    for (const score of [0.2, 0.5, 0.7, 0.9]) {
      expect(calibrate(curve, score)).toBeCloseTo(score ** 2, 1);
    }
  });

  it('never falls', () => {
    const curve = fitIsotonic(outcomes);
    let before = 0;
    for (let score = -0.1; score < 1.1; score += 0.01) {
      const share = calibrate(curve, score);
      expect(share).toBeGreaterThanOrEqual(before);
      before = share;
    }
  });

  it('leaves scores alone where nothing was measured', () => {
    expect(calibrate(fitIsotonic([]), 0.4)).toBe(0.4);
  });
});

describe('the jackknife', () => {
  it('reads every item once, by a model that was trained without it', () => {
    const read: number[] = [];
    jackknife(
      [0, 1, 2, 3, 4, 5, 6],
      3,
      (part) => new Set(part),
      (model, item) => {
        expect(model.has(item)).toBe(false);
        read.push(item);
      },
    );
    expect(read.sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('progress', () => {
  it('tells the share that is done, and which steps the cache has', () => {
    const lines: string[] = [];
    const progress = new Progress(10, (line) => lines.push(line));
    progress.skip('tagger', 4);
    progress.step('stage 1', 6)(1);
    expect(lines[0]).toMatch(/40 % {2}tagger \(from the cache\)/);
    expect(lines.at(-1)).toMatch(/100 % {2}stage 1, 0 s left/);
  });
});
