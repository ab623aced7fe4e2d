/**
 * Trains a chain by AdaGrad (Duchi, Hazan, Singer 2011) on the log likelihood, one sequence
 * at a time, with heavy dropout of features: with 70 % dropped, full F1 rises by .9.
 */
import { Chain, type ChainWeights } from '../../src/core/attribution/engine/crf/chain';
import {
  type ChainShape,
  endRow,
  startRow,
  transitionCount,
} from '../../src/core/attribution/engine/crf/shape';
import type { Observations } from '../../src/core/attribution/engine/features';
import { Random } from './random';

export interface TrainingSequence {
  observations: Observations;
  /** The right state of every token. */
  states: Uint8Array;
}

export interface ChainTraining {
  bits: number;
  epochs: number;
  seed: number;
  rate: number;
  /** Share of features that a sequence does without, anew in each epoch. */
  dropout: number;
  /** Buckets met less often are left empty. */
  cut: number;
  /** Weights are averaged over the epochs from this one on, the first being 1. */
  averageFrom: number;
  /** Chains trained from as many seeds, whose weights are averaged. */
  runs: number;
  /** Called with the share done. */
  progress?: (done: number) => void;
}

export const CHAIN_DEFAULTS = {
  bits: 18,
  epochs: 6,
  rate: 0.1,
  dropout: 0.7,
  cut: 3,
  averageFrom: 2,
} as const satisfies Omit<ChainTraining, 'seed' | 'runs'>;

/** Keeps AdaGrad's first steps short. */
const EPSILON = 0.02;
/** Gradients below this change nothing worth the time. */
const LEAST_TOKEN_GRADIENT = 0.003;
const LEAST_GRADIENT = 0.001;

/**
 * The mean of several runs: the same buckets mean the same in each, and what chance brought into
 * one run is gone. With 3 runs full F1 on dev rises by .8, on held-out articles by .6; the file
 * gets smaller.
 */
export function trainChain(
  shape: ChainShape,
  sequences: readonly TrainingSequence[],
  options: ChainTraining,
): ChainWeights {
  const { runs, seed, progress } = options;
  const chains = Array.from({ length: runs }, (_, run) =>
    trainOnce(shape, sequences, {
      ...options,
      seed: seed + run,
      progress: (done) => progress?.((run + done) / runs),
    }),
  );
  const mean = (pick: (chain: ChainWeights) => ArrayLike<number>) => (_: number, i: number) =>
    chains.reduce((sum, chain) => sum + pick(chain)[i]!, 0) / runs;
  const [first] = chains as [ChainWeights];
  return {
    ...first,
    emissions: Float32Array.from(
      first.emissions,
      mean(({ emissions }) => emissions),
    ),
    transitions: first.transitions.map(mean(({ transitions }) => transitions)),
  };
}

function trainOnce(
  shape: ChainShape,
  sequences: readonly TrainingSequence[],
  options: ChainTraining,
): ChainWeights {
  const trainer = new ChainTrainer(shape, options, countBuckets(sequences, options.bits));
  const order = Int32Array.from(sequences, (_, i) => i);
  const total = order.length * options.epochs;
  let done = 0;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    trainer.random.shuffle(order);
    for (const index of order) {
      trainer.learn(sequences[index]!);
      if (++done % 500 === 0) options.progress?.(done / total);
    }
    if (epoch >= options.averageFrom || options.epochs < options.averageFrom) trainer.average();
  }
  return trainer.averaged();
}

function countBuckets(sequences: readonly TrainingSequence[], bits: number): Uint32Array {
  const counts = new Uint32Array(1 << bits);
  for (const { observations } of sequences) {
    for (const feature of observations.features) counts[feature]!++;
  }
  return counts;
}

class ChainTrainer {
  readonly random: Random;
  readonly #shape: ChainShape;
  readonly #options: ChainTraining;
  readonly #counts: Uint32Array;
  readonly #weights: ChainWeights;
  readonly #emissions: Float32Array;
  readonly #chain: Chain;
  readonly #squares: Float32Array;
  readonly #transitionSquares: Float64Array;
  readonly #sum: Float32Array;
  readonly #transitionSum: Float64Array;
  readonly #gradient: Float64Array;
  readonly #transitionGradient: Float64Array;
  #averages = 0;
  #features = new Int32Array(1 << 16);
  #offsets = new Int32Array(1024);

