/** From a corpus to a model: every step, in order. */
import type { TaggerWeights } from '../../src/core/attribution/engine/tagger/tagger';
import type { Model } from '../../src/core/attribution/engine/weights/model';
import type { Corpus } from '../corpus/read';
import { readArticles } from './articles';
import { trainConfidence } from './confidence';
import { trainStage1 } from './stage1';
import { trainStage2 } from './stage2';
import type { Steps } from './steps';
import { trainTagging } from './tagging';

/** Sum of the steps' shares, in seconds on the corpus of the model card. */
export const WHOLE = 7 * 20 + 6 * 30 + 1.2 * 16;

export function trainModel(
  corpus: Corpus,
  options: { version: string; tagger: TaggerWeights | null },
  steps: Steps,
): Model {
  const articles = readArticles(corpus);
  const tagger = trainTagging(articles, options.tagger, steps);
  const stage1 = trainStage1(articles, steps);
  const stage2 = trainStage2(articles, stage1, steps);
  return {
    version: options.version,
    tagger,
    stage1: stage1.weights,
    lexicon: stage1.lexicon,
    stage2: stage2.weights,
    ...trainConfidence(articles, stage2),
  };
}
