/** Every word of the interface, in one place. */
import type { ClaimType, SpeakerKind, Stance } from '../core/model';
import { LIKELY } from '../core/selection';

export const TYPE_WORDS: Record<ClaimType, string> = {
  direct: 'quoted word for word',
  mixed: 'partly quoted',
  indirect: 'in the paper’s words',
};

/** Kinds that a reader should know of; a person needs no word. */
export const KIND_WORDS: Record<SpeakerKind, string> = {
  person: '',
  organization: 'organization',
  group: 'group',
  document: 'document',
  anonymous: 'unnamed source',
  unknown: '',
};

/** What the cue does, where that is more than saying. */
export const STANCE_WORDS: Record<Stance, string> = {
  asserts: '',
  denies: 'a denial',
  confirms: 'a confirmation',
  accepts: 'an acceptance',
  rejects: 'a rejection',
  questions: 'a question or doubt',
  demands: 'a demand',
  promises: 'a promise',
  warns: 'a warning',
  concedes: 'a concession',
  predicts: 'a prediction',
  praises: 'praise',
  criticises: 'criticism',
};

export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const claimsWord = (count: number): string => plural(count, 'claim', 'claims');
export const voicesWord = (count: number): string => plural(count, 'voice', 'voices');

/** Of those a claim comes through, the last has reported it: "as told by Ann Lee, reported by The Hill". */
export function viaWords(via: readonly string[]): string {
  const told = via.slice(0, -1).map((name) => `told by ${name}, `);
  return via.length === 0 ? '' : `as ${told.join('')}reported by ${via.at(-1)}`;
}

export const isUncertain = (confidence: number): boolean => confidence < LIKELY;
export const UNCERTAIN = 'Whosaid is not sure of this one.';

/** What the card is called where it cannot be seen. */
export const CARD_NAME = 'Who said this';

export const positionWords = (index: number, of: number): string =>
  `${index} of ${of} claims by this voice`;

/** What a screen reader is told of the claim that was stepped to, and of a switch by key. */
export const ofClaims = (index: number, of: number): string => `claim ${index} of ${of}`;
export const switchWords = (shown: boolean): string => `Claims ${shown ? 'shown' : 'hidden'}`;

/** What can be done on the card. Of two words the second is for those who hear the first. */
export const ACTION_WORDS = {
  previous: ['‹', 'Previous claim by this voice'],
  next: ['›', 'Next claim by this voice'],
  copy: ['Copy'],
  hide: ['Hide this claim'],
  wrong: ['Wrong speaker?'],
  undo: ['Undo'],
} as const;

/** What was done. */
export const DONE_WORDS = {
  copy: 'Copied',
  hide: 'Hidden until this page is opened again.',
  wrong: 'Hidden on this device: wrong speaker.',
} as const;

export const UNRESOLVED = 'The article does not make clear who this is.';
export const NO_SOURCE = 'No source named';
