/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum, Pereira,
 * ICML 2001): forward-backward with scaling, for any shape.
 */
import type { Observations } from '../features';
import { type AddRows, addRowsOf } from './class-sums';
import { type ChainShape, endRow, startRow } from './shape';

export interface ChainWeights {
  bits: number;
  /** `bucket × classes + class`. int8 as shipped, floats in training. */
  emissions: Int8Array | Float32Array;
  /** What one step of `emissions` is worth. */
  scale: number;
  transitions: Float64Array;
}

const IMPOSSIBLE = -1e9;

/** One chain and its working memory. `run` fills the public arrays, which the next run overwrites. */
export class Chain {
  readonly shape: ChainShape;
  readonly weights: ChainWeights;
  length = 0;
  /** Log potentials, `token × states + state`; at most IMPOSSIBLE where forbidden. */
  scores = new Float64Array(0);
  /** Their exponentials, each token's divided by its greatest. */
  potentials = new Float64Array(0);
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  norms = new Float64Array(0);
  /** Exponentials of the transition weights. */
  readonly transitions: Float64Array;
  readonly #sums: Float64Array;
  readonly #exps: Float64Array;
  readonly #addRows: AddRows;

  constructor(shape: ChainShape, weights: ChainWeights) {
    this.shape = shape;
    this.weights = weights;
    this.transitions = new Float64Array(weights.transitions.length);
    this.#sums = new Float64Array(shape.classes);
    this.#exps = new Float64Array(shape.classes);
    this.#addRows = addRowsOf(weights.emissions, shape.classes);
    this.refreshTransitions();
  }

  /** To be called after `weights.transitions` have changed. */
  refreshTransitions(): void {
    const { transitions } = this.weights;
    for (let i = 0; i < transitions.length; i++) this.transitions[i] = Math.exp(transitions[i]!);
  }

  /** Scores, potentials, forward and backward. Returns the log of the partition function. */
  run(observations: Observations): number {
    this.#reserve(observations.length);
    const scale = this.#score(observations);
    return scale + this.#forward() + this.#backward();
  }

  /** P(state at token). */
  marginal(token: number, state: number): number {
    const at = token * this.shape.states + state;
    return this.forward[at]! * this.backward[at]!;
  }

  #reserve(length: number): void {
    this.length = length;
    const size = length * this.shape.states;
    if (this.scores.length >= size) return;
    const room = Math.ceil(size * 1.25);
    this.scores = new Float64Array(room);
    this.potentials = new Float64Array(room);
    this.forward = new Float64Array(room);
    this.backward = new Float64Array(room);
    this.norms = new Float64Array(Math.ceil(length * 1.25));
  }

  /** Returns the sum of each token's greatest score. */
  #score({ length, features, offsets, kinds }: Observations): number {
    const { states, classes, classOf } = this.shape;
    const { scale } = this.weights;
    const { scores, potentials } = this;
    const sums = this.#sums;
    const exps = this.#exps;
    let total = 0;
    for (let i = 0; i < length; i++) {
      this.#addRows(features, offsets[i]!, offsets[i + 1]!, sums);
      const kind = (kinds ? kinds[i]! : 0) * states;
      let greatest = -Infinity;
      for (let s = 0; s < states; s++) {
        const k = classOf[kind + s]!;
        if (k >= 0 && sums[k]! > greatest) greatest = sums[k]!;
      }
      for (let k = 0; k < classes; k++) exps[k] = Math.exp((sums[k]! - greatest) * scale);
      total += greatest * scale;
      const at = i * states;
      for (let s = 0; s < states; s++) {
        const k = classOf[kind + s]!;
        scores[at + s] = k < 0 ? IMPOSSIBLE : sums[k]! * scale;
        potentials[at + s] = k < 0 ? 0 : exps[k]!;
      }
    }
    return total;
  }

  #forward(): number {
    const { states, predecessors, mayStart } = this.shape;
    const { length, forward, potentials, norms, transitions } = this;
    const start = startRow(this.shape);
    let log = 0;
    let norm = 0;
    for (let s = 0; s < states; s++) {
      const value = mayStart[s] === 1 ? transitions[start + s]! * potentials[s]! : 0;
      forward[s] = value;
      norm += value;
    }
    for (let i = 0; ; i++) {
      const at = i * states;
      if (norm < 1e-300) norm = 1e-300;
      for (let s = 0; s < states; s++) forward[at + s]! /= norm;
      norms[i] = norm;
      log += Math.log(norm);
      if (i + 1 >= length) return log;
      const next = at + states;
      norm = 0;
      for (let s = 0; s < states; s++) {
        const potential = potentials[next + s]!;
        let value = 0;
        if (potential !== 0) {
          const before = predecessors[s]!;
          for (let b = 0; b < before.length; b++) {
            const state = before[b]!;
            value += forward[at + state]! * transitions[state * states + s]!;
          }
          value *= potential;
        }
        forward[next + s] = value;
        norm += value;
      }
    }
  }

  #backward(): number {
    const { states, predecessors, mayEnd } = this.shape;
    const { length, forward, backward, potentials, norms, transitions } = this;
    const end = endRow(this.shape);
    const last = (length - 1) * states;
    let norm = 0;
    for (let s = 0; s < states; s++) {
      const value = mayEnd[s] === 1 ? transitions[end + s]! : 0;
      backward[last + s] = value;
      norm += forward[last + s]! * value;
    }
    if (norm < 1e-300) norm = 1e-300;
    for (let s = 0; s < states; s++) backward[last + s]! /= norm;
    for (let i = length - 2; i >= 0; i--) {
      const at = i * states;
      const next = at + states;
      for (let s = 0; s < states; s++) backward[at + s] = 0;
      const nextNorm = norms[i + 1]!;
      for (let s = 0; s < states; s++) {
        const value = (potentials[next + s]! * backward[next + s]!) / nextNorm;
        if (value === 0) continue;
        const before = predecessors[s]!;
        for (let b = 0; b < before.length; b++) {
          const state = before[b]!;
          backward[at + state]! += transitions[state * states + s]! * value;
        }
      }
    }
    return Math.log(norm);
  }
}
