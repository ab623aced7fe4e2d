/** Trains a logistic regression by AdaGrad with an L2 penalty. */
import type {
  Example,
  LogisticWeights,
} from '../../src/core/attribution/engine/confidence/logistic';
import { Random } from './random';

export interface LabelledExample {
  example: Example;
  /** What the model should say, 0 to 1. */
  target: number;
}

export interface LogisticTraining {
  epochs: number;
  seed: number;
  rate: number;
  penalty: number;
  /** Categories met less often get no weight. */
  cut: number;
}

export const LOGISTIC_DEFAULTS: LogisticTraining = {
  epochs: 15,
  seed: 7,
  rate: 0.15,
  penalty: 0.002,
  cut: 8,
};
/** Weights of less are left out of the file. */
const LEAST_WEIGHT = 0.02;
/** Categories are many and rare: they are held back more than the numbers. */
const CATEGORY_PENALTY = 3;

export function trainLogistic(
  data: readonly LabelledExample[],
  { epochs, seed, rate, penalty, cut }: LogisticTraining = LOGISTIC_DEFAULTS,
): LogisticWeights {
  const size = data[0]?.example.numbers.length ?? 0;
  const { means, deviations } = moments(data, size);
  const slots = categorySlots(data, cut);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const categoryWeights = new Float64Array(slots.size);
  const categorySquares = new Float64Array(slots.size);
  const values = new Float64Array(size);
  const order = Int32Array.from(data, (_, i) => i);
  const random = new Random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const index of order) {
      const { example, target } = data[index]!;
      let sum = 0;
      for (let i = 0; i < size; i++) {
        values[i] = (example.numbers[i]! - means[i]!) / deviations[i]!;
        sum += weights[i]! * values[i]!;
      }
      for (const category of example.categories) {
        const slot = slots.get(category);
        if (slot !== undefined) sum += categoryWeights[slot]!;
      }
      const error = 1 / (1 + Math.exp(-sum)) - target;
      for (let i = 0; i < size; i++) {
        const g = error * values[i]! + penalty * weights[i]!;
        squares[i]! += g * g;
        weights[i]! -= (rate * g) / Math.sqrt(squares[i]! + 1);
      }
      for (const category of example.categories) {
        const slot = slots.get(category);
        if (slot === undefined) continue;
        const g = error + penalty * CATEGORY_PENALTY * categoryWeights[slot]!;
        categorySquares[slot]! += g * g;
        categoryWeights[slot]! -= (rate * g) / Math.sqrt(categorySquares[slot]! + 1);
      }
    }
  }
  const categories = new Map<number, number>();
  for (const [category, slot] of slots) {
    const weight = Math.round(categoryWeights[slot]! * 1000) / 1000;
    if (Math.abs(weight) > LEAST_WEIGHT) categories.set(category, weight);
  }
  return { means, deviations, weights, categories };
}

function moments(
  data: readonly LabelledExample[],
  size: number,
): Pick<LogisticWeights, 'means' | 'deviations'> {
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (const { example } of data) {
    for (let i = 0; i < size; i++) means[i]! += example.numbers[i]! / data.length;
  }
  for (const { example } of data) {
    for (let i = 0; i < size; i++) {
      deviations[i]! += (example.numbers[i]! - means[i]!) ** 2 / data.length;
    }
  }
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) };
}

function categorySlots(data: readonly LabelledExample[], cut: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { example } of data) {
    for (const category of example.categories) {
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
  }
  const slots = new Map<number, number>();
  for (const [category, count] of counts) if (count >= cut) slots.set(category, slots.size);
  return slots;
}
