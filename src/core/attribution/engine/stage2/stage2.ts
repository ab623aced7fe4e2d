/** Stage 2: for every candidate cue, the likely readings of its surroundings. */
import { Chain, type ChainWeights } from '../crf/chain';
import { NBest } from '../crf/n-best';
import { FeatureList } from '../features';
import { type Candidate, findCandidates } from './candidates';
import { type Reading, stage2Features } from './features';
import { type Hypothesis, readPath, WordCounter } from './hypothesis';
import { type RankedHypothesis, rankHypotheses } from './ranking';
import { NULL_STATE, STAGE2_SHAPE } from './states';

/** Paths looked at for each cue; with more nothing improves. */
const PATHS = 8;
/** Readings less probable than this change no pick. */
const LEAST_PROBABILITY = 0.002;
/** So that a sum of floats that falls short by a rounding loses no reading. */
const ROUNDING = 0.999;
/** Where the null path has more, the cue is dropped unread: its claim would fall below every cut. */
const SURELY_NONE = 0.88;

export class Stage2 {
  readonly #chain: Chain;
  readonly #paths = new NBest(STAGE2_SHAPE.states, PATHS);
  readonly #features: FeatureList;

  constructor(weights: ChainWeights) {
    this.#chain = new Chain(STAGE2_SHAPE, weights);
    this.#features = new FeatureList(weights.bits);
  }

  /** For each cue of a paragraph that has any, its readings, the best first. */
  run(reading: Reading): RankedHypothesis[][] {
    const words = new WordCounter(reading.sequence);
    const cues: RankedHypothesis[][] = [];
    for (const candidate of findCandidates(reading.output, reading.hints)) {
      const found = this.#read(reading, candidate, words);
      if (found.length > 0) cues.push(found);
    }
    return cues;
  }

  #read(reading: Reading, candidate: Candidate, words: WordCounter): RankedHypothesis[] {
    const { window, cue, hint } = stage2Features(reading, candidate, this.#features);
    const partition = this.#chain.run(this.#features);
    const nullProbability = this.#chain.marginal(0, NULL_STATE);
    if (nullProbability > SURELY_NONE) return [];
    const hypotheses: Hypothesis[] = [];
    for (const { score, states } of this.#paths.paths(this.#chain, LEAST_PROBABILITY * ROUNDING)) {
      const probability = Math.exp(score - partition);
      if (states[0] === NULL_STATE || probability < LEAST_PROBABILITY) continue;
      const spans = readPath(states, window, cue);
      if (!spans) continue;
      hypotheses.push({ cue, probability, ...spans });
    }
    return rankHypotheses(reading.sequence, words, hypotheses, nullProbability, hint);
  }
}
