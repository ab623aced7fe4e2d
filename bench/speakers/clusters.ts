/**
 * B-cubed (Bagga and Baldwin 1998): for each item the share of those called like it that are
 * its like, and of its like that are called like it.
 */

export interface BCubed {
  precision: number;
  recall: number;
  f: number;
}

export interface Named {
  right: string;
  found: string;
}

/** Over the items of all articles; names of different articles are never the same. */
export function bCubed(articles: readonly (readonly Named[])[]): BCubed {
  let precision = 0;
  let recall = 0;
  let count = 0;
  for (const items of articles) {
    for (const item of items) {
      const called = items.filter(({ found }) => found === item.found);
      const alike = items.filter(({ right }) => right === item.right);
      const both = called.filter(({ right }) => right === item.right).length;
      precision += both / called.length;
      recall += both / alike.length;
      count++;
    }
  }
  if (count === 0) return { precision: 0, recall: 0, f: 0 };
  precision /= count;
  recall /= count;
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) };
}
