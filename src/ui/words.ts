/** Every word of the interface, in one place. */
import type { ClaimType, SpeakerKind, Stance } from '../core/model';

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

/** "The Hill, Daily Bulletin" as "as reported by The Hill, by way of Daily Bulletin". */
export const viaWords = (via: readonly string[]): string =>
  via.length === 0 ? '' : `as reported by ${via.join(', then ')}`;

export const UNRESOLVED = 'The article does not make clear who this is.';
export const NO_SOURCE = 'No source named';
