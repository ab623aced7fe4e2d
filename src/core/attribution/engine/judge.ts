/** The picks of a paragraph with their confidence. */
import { calibrate } from './confidence/calibration';
import { claimFeatures, companyOf } from './confidence/claim-features';
import { logistic } from './confidence/logistic';
import { saidFeatures } from './confidence/said-features';
import type { Sequence } from './sequence';
import { WordCounter } from './stage2/hypothesis';
import { type Pick, SAME_CONTENT } from './stage2/pick';
import type { Model } from './weights/model';

export type JudgeModel = { [K in 'confidence' | 'said' | 'calibration']: Model[K] };

export interface JudgedPick extends Pick {
  /** Calibrated for its type. */
  confidence: number;
  /** Speech, not thought, stance or act. */
  said: boolean;
}

export function judge(s: Sequence, picks: readonly Pick[], model: JudgeModel): JudgedPick[] {
  const company = companyOf(picks, new WordCounter(s));
  return picks.map((p, i) => {
    const score = logistic(model.confidence, claimFeatures(s, p, company[i]!));
    return {
      ...p,
      confidence: calibrate(model.calibration[p.type], score),
      said: logistic(model.said, saidFeatures(s, p)) >= 0.5,
    };
  });
}

/** Of two with about the same content the surer one stays. */
export function withoutDuplicates(s: Sequence, picks: readonly JudgedPick[]): JudgedPick[] {
  const words = new WordCounter(s);
  const contents = picks.map((p) => words.withoutThat(p.content));
  return picks.filter(
    (a, i) =>
      !picks.some(
        (b, j) =>
          i !== j &&
          (b.confidence > a.confidence || (b.confidence === a.confidence && j < i)) &&
          words.jaccard(contents[i]!, contents[j]!) >= SAME_CONTENT,
      ),
  );
}
