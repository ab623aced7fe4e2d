/** The words of an export, in the reader's language. */
import { CLAIM_TYPES, STANCES } from '../core';
import type { ExportWords } from '../core/export';
import { message } from './message';
import {
  claimsWord,
  dateWords,
  joinNames,
  stanceWords,
  typeWords,
  viaWords,
  voicesWord,
} from './words';

export function exportWords(): ExportWords {
  return {
    types: tableOf(CLAIM_TYPES, typeWords),
    stances: tableOf(STANCES, stanceWords),
    noSource: message('no_source'),
    probable: message('fact_probable'),
    inArticle: message('in_article'),
    counts: (claims, voices) => message('claims_by_voices', claimsWord(claims), voicesWord(voices)),
    via: viaWords,
    deniedBy: (names) => message('denied_by', joinNames(names)),
    date: dateWords,
  };
}

function tableOf<K extends string>(keys: readonly K[], wordsOf: (key: K) => string) {
  return Object.fromEntries(keys.map((key) => [key, wordsOf(key)])) as Record<K, string>;
}
