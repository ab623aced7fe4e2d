/** Step 5: confidence, its calibration, the cuts, and what tells speech from stances. */

import { calibrate } from '../../src/core/attribution/engine/confidence/calibration';
import { choose } from '../../src/core/attribution/engine/confidence/choice';
import {
  claimFeatures,
  companyOf,
} from '../../src/core/attribution/engine/confidence/claim-features';
import { logistic } from '../../src/core/attribution/engine/confidence/logistic';
import { saidFeatures } from '../../src/core/attribution/engine/confidence/said-features';
import { WordCounter } from '../../src/core/attribution/engine/stage2/hypothesis';
import type { Cut, Model } from '../../src/core/attribution/engine/weights/model';
import { CLAIM_TYPES, type ClaimType } from '../../src/core/model';
import { fitIsotonic } from '../models/isotonic';
import { type LabelledExample, trainLogistic } from '../models/logistic-trainer';
import type { TrainingArticle } from './articles';
import { trainChoice } from './choice';
import { foldOf, inFold } from './folds';
import type { Stage2Result } from './stage2';
import { matchOf, truthOf } from './truth';

/** Scores by which the curves are drawn come from models that have not seen the article. */
const FOLDS = 5;

interface Row extends LabelledExample {
  article: number;
  type: ClaimType;
}

export interface ConfidenceResult
  extends Pick<Model, 'choice' | 'confidence' | 'said' | 'calibration' | 'cuts'> {}

export function trainConfidence(
  articles: readonly TrainingArticle[],
  stage2: Stage2Result,
): ConfidenceResult {
  const choice = trainChoice(articles, stage2, FOLDS);
  const rows: Row[] = [];
  const saidRows: LabelledExample[] = [];
  articles.forEach(({ document, sequences }, article) => {
    const unseen = choice.folds[foldOf(article, FOLDS)]!;
    const truth = truthOf(document.text, sequences, document.attributions);
    sequences.forEach((s, i) => {
      const words = new WordCounter(s);
      const found = stage2.hypotheses[article]![i]!.map((readings) =>
        choose(s, readings, unseen, words),
      );
      const company = companyOf(found, words);
      found.forEach((p, k) => {
        const match = matchOf(document.text, s, p, truth);
        const example = claimFeatures(s, p, company[k]!);
        rows.push({ article, type: p.type, example, target: match ? 1 : 0 });
        const said = match?.attribution.said;
        if (said !== undefined) {
          saidRows.push({ example: saidFeatures(s, p), target: said ? 1 : 0 });
        }
      });
    });
  });
  const scored = scoreUnseen(rows);
  const calibration = {} as Record<ClaimType, ReturnType<typeof fitIsotonic>>;
  for (const type of CLAIM_TYPES) {
    calibration[type] = fitIsotonic(scored.filter((row) => row.type === type));
  }
  const gold = articles.reduce((sum, { document }) => sum + document.attributions.length, 0);
  const calibrated = scored.map(({ type, score, isRight }) => ({
    confidence: calibrate(calibration[type], score),
    isRight,
  }));
  return {
    choice: choice.weights,
    confidence: trainLogistic(rows),
    said: trainLogistic(saidRows),
    calibration,
    cuts: CUTS.map((cut) => measureCut(cut, calibrated, gold)),
  };
}

function scoreUnseen(rows: readonly Row[]) {
  const scored: { type: ClaimType; score: number; isRight: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainLogistic(rows.filter(({ article }) => !inFold(article, fold, FOLDS)));
    for (const { article, type, example, target } of rows) {
      if (!inFold(article, fold, FOLDS)) continue;
      scored.push({ type, score: logistic(model, example), isRight: target === 1 });
    }
  }
  return scored;
}

/** The lowest confidence at which all claims shown together reach this precision. */
const CUTS = [
  { name: 'sure', precision: 0.9 },
  { name: 'likely', precision: 0.8 },
  { name: 'everything', precision: 0 },
] as const;
/** Nothing below is shown at all: F1 falls on both sides of it. */
const LOWEST_CUT = 0.3;

function measureCut(
  wanted: (typeof CUTS)[number],
  claims: readonly { confidence: number; isRight: boolean }[],
  gold: number,
): Cut {
  for (let percent = LOWEST_CUT * 100; percent < 100; percent++) {
    const shown = claims.filter(({ confidence }) => confidence >= percent / 100);
    const right = shown.filter(({ isRight }) => isRight).length;
    const precision = shown.length > 0 ? right / shown.length : 1;
    if (precision >= wanted.precision) {
      return { name: wanted.name, confidence: percent / 100, precision, recall: right / gold };
    }
  }
  return { name: wanted.name, confidence: 1, precision: 1, recall: 0 };
}
