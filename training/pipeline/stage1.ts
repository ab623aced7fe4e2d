/** Step 2: stage 1, and its output on every article by a model that has not seen it. */
import type { ChainWeights } from '../../src/core/attribution/engine/crf/chain';
import { FeatureList } from '../../src/core/attribution/engine/features';
import { stage1Features } from '../../src/core/attribution/engine/stage1/features';
import { STAGE1_SHAPE } from '../../src/core/attribution/engine/stage1/labels';
import { type CueLexicon, mapCues } from '../../src/core/attribution/engine/stage1/lexicon';
import { Stage1, type Stage1Output } from '../../src/core/attribution/engine/stage1/stage1';
import { trainChain } from '../models/chain-trainer';
import { quantiseChain } from '../models/quantise';
import type { TrainingArticle } from './articles';
import { jackknife } from './folds';
import { stage1Gold } from './gold';
import { learnLexicon } from './lexicon';
import { packChain, type Steps, unpackChain } from './steps';

/** Seconds that one training takes on the corpus of the model card. */
const SHARE = 20;

export interface Stage1Result {
  weights: ChainWeights;
  lexicon: CueLexicon;
  /** By article and sequence. */
  outputs: Stage1Output[][];
}

export function trainStage1(articles: readonly TrainingArticle[], steps: Steps): Stage1Result {
  const recipe = steps.recipe.stage1;
  const learn = (part: readonly TrainingArticle[], name: string, runs: number): Stage1 => {
    const lexicon = learnLexicon(part.map(({ document }) => document));
    const weights = steps.run(
      name,
      SHARE * runs,
      (progress) => {
        const sequences = part.flatMap((article) => labelled(article, lexicon, recipe.bits));
        const options = { ...recipe, runs, seed: steps.seed, progress };
        return packChain(quantiseChain(trainChain(STAGE1_SHAPE, sequences, options)));
      },
      unpackChain,
    );
    whole = { weights, lexicon };
    return new Stage1(weights, lexicon);
  };
  let whole: Pick<Stage1Result, 'weights' | 'lexicon'> | null = null;
  const outputs: Stage1Output[][] = articles.map(() => []);
  jackknife(
    articles,
    recipe.folds,
    (part, fold) => learn(part, `stage 1, fold ${fold + 1}`, 1),
    (stage1, { sequences }, index) => {
      outputs[index] = sequences.map((s) => stage1.run(s).output);
    },
  );
  learn(articles, 'stage 1', recipe.runs);
  return { ...whole!, outputs };
}

function labelled({ document, sequences }: TrainingArticle, lexicon: CueLexicon, bits: number) {
  const gold = stage1Gold(document, sequences);
  const list = new FeatureList(bits);
  return sequences.map((s, i) => {
    stage1Features(s, mapCues(s, lexicon), list);
    return { observations: list.snapshot(), states: gold[i]! };
  });
}
