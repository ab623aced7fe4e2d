/** What has the form of a claim and is none: "declined to comment", "Asked whether …". */
import type { Prepared } from '../../../text/prepare';
import type { ClaimDraft } from './draft';

const REFUSES = /^(?:declin|refus)(?:e|es|ed|ing)$/;
const TO_SPEAK =
  /^(?:comment|say|discuss|elaborate|answer|respond|reply|speak|talk|identify|name|confirm)$/;
/** "to" and an adverb may stand between "declined" and "comment". */
const REACH = 3;

/** False where the draft says that somebody did not speak, or was spoken to. */
export function isClaim({ tokens }: Prepared, { cue, source }: ClaimDraft): boolean {
  if (cue === null) return true;
  const words = tokens.slice(cue.from, cue.to).map(({ lower }) => lower);
  const next = tokens.slice(cue.to, cue.to + REACH).map(({ lower }) => lower);
  const refuses = words.some((word) => REFUSES.test(word));
  if (refuses && [...words, ...next].some((word) => TO_SPEAK.test(word))) return false;
  return !(source === null && words.at(-1) === 'asked');
}
