/** Step 3: stage 2, and its readings of every article by a model that has not seen it. */
import type { ChainWeights } from '../../src/core/attribution/engine/crf/chain';
import { FeatureList } from '../../src/core/attribution/engine/features';
import { mapCues } from '../../src/core/attribution/engine/stage1/lexicon';
import { findCandidates } from '../../src/core/attribution/engine/stage2/candidates';
import { type Reading, stage2Features } from '../../src/core/attribution/engine/stage2/features';
import type { RankedHypothesis } from '../../src/core/attribution/engine/stage2/ranking';
import { Stage2 } from '../../src/core/attribution/engine/stage2/stage2';
import { STAGE2_SHAPE } from '../../src/core/attribution/engine/stage2/states';
import { type TrainingSequence, trainChain } from '../models/chain-trainer';
import { quantiseChain } from '../models/quantise';
import type { TrainingArticle } from './articles';
import { jackknife } from './folds';
import { matchCandidates, stage2Gold } from './gold';
import type { Stage1Result } from './stage1';
import { packChain, type Steps, unpackChain } from './steps';

/** Seconds that one training takes on the corpus of the model card. */
const SHARE = 30;

export interface Stage2Result {
  weights: ChainWeights;
  /** What stage 2 reads, by article and sequence. */
  readings: Reading[][];
  /** What it reads there, by article, sequence and cue. */
  hypotheses: RankedHypothesis[][][][];
}

export function trainStage2(
  articles: readonly TrainingArticle[],
  stage1: Stage1Result,
  steps: Steps,
): Stage2Result {
  const recipe = steps.recipe.stage2;
  const readings = articles.map(({ sequences, hints }, index) =>
    sequences.map((sequence, i) => ({
      hints: hints[i]!,
      sequence,
      cues: mapCues(sequence, stage1.lexicon),
      output: stage1.outputs[index]![i]!,
    })),
  );
  const data = new Map<TrainingArticle, TrainingSequence[]>();
  const learn = (part: readonly TrainingArticle[], name: string, runs: number): ChainWeights =>
    steps.run(
      name,
      SHARE * runs,
      (progress) => {
        if (data.size === 0) {
          articles.forEach((article, i) => {
            data.set(article, labelled(article, readings[i]!, recipe.bits));
          });
        }
        const sequences = part.flatMap((article) => data.get(article)!);
        const options = { ...recipe, runs, seed: steps.seed, progress };
        return packChain(quantiseChain(trainChain(STAGE2_SHAPE, sequences, options)));
      },
      unpackChain,
    );
  const hypotheses: RankedHypothesis[][][][] = articles.map(() => []);
  jackknife(
    articles,
    recipe.folds,
    (part, fold) => new Stage2(learn(part, `stage 2, fold ${fold + 1}`, 1)),
    (stage2, _, index) => {
      hypotheses[index] = readings[index]!.map((reading) => stage2.run(reading));
    },
  );
  return { weights: learn(articles, 'stage 2', recipe.runs), readings, hypotheses };
}

function labelled(
  { document, sequences }: TrainingArticle,
  readings: readonly Reading[],
  bits: number,
): TrainingSequence[] {
  const candidates = readings.map(({ output, hints }) => findCandidates(output, hints));
  const matched = matchCandidates(document, sequences, candidates);
  const list = new FeatureList(bits);
  return readings.flatMap((reading, i) =>
    candidates[i]!.map((candidate) => {
      const { window } = stage2Features(reading, candidate, list);
      const states = stage2Gold(reading.sequence, candidate, window, matched.get(candidate));
      return { observations: list.snapshot(), states };
    }),
  );
}
