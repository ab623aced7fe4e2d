/** What Firefox shows of Whosaid in a page, whatever that has overwritten: highlights and card. */
import type { Marionette } from './marionette';
import { DESCRIBE_CARD, DESCRIBE_RANGE } from './page-scripts';
import type { CardView, HighlightEntry } from './session';

export class FirefoxMarks {
  constructor(private readonly marionette: Marionette) {}

  highlights(): Promise<HighlightEntry[]> {
    return this.inRegistry<HighlightEntry[]>(`${DESCRIBE_RANGE}
      return entries.map(({ name, ranges }) => ({ name, ranges: ranges.map(describe) }));`);
  }

  highlightsAt(x: number, y: number): Promise<string[]> {
    return this.inRegistry<string[]>(
      `const painted = registry.highlightsFromPoint(...arguments).map((hit) => hit.highlight);
      return entries.filter(({ highlight }) => painted.includes(highlight)).map(({ name }) => name);`,
      x,
      y,
    );
  }

  card(): Promise<CardView | null> {
    return this.marionette.content<CardView | null>(
      'system',
      `const host = document.documentElement.querySelector(':scope > whosaid-card');
      const root = host?.openOrClosedShadowRoot;
      if (!root) return null;
      ${DESCRIBE_CARD}`,
    );
  }

  /**
   * Runs a privileged script that finds the page's `registry` and its `entries`. The registry
   * cannot be iterated through the wrapper that keeps the page's tampering out, only without it.
   */
  private inRegistry<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.marionette.content<T>(
      'system',
      `const registry = window.CSS.highlights;
      const list = (collection) => {
        const found = [];
        const take = Cu.exportFunction((value, key) => { found.push([key, value]); }, window);
        Cu.waiveXrays(collection).forEach(take);
        return found;
      };
      const entries = list(registry).map(([name, highlight]) => ({
        name: String(name),
        highlight: Cu.unwaiveXrays(highlight),
        ranges: list(highlight).map(([, range]) => Cu.unwaiveXrays(range)),
      }));
      ${script}`,
      ...args,
    );
  }
}
