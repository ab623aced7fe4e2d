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

export const BOX_TITLE = new RegExp(`^[^\\p{L}\\p{N}]*(?:${union('boxTitles')})`, 'iu');
export const PROMOTION = new RegExp(union('promotions'), 'iu');
export const CREDIT = new RegExp(`^[^\\p{L}\\p{N}©]*(?:${union('credits')})`, 'iu');
export const BIOGRAPHY = new RegExp(union('biographies'), 'iu');
