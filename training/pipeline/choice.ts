/** Step 4: what chooses among the readings of a cue. */
import { choiceFeatures } from '../../src/core/attribution/engine/confidence/choice-features';
import type { LogisticWeights } from '../../src/core/attribution/engine/confidence/logistic';
import { WordCounter } from '../../src/core/attribution/engine/stage2/hypothesis';
import { type LabelledExample, LOGISTIC_DEFAULTS, trainLogistic } from '../models/logistic-trainer';
import type { TrainingArticle } from './articles';
import { inFold } from './folds';
import type { Stage2Result } from './stage2';
import { type Match, matchOf, truthOf } from './truth';

/** There are eight times as many readings as claims: fewer rounds do. */
const TRAINING = { ...LOGISTIC_DEFAULTS, epochs: 10 };
/** What a right reading is worth beside one whose content and source are right to the word. */
const ABOUT_RIGHT = 0.7;
const EXACT_CONTENT = 0.15;
const EXACT_SOURCE = 0.15;

export interface ChoiceResult {
  weights: LogisticWeights;
  /** By fold: weights that have not seen its articles. */
  folds: LogisticWeights[];
}

export function trainChoice(
  articles: readonly TrainingArticle[],
  { hypotheses }: Stage2Result,
  folds: number,
): ChoiceResult {
  const rows: (LabelledExample & { article: number })[] = [];
  articles.forEach(({ document, sequences }, article) => {
    const truth = truthOf(document.text, sequences, document.attributions);
    sequences.forEach((s, i) => {
      const words = new WordCounter(s);
      for (const readings of hypotheses[article]![i]!) {
        readings.forEach((h, index) => {
          const example = choiceFeatures(s, readings, index, words);
          rows.push({ article, example, target: worthOf(matchOf(document.text, s, h, truth)) });
        });
      }
    });
  });
  return {
    weights: trainLogistic(rows, TRAINING),
    folds: Array.from({ length: folds }, (_, fold) =>
      trainLogistic(
        rows.filter(({ article }) => !inFold(article, fold, folds)),
        TRAINING,
      ),
    ),
  };
}

function worthOf(match: Match | null): number {
  if (!match) return 0;
  const { content, source } = match;
  return ABOUT_RIGHT + (content === 1 ? EXACT_CONTENT : 0) + (source === 1 ? EXACT_SOURCE : 0);
}
