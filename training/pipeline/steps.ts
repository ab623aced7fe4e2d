/** Runs the steps of a training: each is timed, told, and kept for a run that goes on later. */
import type { ChainWeights } from '../../src/core/attribution/engine/crf/chain';
import type { Column, Container } from '../../src/core/attribution/engine/weights/container';
import type { StepCache } from './cache';
import type { Progress } from './progress';
import { RECIPE, type Recipe } from './recipe';

export class Steps {
  readonly seed: number;
  readonly recipe: Recipe;
  readonly #cache: StepCache;
  readonly #progress: Progress;

  constructor(cache: StepCache, progress: Progress, seed: number, recipe = RECIPE) {
    this.#cache = cache;
    this.#progress = progress;
    this.seed = seed;
    this.recipe = recipe;
  }

  /** The result of `compute`, or what an earlier run of the same training kept of it. */
  run<C extends Container, R>(
    name: string,
    share: number,
    compute: (progress: (done: number) => void) => C,
    read: (container: C) => R,
  ): R {
    const file = name.replace(/[^a-z0-9]+/gi, '-');
    const kept = this.#cache.get(file);
    if (kept) {
      this.#progress.skip(name, share);
      return read(kept as C);
    }
    const tell = this.#progress.step(name, share);
    const container = compute(tell);
    tell(1);
    this.#cache.put(file, container);
    return read(container);
  }
}

export function packChain({ bits, scale, emissions, transitions }: ChainWeights) {
  return {
    about: { bits, scale },
    columns: new Map<string, Column>([
      ['emissions', emissions as Int8Array],
      ['transitions', transitions],
    ]),
  };
}

export function unpackChain({ about, columns }: ReturnType<typeof packChain>): ChainWeights {
  return {
    ...about,
    emissions: columns.get('emissions') as Int8Array,
    transitions: columns.get('transitions') as Float64Array,
  };
}
