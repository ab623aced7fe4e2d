/**
 * Marks claims by the CSS Custom Highlight API: the page's DOM is not touched, and the
 * browser repaints without layout.
 */
import { type Depth, type Ground, highlightName, type Line, type Look } from './palette';

export interface Mark {
  claim: string;
  /** The voice's place in the palette. */
  slot: number;
  line: Line;
  ground: Ground;
  depth: Depth;
  /** Live ranges over the claim's words. */
  ranges: readonly Range[];
}

/** `quiet`: only the claim that is looked at is marked; `off`: none. */
export type Style = Look | 'quiet' | 'off';

/** So often the registry is put right on one page: another program that empties it may go on. */
const MOST_REPAIRS = 10;

export class Highlighter {
  /** Firefox lets nobody outside of the page iterate over a Highlight: its ranges are kept beside. */
  #registered = new Map<string, { highlight: Highlight; ranges: Set<Range> }>();
  #marks = new Map<string, Mark>();
  #active: string | null = null;
  #style: Style = 'off';
  #repairs = 0;

  /** Replaces all marks; ranges that were shown in the same look already stay untouched. */
  show(marks: readonly Mark[], style: Style): void {
    this.#style = style;
    this.#marks = new Map(marks.map((mark) => [mark.claim, mark]));
    this.#paint();
  }

  /** Sets one claim off from the rest, or none. */
  activate(claim: string | null): void {
    this.#active = claim;
    this.#paint();
  }

  /** Puts back what the page took out of the registry, which it shares with us. */
  repair(): void {
    const gone = [...this.#registered].filter(
      ([name, { highlight }]) => CSS.highlights.get(name) !== highlight,
    );
    if (gone.length === 0 || ++this.#repairs > MOST_REPAIRS) return;
    for (const [name, { highlight }] of gone) CSS.highlights.set(name, highlight);
  }

  clear(): void {
    this.#active = null;
    this.show([], this.#style);
  }

  #paint(): void {
    const wanted = new Map<string, { priority: number; ranges: Set<Range> }>();
    const look = this.#style === 'marker' ? 'marker' : 'underline';
    const want = (mark: Mark, line: Line, priority: number): void => {
      const name = highlightName(look, mark.ground, mark.slot, line, mark.depth);
      const group = wanted.get(name) ?? { priority, ranges: new Set() };
      for (const range of mark.ranges) group.ranges.add(range);
      wanted.set(name, group);
    };
    if (this.#style === look) {
      // A claim inside another is painted over it.
      for (const mark of this.#marks.values()) want(mark, mark.line, mark.depth);
    }
    const active = this.#marks.get(this.#active ?? '');
    // Below the lines of all claims.
    if (active) want(active, 'active', -1);
    for (const [name, { highlight, ranges }] of this.#registered) {
      const kept = wanted.get(name)?.ranges;
      for (const range of ranges) {
        if (!kept?.has(range)) highlight.delete(range);
      }
      if (kept) continue;
      this.#registered.delete(name);
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    for (const [name, { priority, ranges }] of wanted) {
      const before = this.#registered.get(name);
      const highlight = before?.highlight ?? new Highlight();
      for (const range of ranges) {
        if (!before?.ranges.has(range)) highlight.add(range);
      }
      this.#registered.set(name, { highlight, ranges });
      if (before) continue;
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
  }
}
