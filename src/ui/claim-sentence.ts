import type { ClaimView, Speaker } from '../core';
import { NO_SOURCE, TYPE_WORDS, viaWords } from './words';

/** A claim as one sentence: who, in what role, did what, and through whom. */
export function claimSentence(claim: ClaimView, speaker: Speaker | null): string {
  const who = [speaker?.name ?? (claim.source || NO_SOURCE), speaker?.role].filter(Boolean);
  const via = viaWords(claim.via);
  const sentence = `${who.join(', ')}, ${claim.cue || TYPE_WORDS[claim.type]}: ${claim.text}`;
  return via ? `${sentence} (${via})` : sentence;
}
