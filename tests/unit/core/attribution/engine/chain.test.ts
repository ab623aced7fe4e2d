import { describe, expect, it } from 'vitest';
import { Chain } from '../../../../../src/core/attribution/engine/crf/chain';
import { NBest } from '../../../../../src/core/attribution/engine/crf/n-best';
import {
  type ChainShape,
  endRow,
  plainShape,
  startRow,
  transitionCount,
} from '../../../../../src/core/attribution/engine/crf/shape';
import type { Observations } from '../../../../../src/core/attribution/engine/features';

/** Weights that look random and are the same each time. */
function weightsFor(shape: ChainShape, bits: number) {
  let seed = 1;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return (seed / 2147483647 - 0.5) * 3;
  };
  return {
    bits,
    scale: 1,
    emissions: Float32Array.from({ length: (1 << bits) * shape.classes }, next),
    transitions: Float64Array.from({ length: transitionCount(shape) }, next),
  };
}

function observe(tokens: readonly (readonly number[])[], kinds?: readonly number[]): Observations {
  const offsets = [0];
  for (const token of tokens) offsets.push((offsets.at(-1) ?? 0) + token.length);
  return {
    length: tokens.length,
    features: Int32Array.from(tokens.flat()),
    offsets: Int32Array.from(offsets),
    kinds: kinds ? Uint8Array.from(kinds) : null,
  };
}

/** Every path that the shape allows, with its score, the slow way. */
function everyPath(shape: ChainShape, weights: ReturnType<typeof weightsFor>, o: Observations) {
  const paths: { states: number[]; score: number }[] = [];
  const emission = (token: number, state: number): number | null => {
    const c = shape.classOf[(o.kinds?.[token] ?? 0) * shape.states + state] ?? -1;
    if (c < 0) return null;
    let sum = 0;
    for (let j = o.offsets[token] ?? 0; j < (o.offsets[token + 1] ?? 0); j++) {
      sum += weights.emissions[(o.features[j] ?? 0) * shape.classes + c] ?? 0;
    }
    return sum;
  };
  const extend = (states: number[], score: number): void => {
    const last = states.at(-1) ?? 0;
    if (states.length === o.length) {
      if (shape.mayEnd[last] === 1) {
        const end = weights.transitions[endRow(shape) + last] ?? 0;
        paths.push({ states, score: score + end });
      }
      return;
    }
    for (let state = 0; state < shape.states; state++) {
      const e = emission(states.length, state);
      if (e === null) continue;
      if (states.length === 0) {
        if (shape.mayStart[state] !== 1) continue;
        extend([state], e + (weights.transitions[startRow(shape) + state] ?? 0));
      } else if (shape.predecessors[state]?.includes(last)) {
        const t = weights.transitions[last * shape.states + state] ?? 0;
        extend([...states, state], score + e + t);
      }
    }
  };
  extend([], 0);
  return paths.sort((a, b) => b.score - a.score);
}

const free = plainShape(
  3,
  (before, state) => !(before === 0 && state === 2),
  (state) => state !== 2,
);
/** Two states of one class, a kind of token that forbids one of them, and a state that may not end. */
const tied: ChainShape = {
  states: 3,
  classes: 2,
  classOf: Int8Array.from([0, 0, 1, -1, 0, 1]),
  predecessors: [Uint8Array.of(0, 1), Uint8Array.of(0, 2), Uint8Array.of(0, 1, 2)],
  mayStart: Uint8Array.of(1, 0, 1),
  mayEnd: Uint8Array.of(1, 1, 0),
};

describe.each([
  ['a plain shape', free, observe([[0, 3], [1], [], [2, 3, 5], [7]])],
  ['tied states and kinds of tokens', tied, observe([[0], [4, 6], [1, 2], [3]], [0, 1, 0, 1])],
])('a chain with %s', (_, shape, observations) => {
  const weights = weightsFor(shape, 3);
  const chain = new Chain(shape, weights);
  const partition = chain.run(observations);
  const paths = everyPath(shape, weights, observations);
  const sum = paths.reduce((total, { score }) => total + Math.exp(score), 0);

  it('sums up all allowed paths', () => {
    expect(partition).toBeCloseTo(Math.log(sum), 9);
  });

  it('gives each state of a token the share of the paths through it', () => {
    for (let token = 0; token < observations.length; token++) {
      for (let state = 0; state < shape.states; state++) {
        const through = paths.filter(({ states }) => states[token] === state);
        const share = through.reduce((total, { score }) => total + Math.exp(score), 0) / sum;
        expect(chain.marginal(token, state)).toBeCloseTo(share, 9);
      }
    }
  });

  it('finds all paths of some probability when the others need not be found', () => {
    const least = 0.02;
    const likely = paths.filter(({ score }) => Math.exp(score) / sum >= least);
    expect(likely.length).toBeGreaterThan(2);
    expect(likely.length).toBeLessThan(paths.length);
    const found = new NBest(shape.states, 60).paths(chain, least);
    expect(found.slice(0, likely.length).map(({ states }) => [...states])).toEqual(
      likely.map(({ states }) => states),
    );
  });

  it('finds the best paths in order', () => {
    const found = new NBest(shape.states, 6).paths(chain);
    expect(found.map(({ states }) => [...states])).toEqual(
      paths.slice(0, 6).map(({ states }) => states),
    );
    found.forEach(({ score }, i) => {
      expect(score).toBeCloseTo(paths[i]?.score ?? Number.NaN, 9);
    });
  });
});

describe('a chain', () => {
  it('does not lose itself in long sequences', () => {
    const weights = weightsFor(free, 3);
    const chain = new Chain(free, weights);
    const observations = observe(Array.from({ length: 5000 }, (_, i) => [i % 8, (i * 3) % 8]));
    expect(Number.isFinite(chain.run(observations))).toBe(true);
    let sum = 0;
    for (let state = 0; state < free.states; state++) sum += chain.marginal(4000, state);
    expect(sum).toBeCloseTo(1, 6);
  });
});
