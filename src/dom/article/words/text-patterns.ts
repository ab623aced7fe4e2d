import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { TextWords } from './text-words';

const LANGUAGES = [en, de, fr, es];

/** All languages at once: a page's language is often not said, and the phrases do not collide. */
function union(kind: keyof TextWords): string {
  return LANGUAGES.map((words) => words[kind]).join('|');
}

/** All are asked of lower-case text: far faster than ignoring case. */
export const BOX_TITLE = new RegExp(`^[^\\p{L}\\p{N}]*(?:${union('boxTitles')})`, 'u');
export const CREDIT = new RegExp(`^[^\\p{L}\\p{N}©]*(?:${union('credits')})`, 'u');
export const PROMOTION = new RegExp(union('promotions'));
export const BIOGRAPHY = new RegExp(union('biographies'));
