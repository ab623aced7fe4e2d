/** Words for what the core finds. */
import type { ClaimType, Speaker, SpeakerKind, Stance } from '../core/model';
import { dayOf } from '../core/published';
import { LIKELY, SURE_SPEAKER } from '../core/selection';
import { language, message, plural } from './message';

export const typeWords = (type: ClaimType): string => message(`type_${type}`);

/** Kinds that a reader should know of; a person needs no word. */
export const kindWords = (kind: SpeakerKind): string =>
  kind === 'person' || kind === 'unknown' ? '' : message(`kind_${kind}`);

/** In what role somebody speaks and of what kind they are, as far as there is something to tell. */
export const aboutWords = (speaker: Speaker | null): string[] =>
  [speaker?.role ?? '', speaker ? kindWords(speaker.kind) : message('not_identified')].filter(
    (words) => words !== '',
  );

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

/** A voice's name, or the words for none. */
export const voiceName = (name: string): string => name || message('no_source');

export const joinNames = (names: readonly string[]): string =>
  new Intl.ListFormat(language()).format(names);

/** A share of 0 to 1. */
export const percent = (share: number): string =>
  share.toLocaleString(language(), { style: 'percent' });

/** The day of an article, as the page gives it in ISO 8601; '' where that is no date. */
export function dateWords(published: string | undefined): string {
  const date = Date.parse(dayOf(published));
  if (Number.isNaN(date)) return '';
  return new Date(date).toLocaleDateString(language(), { dateStyle: 'medium', timeZone: 'UTC' });
}
