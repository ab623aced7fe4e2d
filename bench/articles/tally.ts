/** How many of the annotated claims are found, and how many of those in every respect as annotated. */
import { type Analyser, DEFAULT_SELECTION, type Selection, select } from '../../src/core';
import { markdownTable } from '../common/documents';
import { type Comparison, compare } from './compare';
import type { GoldArticle, GoldClaim } from './read-article';

export interface Result {
  article: GoldArticle;
  comparison: Comparison;
}

export interface Tally {
  wanted: number;
  found: number;
  whole: number;
}

/** What the program makes of the articles, at the setting of readers who choose nothing or another. */
export function compareAll(
  analyser: Analyser,
  articles: readonly GoldArticle[],
  selection: Selection = DEFAULT_SELECTION,
): Result[] {
  return articles.map((article) => {
    const { text, title, paper } = article;
    const analysis = analyser.analyse({ text, title, publisher: paper, language: 'en' });
    return { article, comparison: compare(article, select(analysis, selection)) };
  });
}

export const isWhole = ({ found, faults }: Comparison, claim: GoldClaim): boolean =>
  found.has(claim) && faults.every(({ gold }) => gold !== claim);

/** Of the claims that must be found or ought to be, and that `fits` picks. */
export function tallyOf(
  results: readonly Result[],
  fits: (claim: GoldClaim) => boolean = () => true,
): Tally {
  const tally: Tally = { wanted: 0, found: 0, whole: 0 };
  for (const { article, comparison } of results) {
    for (const claim of article.claims) {
      if ((claim.level !== 'must' && claim.level !== 'wanted') || !fits(claim)) continue;
      tally.wanted++;
      if (comparison.found.has(claim)) tally.found++;
      if (isWhole(comparison, claim)) tally.whole++;
    }
  }
  return tally;
}

/** By the type that fits an annotated claim best. */
export const byType = (results: readonly Result[]): [type: string, tally: Tally][] =>
  (['direct', 'mixed', 'indirect'] as const).map((type) => [
    type,
    tallyOf(results, ({ types }) => types[0] === type),
  ]);

/** As it stands in docs/accuracy.md. */
export function talliesAsMarkdown(results: readonly Result[]): string {
  const rows = [['all', tallyOf(results)] as const, ...byType(results)];
  const wrong = results
    .flatMap(({ comparison }) => comparison.faults)
    .filter(({ kind }) => kind === 'wrong speaker').length;
  const table = markdownTable(
    ['', 'wanted', 'found', 'all of it right'],
    rows.map(([name, { wanted, found, whole }]) => [name, wanted, found, whole]),
  );
  return `${table}\n\nOf what is shown in the ${results.length} articles, ${wrong} claims have a wrong speaker.`;
}
