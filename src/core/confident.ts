import type { Analysis } from './model';

/**
 * The analysis without the claims below `minimum` (0 to 1), nor what only they refer to: speakers,
 * disputes, nesting.
 */
export function confident(analysis: Analysis, minimum: number): Analysis {
  const kept = analysis.attributions.filter((attribution) => attribution.confidence >= minimum);
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
