/** Stage 1: one pass over a paragraph that finds where cues, sources and contents probably stand. */
import { Chain, type ChainWeights } from '../crf/chain';
import { NBest } from '../crf/n-best';
import { FeatureList } from '../features';
import type { Sequence } from '../sequence';
import { stage1Features } from './features';
import { LABEL, STAGE1_SHAPE } from './labels';
import { type CueLexicon, type CueMap, mapCues } from './lexicon';

/** Probabilities in 255ths, a column each. */
export interface Stage1Output {
  cueBegins: Uint8Array;
  cue: Uint8Array;
  sourceRight: Uint8Array;
  sourceLeft: Uint8Array;
  contentRight: Uint8Array;
  contentLeft: Uint8Array;
  /** The best path's label. */
  label: Uint8Array;
}

/** Added to every cue's beginning before the best path is taken: stage 2 can drop a cue, not add one. */
const CUE_BONUS = 1.2;

export class Stage1 {
  readonly lexicon: CueLexicon;
  readonly #chain: Chain;
  readonly #best = new NBest(STAGE1_SHAPE.states, 1);
  readonly #features: FeatureList;

  constructor(weights: ChainWeights, lexicon: CueLexicon) {
    this.lexicon = lexicon;
    this.#chain = new Chain(STAGE1_SHAPE, weights);
    this.#features = new FeatureList(weights.bits);
  }

  /** `sequence` must be tagged. */
  run(sequence: Sequence): { cues: CueMap; output: Stage1Output } {
    const cues = mapCues(sequence, this.lexicon);
    stage1Features(sequence, cues, this.#features);
    this.#chain.run(this.#features);
    return { cues, output: this.#read(sequence.length) };
  }

  #read(length: number): Stage1Output {
    const chain = this.#chain;
    const column = (first: number, last: number): Uint8Array => {
      const values = new Uint8Array(length);
      for (let i = 0; i < length; i++) {
        let p = chain.marginal(i, first);
        if (last !== first) p += chain.marginal(i, last);
        values[i] = Math.round(255 * Math.min(1, Math.max(0, p)));
      }
      return values;
    };
    const states = STAGE1_SHAPE.states;
    for (let i = 0; i < length; i++) chain.scores[i * states + LABEL['cue begins']]! += CUE_BONUS;
    return {
      cueBegins: column(LABEL['cue begins'], LABEL['cue begins']),
      cue: column(LABEL['cue begins'], LABEL.cue),
      sourceRight: column(LABEL['sourceRight begins'], LABEL.sourceRight),
      sourceLeft: column(LABEL['sourceLeft begins'], LABEL.sourceLeft),
      contentRight: column(LABEL['contentRight begins'], LABEL.contentRight),
      contentLeft: column(LABEL['contentLeft begins'], LABEL.contentLeft),
      label: this.#best.paths(chain)[0]?.states ?? new Uint8Array(length),
    };
  }
}
