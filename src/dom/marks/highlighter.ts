/**
 * Marks claims by the CSS Custom Highlight API: the page's DOM is not touched, and the
 * browser repaints without layout.
 */
import {
  type Depth,
  type Ground,
  highlightName,
  isActiveName,
  type Line,
  type Look,
} from './palette';
import { createVicinity, type Vicinity } from './vicinity';

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

/** So often the registry is put right at one address: another program that empties it may go on. */
const MOST_REPAIRS = 10;

interface Group {
  priority: number;
  ranges: Set<Range>;
}

export class Highlighter {
  /** Firefox lets nobody outside of the page iterate over a Highlight: its ranges are kept beside. */
  #registered = new Map<string, { highlight: Highlight; ranges: Set<Range> }>();
  #marks = new Map<string, Mark>();
  #active: string | null = null;
  #style: Style = 'off';
  #repairs = 0;
  #repairedAt = '';
  #styled = new Set<string>();
  #onNewName: (name: string) => void;
  #vicinity: Vicinity;

  /**
   * @param onNewName has a style sheet made for a name, before it is registered
   * @param signal ends the watch over what comes near the window
   */
  constructor(onNewName: (name: string) => void, signal: AbortSignal) {
    this.#onNewName = onNewName;
    this.#vicinity = createVicinity(() => this.#paint(), signal);
  }

  /**
   * Replaces all marks; ranges that were shown in the same look already stay untouched. Of very
   * many, those near the window are shown, and others as they come near.
   */
  show(marks: readonly Mark[], style: Style): void {
    this.#style = style;
    this.#marks = new Map(marks.map((mark) => [mark.claim, mark]));
    this.#vicinity.watch(this.#showsAll ? marks.flatMap(({ ranges }) => ranges) : []);
    this.#paint();
  }

  /** Sets one claim off from the rest, or none. */
  activate(claim: string | null): void {
    this.#active = claim;
    this.#replace(this.#activeGroup(), isActiveName);
  }

  /**
   * Puts back what the page took out of the registry, which it shares with us.
   *
   * @param page where the page is by now: a page that goes on by script is another page
   */
  repair(page: string): void {
    if (page !== this.#repairedAt) this.#repairs = 0;
    this.#repairedAt = page;
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

  get #look(): Look {
    return this.#style === 'marker' ? 'marker' : 'underline';
  }

  /** Claims are marked that nobody looks at. */
  get #showsAll(): boolean {
    return this.#style === this.#look;
  }

  #paint(): void {
    const wanted = this.#activeGroup();
    // A sheet has the browser work out every element's style: now, not under the pointer.
    for (const mark of this.#marks.values()) {
      this.#haveStyled(this.#activeName(mark));
      if (this.#showsAll) this.#group(mark, wanted);
    }
    this.#replace(wanted);
  }

  /** Has these groups registered, and no others of the names that count. */
  #replace(wanted: ReadonlyMap<string, Group>, counts = (_: string): boolean => true): void {
    for (const name of this.#registered.keys()) {
      if (counts(name) && !wanted.has(name)) this.#unregister(name);
    }
    for (const [name, group] of wanted) this.#register(name, group);
  }

  #group({ ground, slot, line, depth, ranges }: Mark, groups: Map<string, Group>): void {
    const name = highlightName(this.#look, ground, slot, line, depth);
    this.#haveStyled(name);
    // A claim inside another is painted over it.
    const group = groups.get(name) ?? { priority: depth, ranges: new Set() };
    for (const range of ranges) if (this.#vicinity.has(range)) group.ranges.add(range);
    groups.set(name, group);
  }

  /** What is registered for the claim that is set off: below the lines of all claims. */
  #activeGroup(): Map<string, Group> {
    const mark = this.#marks.get(this.#active ?? '');
    if (!mark) return new Map();
    return new Map([[this.#activeName(mark), { priority: -1, ranges: new Set(mark.ranges) }]]);
  }

  #activeName({ ground, slot, depth }: Mark): string {
    return highlightName(this.#look, ground, slot, 'active', depth);
  }

  #unregister(name: string): void {
    const highlight = this.#registered.get(name)?.highlight;
    this.#registered.delete(name);
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  /** Registers exactly these ranges, and touches none that were registered before. */
  #register(name: string, { priority, ranges }: Group): void {
    const before = this.#registered.get(name);
    const highlight = before?.highlight ?? new Highlight();
    for (const range of before?.ranges ?? []) {
      if (!ranges.has(range)) highlight.delete(range);
    }
    for (const range of ranges) {
      if (!before?.ranges.has(range)) highlight.add(range);
    }
    this.#registered.set(name, { highlight, ranges });
    if (before) return;
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  #haveStyled(name: string): void {
    if (this.#styled.has(name)) return;
    this.#styled.add(name);
    // Firefox leaves what an earlier version of the extension had registered.
    if (!this.#registered.has(name)) CSS.highlights.delete(name);
    this.#onNewName(name);
  }
}
