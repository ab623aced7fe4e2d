/**
 * Jackknife: what a model says of its own training data is too good to train the next stage
 * on, so every article is read by a model that was trained without it.
 */
export function inFold(article: number, fold: number, folds: number): boolean {
  return foldOf(article, folds) === fold;
}

/** The one fold that the article is left out of. */
export const foldOf = (article: number, folds: number): number => article % folds;

/** For each fold: trains without it and reads it. */
export function jackknife<T, M>(
  items: readonly T[],
  folds: number,
  train: (without: readonly T[], fold: number) => M,
  read: (model: M, item: T, index: number) => void,
): void {
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      items.filter((_, i) => !inFold(i, fold, folds)),
      fold,
    );
    items.forEach((item, i) => {
      if (inFold(i, fold, folds)) read(model, item, i);
    });
  }
}
