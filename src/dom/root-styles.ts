/**
 * Draws highlights inside shadow roots, which Firefox keeps the document's sheets out of: one sheet
 * of ours, adopted by each root that holds text of the article.
 */
import { highlightCss } from './palette';

export class RootStyles {
  #names = new Set<string>();
  #roots = new Set<ShadowRoot>();
  #sheet: CSSStyleSheet | null = null;

  /** A highlight of this name is drawn from now on. */
  add(name: string): void {
    this.#names.add(name);
    this.#sheet?.replaceSync(highlightCss([...this.#names]));
  }

  /** @param trees roots of the article's text, the document among them or not */
  adoptIn(trees: Iterable<Node>): void {
    for (const tree of trees) {
      // The page may have given the root other sheets since.
      if ('host' in tree) this.#adopt(tree as ShadowRoot);
    }
  }

  clear(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    }
    this.#roots.clear();
  }

  #adopt(root: ShadowRoot): void {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(highlightCss([...this.#names]));
    }
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#roots.add(root);
  }
}
