/** The sample article of one of the extension's own pages, marked as any page's article is. */
import { type Analysis, type Article, select, summarise } from '../../core';
import { type Block, TextMap } from '../../dom';
import { HOST_CSS } from '../../dom/card/host';
import { highlightCss } from '../../dom/marks/palette';
import { callBackground } from '../../extension/messaging/call';
import { pageRequests, type Report } from '../../extension/messaging/protocol';
import { isOwnPage } from '../../extension/messaging/senders';
import { serve } from '../../extension/messaging/serve';
import { reasonOf } from '../../extension/reason';
import { type Settings, selectionOf } from '../../extension/settings/settings';
import { InPage } from '../page/in-page';
import { markCommands } from '../page/mark-commands';
import { reportOf, slotsFor } from '../page/report';
import { ReportPort } from '../page/report-port';

export class LiveArticle {
  readonly page: InPage;
  #reports = new ReportPort();
  #map: TextMap;
  #article: Article;
  #analysis: Promise<Analysis> | null = null;

  /** @param about title and publisher of the article whose paragraphs the element holds */
  constructor(element: Element, about: Pick<Article, 'title' | 'publisher'>, signal: AbortSignal) {
    const blocks = [...element.querySelectorAll('p')].map(
      (paragraph): Block => ({
        element: paragraph,
        kind: 'paragraph',
        text: paragraph.textContent ?? '',
      }),
    );
    this.#map = new TextMap(blocks);
    this.#article = { ...about, text: this.#map.text, language: 'en' };
    this.page = new InPage(document, {
      // Nothing is kept of a sample: a claim that is hidden comes back at the next change.
      onHide: () => {},
      onNewName: (name) => addSheet(highlightCss([name])),
      // The browser closes this page with its extension.
      isAlive: () => true,
      signal,
    });
    addSheet(HOST_CSS);
    this.#obey(signal);
  }

  /**
   * Marks what the settings say. Never fails: what goes wrong is a report of its own.
   * @returns what the popup is told
   */
  async show(settings: Settings): Promise<Report> {
    const report = await this.#read(settings).catch(
      (error: unknown): Report => ({ state: 'failed', reason: reasonOf(error) }),
    );
    this.#reports.publish(report);
    return report;
  }

  async #read(settings: Settings): Promise<Report> {
    const article = this.#article;
    this.#analysis ??= callBackground('analyse', { article });
    const all = await this.#analysis.catch((error: unknown) => {
      this.#analysis = null; // The next change tries again.
      throw error;
    });
    const analysis = select(all, selectionOf(settings));
    const summary = summarise(article, analysis);
    const report = reportOf(article, all, analysis, slotsFor(settings.palette, summary));
    this.page.show({ report, map: this.#map, summary, root: null, at: () => 0 }, settings);
    return report;
  }

  /** Popup and keyboard commands work here as on any page. */
  #obey(signal: AbortSignal): void {
    const { 'go-to': goTo, step, toggle, listen } = pageRequests;
    const { page } = this;
    serve(
      'page',
      { 'go-to': goTo, step, toggle, listen },
      {
        'go-to': { allows: isOwnPage, handle: ({ claim }) => ({ found: page.goTo(claim) }) },
        ...markCommands(page),
        listen: {
          allows: isOwnPage,
          handle: () => {
            this.#listenOnce(signal);
            return null;
          },
        },
      },
      signal,
    );
  }

  /**
   * No longer than until a popup has come: a page that listens holds an end of every call to the
   * background, and Chromium tells nobody that the background has gone while another end is there.
   */
  #listenOnce(signal: AbortSignal): void {
    const taken = new AbortController();
    this.#reports.listen(AbortSignal.any([signal, taken.signal]), () => taken.abort());
  }
}

/** A constructed sheet, which the content security policy has nothing against. */
function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
