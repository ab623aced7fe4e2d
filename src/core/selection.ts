import type { Analysis, Attribution } from './model';

export interface Selection {
  /** Claims below it stay out, 0 to 1. */
  minConfidence: number;
  /** Leaves out thoughts, stances and acts ("wants", "supports"). */
  onlySaid: boolean;
}

/** What a reader sees who has chosen nothing. */
export const DEFAULT_SELECTION: Selection = { minConfidence: 0.3, onlySaid: true };

/** The analysis without the claims that are left out, nor what only they refer to. */
export function select(analysis: Analysis, { minConfidence, onlySaid }: Selection): Analysis {
  return keepClaims(
    analysis,
    ({ confidence, said }) => confidence >= minConfidence && (said || !onlySaid),
  );
}

/** The analysis of some claims alone, without what only the others refer to. */
export function keepClaims(
  analysis: Analysis,
  isKept: (attribution: Attribution) => boolean,
): Analysis {
  const kept = analysis.attributions.filter(isKept);
  const ids = new Set(kept.map((attribution) => attribution.id));
  const speakers = new Set(kept.flatMap(({ speaker, chain }) => [speaker, ...chain]));
  return {
    ...analysis,
    attributions: kept.map((attribution) =>
      attribution.within === null || ids.has(attribution.within)
        ? attribution
        : { ...attribution, within: null },
    ),
    speakers: analysis.speakers.filter((speaker) => speakers.has(speaker.id)),
    disputes: analysis.disputes.filter(
      ({ claim, deniedBy }) => ids.has(claim) && ids.has(deniedBy),
    ),
  };
}
