/**
 * What is run inside a page: each of these functions is sent there as its source, so that it may
 * use nothing from outside but the globals that `scriptsFor` has put there.
 */
import type { Analysis, Article } from '../../src/core';
import type { TextMap } from '../../src/dom';

/** ms of the first run and the median of the later ones, by system or part. */
export type Times = Record<string, { first: number; later: number }>;

export interface Found {
  times: Times;
  /** Null where there is no article. */
  article: Article | null;
}

interface Peers {
  isProbablyReaderable(document: Document): boolean;
  Readability: new (document: Document) => { parse(): unknown };
  Defuddle: new (document: Document, options: { url: string }) => { parse(): unknown };
}

/** Everything up to the article's text; it is left in `whosaidKept` for `highlightInPage`. */
export function findInPage({ url, runs }: { url: string; runs: number }): Found {
  const peers = globalThis as unknown as Peers;
  const { whosaidParts } = globalThis;
  const times: Times = {};
  const time = <T>(name: string, run: () => T): T => {
    const taken: number[] = [];
    let result!: T;
    for (let index = 0; index < runs; index++) {
      const start = performance.now();
      result = run();
      taken.push(performance.now() - start);
    }
    const later = taken.slice(1).sort((a, b) => a - b);
    times[name] = { first: taken[0] ?? 0, later: later[later.length >> 1] ?? 0 };
    return result;
  };
  time('floor', () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length;
  });
  time('gate', () => whosaidParts.gate());
  time('isProbablyReaderable', () => peers.isProbablyReaderable(document));
  time('Readability', () => new peers.Readability(document.cloneNode(true) as Document).parse());
  time('Defuddle', () => new peers.Defuddle(document, { url }).parse());
  const found = time('find', () => whosaidParts.find(url));
  if (!found) return { times, article: null };
  const map = time('map', () => whosaidParts.map(found));
  const article = whosaidParts.article(found, map);
  Object.assign(globalThis, { whosaidKept: { article, map } });
  return { times, article };
}

/** Marks what the analysis of the article that was found says. */
export function highlightInPage({ analysis, runs }: { analysis: Analysis; runs: number }): {
  times: Times;
  claims: number;
} {
  const { whosaidParts, whosaidKept } = globalThis as typeof globalThis & {
    whosaidKept: { article: Article; map: TextMap };
  };
  const { article, map } = whosaidKept;
  const taken: number[] = [];
  let claims = 0;
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    claims = whosaidParts.highlight(article, analysis, map);
    taken.push(performance.now() - start);
  }
  const later = taken.slice(1).sort((a, b) => a - b);
  const highlight = { first: taken[0] ?? 0, later: later[later.length >> 1] ?? 0 };
  return { times: { highlight }, claims };
}
