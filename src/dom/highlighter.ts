/**
 * Marks claims by the CSS Custom Highlight API: the page's DOM is not touched, and the
 * browser repaints without layout.
 */
import { activeName, type Depth, highlightName, type Line, type Theme } from './palette';

export interface Mark {
  claim: string;
  /** The voice's place in the palette. */
  slot: number;
  line: Line;
  depth: Depth;
  /** Live ranges over the claim's words. */
  ranges: readonly Range[];
}

export class Highlighter {
  #registered = new Map<string, Highlight>();
  #marks = new Map<string, Mark>();
  #theme: Theme = 'light';

  /** Replaces all marks. A claim inside another is painted over it. */
  show(marks: readonly Mark[], theme: Theme): void {
    this.clear();
    this.#theme = theme;
    const byName = new Map<string, { depth: Depth; ranges: Range[] }>();
    for (const mark of marks) {
      this.#marks.set(mark.claim, mark);
      const name = highlightName(theme, mark.slot, mark.line, mark.depth);
      const group = byName.get(name) ?? { depth: mark.depth, ranges: [] };
      group.ranges.push(...mark.ranges);
      byName.set(name, group);
    }
    for (const [name, { depth, ranges }] of byName) this.#register(name, ranges, depth);
  }

  /** Sets one claim off from the rest, or none. */
  activate(claim: string | null): void {
    const name = activeName(this.#theme);
    this.#unregister(name);
    const mark = claim === null ? undefined : this.#marks.get(claim);
    // Below the lines of the claims, which stay visible on the active background.
    if (mark) this.#register(name, mark.ranges, -1);
  }

  /** Puts back what the page took out of the registry, which it shares with us. */
  repair(): void {
    for (const [name, highlight] of this.#registered) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  clear(): void {
    for (const name of [...this.#registered.keys()]) this.#unregister(name);
    this.#marks.clear();
  }

  #register(name: string, ranges: readonly Range[], priority: number): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    this.#registered.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  #unregister(name: string): void {
    if (this.#registered.delete(name)) CSS.highlights.delete(name);
  }
}
