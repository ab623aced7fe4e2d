/**
 * Reads the page: finds its article, has it analysed, and tells what came of it. Reads again
 * when the page changes; the analysis is asked for only where the text is another.
 */
import { type Analysis, type Article, type Summary, summarise } from '../../core';
import { articleInView, articleOf, findArticleInSlices, TextMap } from '../../dom';
import type { Report } from '../../extension/messaging/protocol';
import { reasonOf } from '../../extension/reason';
import type { PageSettings } from '../../extension/settings/page-settings';
import { reportOf, slotsFor } from './report';

export interface Reading {
  report: Report;
  /** Of an article: the text's place in the page. */
  map: TextMap | null;
  /** Of an article: the voices. */
  summary: Summary | null;
  /** The element that holds the article, for its colours. */
  root: Element | null;
  /** Which of the page's articles the reader is at, from 0. */
  at(): number;
}

/** What the reader wants to see. */
export interface Wishes {
  /** Takes claims out. */
  choose(article: Article, analysis: Analysis): Analysis;
  palette: PageSettings['palette'];
  /** Reads also what does not look like an article. */
  anyway: boolean;
}
const ALL: Wishes = { choose: (_, analysis) => analysis, palette: 'voices', anyway: false };

const withoutPage = (report: Report): Reading => ({
  report,
  map: null,
  summary: null,
  root: null,
  at: () => 0,
});
export const WORKING = withoutPage({ state: 'working' });
export const OFF = withoutPage({ state: 'off' });

export class PageReader {
  #analyse: (article: Article) => Promise<Analysis>;
  #last: { article: Article; analysis: Analysis } | null = null;
  #map: TextMap | null = null;
  /** The places in the palette by the voices' names, as the last reading gave them. */
  #slots = new Map<string, number>();

  constructor(analyse: (article: Article) => Promise<Analysis>) {
    this.#analyse = analyse;
  }

  /** False once the text that was read has changed or left the page. */
  isCurrent(): boolean {
    return this.#map?.isCurrent() ?? true;
  }

  /**
   * Never throws: what goes wrong is a report of its own.
   */
  async read(document: Document, wishes: Partial<Wishes> = {}): Promise<Reading> {
    const { choose, palette, anyway } = { ...ALL, ...wishes };
    try {
      if (document.contentType === 'application/pdf') return withoutPage({ state: 'pdf' });
      const found = await findArticleInSlices(document, document.URL, undefined, anyway);
      if (!found) {
        this.#map = null;
        return withoutPage(
          found === null ? { state: 'not-article', tried: anyway } : { state: 'too-large' },
        );
      }
      const map = new TextMap(found.blocks);
      this.#map = map;
      const article = articleOf(found, map);
      const all = await this.#analysisOf(article);
      const analysis = choose(article, all);
      const summary = summarise(article, analysis);
      const slots = slotsFor(palette, summary, this.#slots);
      this.#slots = new Map(summary.voices.map(({ name }, place) => [name, slots[place]!]));
      return {
        report: reportOf(article, all, analysis, slots),
        map,
        summary,
        root: found.root,
        at: () => articleInView(found),
      };
    } catch (error) {
      return withoutPage({ state: 'failed', reason: reasonOf(error) });
    }
  }

  async #analysisOf(article: Article): Promise<Analysis> {
    if (this.#last && isSameArticle(this.#last.article, article)) return this.#last.analysis;
    const analysis = await this.#analyse(article);
    this.#last = { article, analysis };
    return analysis;
  }
}

function isSameArticle(one: Article, other: Article): boolean {
  return one.text === other.text && one.language === other.language && one.title === other.title;
}
