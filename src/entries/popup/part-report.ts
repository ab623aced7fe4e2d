import { analysisOfPart, partsOf, summarise } from '../../core';
import type { ReadyReport } from './use-overview';

/**
 * The report of one of a page's articles alone, in the colours that it has in the page.
 *
 * @param index from 0; past the last it is the last
 */
export function partReport(report: ReadyReport, index: number): ReadyReport {
  const { article, analysis, slots } = report;
  const parts = partsOf(article);
  if (parts.length < 2) return report;
  const at = Math.min(index, parts.length - 1);
  const places = new Map(
    summarise(article, analysis).voices.map(({ speaker, name }, place) => [
      speaker?.id ?? name,
      slots[place] ?? 0,
    ]),
  );
  const part = parts[at]!.article;
  const own = analysisOfPart(article, analysis, at);
  const { voices } = summarise(part, own);
  return {
    ...report,
    article: part,
    analysis: own,
    slots: voices.map(({ speaker, name }) => places.get(speaker?.id ?? name) ?? 0),
  };
}
