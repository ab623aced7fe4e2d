/** Logistic regression over a few numbers and many categories; categories by their hash. */

export interface Example {
  numbers: readonly number[];
  /** Hashes of the categories that hold. */
  categories: readonly number[];
}

export interface LogisticWeights {
  /** Per number: mean and deviation in the training data, and the weight of the standardised value. */
  means: Float64Array;
  deviations: Float64Array;
  weights: Float64Array;
  categories: ReadonlyMap<number, number>;
}

export function logistic(model: LogisticWeights, example: Example): number {
  let sum = 0;
  const { means, deviations, weights, categories } = model;
  for (let i = 0; i < weights.length; i++) {
    sum += (weights[i]! * (example.numbers[i]! - means[i]!)) / deviations[i]!;
  }
  for (const category of example.categories) sum += categories.get(category) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
