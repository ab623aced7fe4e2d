import type { Leaf } from './walk';
import { BIOGRAPHY, BOX_TITLE, CREDIT, PROMOTION } from './words/text-patterns';

/** What a leaf's own words say that it is; `text` where they say nothing. */
export type Wording = 'box-title' | 'promotion' | 'credit' | 'biography' | 'text';

/** More characters than this are no promotion and no biography. */
const SHORT = 400;
/** A credit or the title of a box is one line. */
const LINE = 90;

/** @param atEnd whether the leaf stands where papers introduce the author */
export function wordingOf({ text }: Leaf, atEnd: boolean): Wording {
  if (text.length > SHORT) return 'text';
  const lower = text.toLowerCase();
  if (text.length <= LINE) {
    if (BOX_TITLE.test(lower)) return 'box-title';
    if (CREDIT.test(lower)) return 'credit';
  }
  if (PROMOTION.test(lower)) return 'promotion';
  return atEnd && BIOGRAPHY.test(lower) ? 'biography' : 'text';
}
