/** The contract as JSON: the article and its analysis, each claim with its words beside its spans. */
import type { Analysis, Article } from '../model';
import { excerpt } from '../summary';

/** Changes with every change that a reader of older files would stumble over. */
const JSON_FORMAT = 'whosaid-1';

/** As `docs/export.schema.json` says. */
function articleRecord(article: Article, analysis: Analysis) {
  const { text } = article;
  return {
    format: JSON_FORMAT,
    article,
    ...analysis,
    attributions: analysis.attributions.map((attribution) => ({
      ...attribution,
      text: {
        content: excerpt(text, attribution.content),
        cue: excerpt(text, attribution.cue),
        source: excerpt(text, attribution.source),
      },
    })),
  };
}

export function toJson(article: Article, analysis: Analysis): string {
  return `${JSON.stringify(articleRecord(article, analysis), null, 2)}\n`;
}
