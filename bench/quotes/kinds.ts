/** Ways in which attributions are written, by which the bench breaks its figures down. */
import type { MeasuredClaim } from './metric';

/** S source, Q cue, C content, in the order in which they first appear: "SQC", "CQS", "CSQC" (split). */
export function wordOrder(claim: MeasuredClaim): string {
  const parts = [
    ...claim.source.slice(0, 1).map(({ start }) => ({ start, letter: 'S' })),
    ...claim.cue.slice(0, 1).map(({ start }) => ({ start, letter: 'Q' })),
    ...claim.content.map(({ start }) => ({ start, letter: 'C' })),
  ].sort((a, b) => a.start - b.start);
  return parts
    .map(({ letter }) => letter)
    .join('')
    .replace(/C+/g, 'C');
}

export function kindOfCue(text: string, { cue }: MeasuredClaim): string {
  const words = cue
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase();
  if (words === '') return 'none';
  if (!/[\p{L}]/u.test(words)) return 'sign';
  if (/^(?:said|says|say|saying)$/.test(words)) return 'said';
  if (/\b(?:told|tells?|telling)\b/.test(words)) return 'told';
  if (/\baccording to\b/.test(words)) return 'according to';
  const count = words.split(/\s+/).length;
  if (count >= 5) return 'five words or more';
  return count > 1 ? 'several words' : 'other word';
}
