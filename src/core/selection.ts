import type { Analysis, Attribution } from './model';

export interface Selection {
  /** Claims below it stay out, 0 to 1. */
  minConfidence: number;
  /** Leaves out thoughts, stances and acts ("wants", "supports"). */
  onlySaid: boolean;
}

/** What a reader sees who has chosen nothing. */
export const DEFAULT_SELECTION: Selection = { minConfidence: 0.3, onlySaid: true };

/**
 * The engine's cut "likely": from here on four of five claims are right. Below, the card says so,
 * and a claim of something that is neither a person nor a body nor a document ("a single vote
 * passed the decision") is not shown: its source is wrong more often than not.
 */
export const LIKELY = 0.46;

/** The analysis without the claims that are left out, nor what only they refer to. */
export function select(analysis: Analysis, { minConfidence, onlySaid }: Selection): Analysis {
  const kinds = new Map(analysis.speakers.map(({ id, kind }) => [id, kind]));
  return keepClaims(analysis, ({ confidence, said, speaker }) => {
    if (confidence < minConfidence) return false;
    if (!onlySaid) return true;
    const canSpeak = speaker === null || kinds.get(speaker) !== 'unknown';
    return said && (canSpeak || confidence >= LIKELY);
  });
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