  constructor(shape: ChainShape, options: ChainTraining, counts: Uint32Array) {
    const size = (1 << options.bits) * shape.classes;
    const transitions = transitionCount(shape);
    this.random = new Random(options.seed);
    this.#shape = shape;
    this.#options = options;
    this.#counts = counts;
    this.#emissions = new Float32Array(size);
    this.#weights = {
      bits: options.bits,
      emissions: this.#emissions,
      scale: 1,
      transitions: new Float64Array(transitions),
    };
    this.#chain = new Chain(shape, this.#weights);
    this.#squares = new Float32Array(size);
    this.#transitionSquares = new Float64Array(transitions);
    this.#sum = new Float32Array(size);
    this.#transitionSum = new Float64Array(transitions);
    this.#gradient = new Float64Array(shape.classes);
    this.#transitionGradient = new Float64Array(transitions);
  }

  learn({ observations, states }: TrainingSequence): void {
    const kept = this.#drop(observations);
    this.#chain.run(kept);
    this.#learnEmissions(kept, states);
    this.#learnTransitions(states);
    this.#chain.refreshTransitions();
  }

  average(): void {
    this.#averages++;
    for (let i = 0; i < this.#sum.length; i++) this.#sum[i]! += this.#emissions[i]!;
    for (let i = 0; i < this.#transitionSum.length; i++) {
      this.#transitionSum[i]! += this.#weights.transitions[i]!;
    }
  }

  /** Emissions are scaled down by as much as there are more features without dropout. */
  averaged(): ChainWeights {
    const share = (1 - this.#options.dropout) / this.#averages;
    return {
      bits: this.#options.bits,
      scale: 1,
      emissions: this.#sum.map((sum) => sum * share),
      transitions: this.#transitionSum.map((sum) => sum / this.#averages),
    };
  }

  #drop({ length, features, offsets, kinds }: Observations): Observations {
    if (this.#features.length < features.length) {
      this.#features = new Int32Array(features.length * 2);
    }
    if (this.#offsets.length <= length) this.#offsets = new Int32Array(length * 2 + 1);
    const { cut, dropout } = this.#options;
    const limit = dropout * 4294967296;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const end = offsets[i + 1]!;
      for (let j = offsets[i]!; j < end; j++) {
        const feature = features[j]!;
        if (this.#counts[feature]! < cut || this.random.next() < limit) continue;
        this.#features[count++] = feature;
      }
      this.#offsets[i + 1] = count;
    }
    return { length, features: this.#features, offsets: this.#offsets, kinds };
  }

  #learnEmissions({ length, features, offsets, kinds }: Observations, states: Uint8Array): void {
    const { classes, classOf, states: count } = this.#shape;
    const { forward, backward } = this.#chain;
    const gradient = this.#gradient;
    const weights = this.#emissions;
    const squares = this.#squares;
    const { rate } = this.#options;
    for (let i = 0; i < length; i++) {
      const kind = (kinds ? kinds[i]! : 0) * count;
      gradient.fill(0);
      for (let s = 0; s < count; s++) {
        const k = classOf[kind + s]!;
        if (k >= 0) gradient[k]! += forward[i * count + s]! * backward[i * count + s]!;
      }
      gradient[classOf[kind + states[i]!]!]! -= 1;
      let greatest = 0;
      for (let k = 0; k < classes; k++) greatest = Math.max(greatest, Math.abs(gradient[k]!));
      if (greatest < LEAST_TOKEN_GRADIENT) continue;
      const end = offsets[i + 1]!;
      for (let j = offsets[i]!; j < end; j++) {
        const row = features[j]! * classes;
        for (let k = 0; k < classes; k++) {
          const g = gradient[k]!;
          if (g > -LEAST_GRADIENT && g < LEAST_GRADIENT) continue;
          const square = squares[row + k]! + g * g;
          squares[row + k] = square;
          weights[row + k]! -= (rate * g) / Math.sqrt(square + EPSILON);
        }
      }
    }
  }

  #learnTransitions(path: Uint8Array): void {
    const { states, predecessors } = this.#shape;
    const chain = this.#chain;
    const { forward, backward, potentials, norms, transitions, length } = chain;
    const gradient = this.#transitionGradient;
    const start = startRow(this.#shape);
    const end = endRow(this.#shape);
    const last = (length - 1) * states;
    gradient.fill(0);
    for (let s = 0; s < states; s++) {
      gradient[start + s]! += forward[s]! * backward[s]!;
      gradient[end + s]! += forward[last + s]! * backward[last + s]!;
    }
    gradient[start + path[0]!]! -= 1;
    gradient[end + path[length - 1]!]! -= 1;
    for (let i = 1; i < length; i++) {
      const at = i * states;
      const before = at - states;
      for (let s = 0; s < states; s++) {
        const value = (potentials[at + s]! * backward[at + s]!) / norms[i]!;
        if (value < 1e-9) continue;
        const list = predecessors[s]!;
        for (let b = 0; b < list.length; b++) {
          const state = list[b]!;
          gradient[state * states + s]! +=
            forward[before + state]! * transitions[state * states + s]! * value;
        }
      }
      gradient[path[i - 1]! * states + path[i]!]! -= 1;
    }
    const { rate } = this.#options;
    for (let z = 0; z < gradient.length; z++) {
      const g = gradient[z]!;
      if (g < 1e-6 && g > -1e-6) continue;
      this.#transitionSquares[z]! += g * g;
      this.#weights.transitions[z]! -=
        (rate * g) / Math.sqrt(this.#transitionSquares[z]! + EPSILON);
    }
  }
}
