import type { Leaf } from './walk';
import type { TextPatterns } from './words/text-patterns';

/** What a leaf's own words say that it is; `text` where they say nothing. */
export type Wording = 'box-title' | 'promotion' | 'credit' | 'biography' | 'text';

/** More characters than this are no promotion and no biography. */
const SHORT = 400;
/** A credit or the title of a box is one line. */
const LINE = 90;

/** @param atEnd whether the leaf stands where papers introduce the author */
export function wordingOf({ text }: Leaf, patterns: TextPatterns, atEnd: boolean): Wording {
  if (text.length > SHORT) return 'text';
  const lower = text.toLowerCase();
  if (text.length <= LINE) {
    if (patterns.boxTitles.test(lower)) return 'box-title';
    if (patterns.credits.test(lower)) return 'credit';
  }
  if (patterns.promotions.test(lower)) return 'promotion';
  return atEnd && patterns.biographies.test(lower) ? 'biography' : 'text';
}
