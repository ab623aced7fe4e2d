/** One claim for each cue of a paragraph, with its confidence. */
import { calibrate } from './confidence/calibration';
import { type ChosenHypothesis, choose } from './confidence/choice';
import { claimFeatures, companyOf } from './confidence/claim-features';
import { logistic } from './confidence/logistic';
import { saidFeatures } from './confidence/said-features';
import type { Sequence } from './sequence';
import { WordCounter } from './stage2/hypothesis';
import { type RankedHypothesis, SAME_CONTENT } from './stage2/ranking';
import type { Model } from './weights/model';

export type JudgeModel = { [K in 'choice' | 'confidence' | 'said' | 'calibration']: Model[K] };

export interface JudgedClaim extends ChosenHypothesis {
  /** Calibrated for its type. */
  confidence: number;
  /** Speech, not thought, stance or act. */
  said: boolean;
}

/** `cues`: for each its readings, the likeliest first. */
export function judge(
  s: Sequence,
  cues: readonly RankedHypothesis[][],
  model: JudgeModel,
): JudgedClaim[] {
  const words = new WordCounter(s);
  const chosen = cues.map((readings) => choose(s, readings, model.choice, words));
  const company = companyOf(chosen, words);
  return chosen.map((p, i) => {
    const score = logistic(model.confidence, claimFeatures(s, p, company[i]!));
    return {
      ...p,
      confidence: calibrate(model.calibration[p.type], score),
      said: logistic(model.said, saidFeatures(s, p)) >= 0.5,
    };
  });
}

/** Of two with about the same content the surer one stays. */
export function withoutDuplicates(s: Sequence, claims: readonly JudgedClaim[]): JudgedClaim[] {
  const words = new WordCounter(s);
  const contents = claims.map((p) => words.withoutThat(p.content));
  return claims.filter(
    (a, i) =>
      !claims.some(
        (b, j) =>
          i !== j &&
          (b.confidence > a.confidence || (b.confidence === a.confidence && j < i)) &&
          words.jaccard(contents[i]!, contents[j]!) >= SAME_CONTENT,
      ),
  );
}
