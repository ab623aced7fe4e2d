import type { PlaceView, Speaker } from '../core';
import { message } from './message';
import { typeWords, viaWords } from './words';

/** A claim as one sentence: who, in what role, did what, and through whom. */
export function claimSentence(claim: PlaceView, speaker: Speaker | null): string {
  const name = speaker?.name ?? (claim.source || message('no_source'));
  const who = [name, speaker?.role].filter(Boolean).join(', ');
  const parts = [who, claim.cue || typeWords(claim.type), claim.text] as const;
  const via = viaWords(claim.via);
  return via ? message('claim_sentence_via', ...parts, via) : message('claim_sentence', ...parts);
}
