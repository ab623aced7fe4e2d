import type { Analysis, Attribution } from './model';

export interface Selection {
  /** Claims below it stay out, 0 to 1. */
  minConfidence: number;
  /** Leaves out thoughts, stances and acts ("wants", "supports"). */
  onlySaid: boolean;
  /** Of what was said: takes in what is quoted, in whole or in part. */
  quoted: boolean;
  /** Of what was said: takes in what the paper tells in its own words. */
  reported: boolean;
  /** Speakers who are less sure are not named: the source stands as written. 0 to 1. */
  minSpeakerConfidence: number;
}

/**
 * The confidences from which of ten claims nine, eight and seven have the right words and source:
 * `engine.cuts` of the weights that ship (MODEL.md, "The three steps").
 */
export const CUTS = { sure: 0.76, likely: 0.46, everything: 0.3 } as const;
export type Cut = keyof typeof CUTS;

/** What was measured at these cuts, as shares of 1 (the same table). */
export const MEASURED: Record<Cut, { precision: number; recall: number }> = {
  sure: { precision: 0.903, recall: 0.327 },
  likely: { precision: 0.8, recall: 0.45 },
  everything: { precision: 0.703, recall: 0.517 },
};

/** What a reader sees who has chosen nothing. */
export const DEFAULT_SELECTION: Selection = {
  minConfidence: CUTS.everything,
  onlySaid: true,
  quoted: true,
  reported: true,
  minSpeakerConfidence: 0.7,
};

/**
 * From here on four of five claims are right. Below, the card says so, and a claim of something
 * that is neither a person nor a body nor a document ("a single vote passed the decision") is not
 * shown: its source is wrong more often than not.
 */
export const LIKELY = CUTS.likely;

/** From here on a speaker's name needs no word of doubt: nine of ten and more are right. */
export const SURE_SPEAKER = 0.8;

/** The analysis without the claims that are left out, nor what only they refer to. */
export function select(analysis: Analysis, selection: Selection): Analysis {
  const { minConfidence, onlySaid, quoted, reported, minSpeakerConfidence } = selection;
  const kinds = new Map(analysis.speakers.map(({ id, kind }) => [id, kind]));
  const named = nameSure(analysis, minSpeakerConfidence);
  return keepClaims(named, ({ confidence, said, speaker, type }) => {
    if (confidence < minConfidence) return false;
    if (said && !(type === 'indirect' ? reported : quoted)) return false;
    if (!onlySaid) return true;
    const canSpeak = speaker === null || kinds.get(speaker) !== 'unknown';
    return said && (canSpeak || confidence >= LIKELY);
  });
}

/** The analysis without the names of those who are less sure, in chains too. */
function nameSure(analysis: Analysis, least: number): Analysis {
  const unsure = new Map(
    analysis.attributions
      .filter(({ speakerConfidence }) => speakerConfidence < least)
      .map((claim) => [claim.id, claim]),
  );
  if (unsure.size === 0) return analysis;
  const byId = new Map(analysis.attributions.map((claim) => [claim.id, claim]));
  const attributions = analysis.attributions.map((claim) => {
    const dropped = new Set<string | null>();
    let at: Attribution | undefined = claim;
    for (let depth = 0; at && depth < DEEPEST; depth++) {
      if (unsure.has(at.id)) dropped.add(at.speaker);
      at = at.within === null ? undefined : byId.get(at.within);
    }
    if (dropped.size === 0) return claim;
    const isUnsure = unsure.has(claim.id);
    const chain = claim.chain.filter(
      (id) => !dropped.has(id) || (!isUnsure && id === claim.speaker),
    );
    return { ...claim, speaker: isUnsure ? null : claim.speaker, chain };
  });
  // What is told again without a sure name may be told by another.
  const repeats = analysis.repeats.filter(({ claim, of }) => unsure.has(claim) === unsure.has(of));
  return { ...analysis, attributions, repeats };
}

/** Claims inside claims that are followed outwards. */
const DEEPEST = 8;

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
    repeats: analysis.repeats.filter(({ claim, of }) => ids.has(claim) && ids.has(of)),
  };
}
