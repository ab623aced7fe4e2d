import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { TextWords } from './text-words';

/** Asked of lower-case text: far faster than ignoring case. */
export type TextPatterns = Readonly<Record<keyof TextWords, RegExp>>;

/** Behind bullets and marks. Without `\p{L}`, which costs much to compile. */
const START = '^[^a-z\\d©à-ɏ]*';

const LANGUAGES: ReadonlyMap<string, TextWords> = new Map(Object.entries({ en, de, fr, es }));
const made = new Map<string, TextPatterns>();

/**
 * The patterns of a page's language and of English, which papers of every language mix in; of all
 * languages where the page does not say which is its own.
 *
 * @param language BCP 47
 */
export function patternsFor(language: string | undefined): TextPatterns {
  const key = language?.slice(0, 2).toLowerCase() ?? '';
  const known = made.get(key);
  if (known) return known;
  const lists = key ? [en, LANGUAGES.get(key) ?? en] : [...LANGUAGES.values()];
  const union = (kind: keyof TextWords) =>
    [...new Set(lists)].map((words) => words[kind]).join('|');
  const patterns: TextPatterns = {
    boxTitles: new RegExp(`${START}(?:${union('boxTitles')})`),
    credits: new RegExp(`${START}(?:${union('credits')})`),
    promotions: new RegExp(union('promotions')),
    biographies: new RegExp(union('biographies')),
  };
  made.set(key, patterns);
  return patterns;
}
