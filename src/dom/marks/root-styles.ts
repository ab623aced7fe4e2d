/**
 * Draws highlights inside shadow roots, which Firefox keeps the document's sheets out of: one sheet
 * of ours, adopted by each root that holds text of the article.
 */
export class RootStyles {
  #css = '';
  #roots = new Set<ShadowRoot>();
  #sheet: CSSStyleSheet | null = null;

  /** @param css rules for more highlights */
  add(css: string): void {
    this.#css += css;
    this.#sheet?.replaceSync(this.#css);
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
      this.#sheet.replaceSync(this.#css);
    }
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    this.#roots.add(root);
  }
}
