/** Floats to int8. Small weights fall into the dead zone and become the zeros that gzip likes. */
import type { ChainWeights } from '../../src/core/attribution/engine/crf/chain';

/** One step of a chain's weights; at .08 the engine loses 1.5 points, at .04 nothing. */
const CHAIN_STEP = 0.04;

function quantise(weights: Float32Array, step: number): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / step))));
}

export function quantiseChain(weights: ChainWeights, step = CHAIN_STEP): ChainWeights {
  if (weights.emissions instanceof Int8Array) return weights;
  return { ...weights, scale: step, emissions: quantise(weights.emissions, step) };
}
