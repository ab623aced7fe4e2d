/** What the page script does with an article, in the parts that are measured apart; made a global. */
import { type Analysis, type Article, select, summarise } from '../../src/core';
import { DEFAULT_SELECTION } from '../../src/core/selection';
import { articleOf, type FoundArticle, findArticle, TextMap } from '../../src/dom';
import { Highlighter } from '../../src/dom/marks/highlighter';
import { mayBeArticle } from '../../src/dom/page/may-be-article';
import { lookAtGrounds, pageClaims } from '../../src/entries/page/marks';
import { slotsFor } from '../../src/entries/page/report';

declare global {
  var whosaidParts: {
    gate(): boolean;
    find(url: string): FoundArticle | null;
    map(found: FoundArticle): TextMap;
    article(found: FoundArticle, map: TextMap): Article;
    highlight(article: Article, all: Analysis, map: TextMap): number;
  };
}

globalThis.whosaidParts = {
  gate: () => mayBeArticle(document),
  find: (url) => findArticle(document, url),
  map: ({ blocks }) => new TextMap(blocks),
  article: articleOf,
  highlight(article, all, map) {
    const analysis = select(all, DEFAULT_SELECTION);
    const summary = summarise(article, analysis);
    const claims = pageClaims(article, analysis, map, summary, slotsFor('voices', summary));
    lookAtGrounds(claims);
    new Highlighter(() => {}, new AbortController().signal).show(
      claims.map(({ mark }) => mark),
      'underline',
    );
    return claims.length;
  },
};
