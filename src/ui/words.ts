/** Words for what the core finds. */
import type { ClaimType, SpeakerKind, Stance } from '../core/model';
import { LIKELY, SURE_SPEAKER } from '../core/selection';
import { message, plural } from './message';

export const typeWords = (type: ClaimType): string => message(`type_${type}`);

/** Kinds that a reader should know of; a person needs no word. */
export const kindWords = (kind: SpeakerKind): string =>
  kind === 'person' || kind === 'unknown' ? '' : message(`kind_${kind}`);

/** What the cue does, where that is more than saying. */
export const stanceWords = (stance: Stance): string =>
  stance === 'asserts' ? '' : message(`stance_${stance}`);

export const claimsWord = (count: number): string => plural('claims', count);
export const voicesWord = (count: number): string => plural('voices', count);

/** Of those a claim comes through, the last has reported it: "as told by Ann Lee, reported by The Hill". */
export function viaWords(via: readonly string[]): string {
  const last = via.at(-1);
  if (last === undefined) return '';
  const told = via.slice(0, -1);
  if (told.length === 0) return message('via_reported', last);
  return message(
    'via_told',
    told.reduce((before, name) => message('via_again', before, name)),
    last,
  );
}

/** The article makes it likely who is meant, not sure. */
export const isProbable = (speakerConfidence: number): boolean => speakerConfidence < SURE_SPEAKER;

export const isUncertain = (confidence: number): boolean => confidence < LIKELY;
