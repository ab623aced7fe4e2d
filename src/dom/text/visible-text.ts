import type { Block } from '../article/found-article';
import { isBlockLevel, isElement, isSkipped, isText, nameOf } from '../elements';
import { forEachRendered } from '../flat-tree';
import { quoteMarks } from './quote-marks';
import { type WhiteSpace, whiteSpaceIn } from './white-space';

/** A stretch of text that stands in one text node, character for character. UTF-16 offsets. */
export interface Segment {
  node: Text;
  nodeStart: number;
  textStart: number;
  length: number;
  block: number;
  /** Something that is not part of the text lies between this segment and the one before. */
  apart: boolean;
}

/** Deeper than any paragraph; keeps the recursion finite. */
const MAX_DEPTH = 200;

const SPACES = ' \t\n\r\f';
/** Soft hyphen, zero-width space, word joiner, byte order mark. Joiners and bidi marks stay. */
const ZERO_WIDTH = '\\u00AD\\u200B\\u2060\\uFEFF';
const SHOWN = `[^${SPACES}${ZERO_WIDTH}]+`;
/** Groups: 1 white space, 2 shown characters with single spaces between; neither: zero-width. */
const COLLAPSING = new RegExp(`([${SPACES}]+)|(${SHOWN}(?: ${SHOWN})*)|[${ZERO_WIDTH}]+`, 'g');
const KEEPING = new RegExp(`()([^${ZERO_WIDTH}]+)|[${ZERO_WIDTH}]+`, 'g');
/** Only such a text node looks different where white space is kept. */
const COLLAPSIBLE = /[\t\n\r\f]| {2}/;

/** A space that is rendered only if something visible follows on the same line. */
interface WaitingSpace {
  node: Text;
  offset: number;
  apart: boolean;
}

/**
 * Builds the text of blocks as a reader sees it and would copy it, and remembers where each
 * character comes from. White space follows CSS Text 3 §4.1: collapsed across inline
 * elements, none at the start or end of a line.
 */
export class VisibleText {
  /** Of the blocks that are done; only appended to, since looking into a growing string costs its length. */
  #done = '';
  /** Of the block that is being added. */
  #current = '';
  readonly segments: Segment[] = [];
  #block = -1;
  #apart = true;
  #space: WaitingSpace | null = null;
  #lineBreak = false;
  readonly #modes = new Map<Element, WhiteSpace>();

  get text(): string {
    return this.#done + this.#current;
  }

  /** Of `text`, UTF-16 units. */
  get length(): number {
    return this.#done.length + this.#current.length;
  }

  /** Appends one block; `text` then ends with the block's last visible character. */
  add(block: Pick<Block, 'element' | 'nodes'>): void {
    this.#block++;
    this.#done += this.#current;
    this.#current = '';
    this.#apart = true;
    if (block.nodes) {
      let previous: Node | null = null;
      for (const node of block.nodes) {
        if (node.previousSibling !== previous) this.#apart = true;
        this.#visit(node, 0);
        previous = node;
      }
    } else {
      forEachRendered(block.element, (child) => this.#visit(child, 0));
    }
    this.#space = null;
    this.#lineBreak = false;
    this.#trimEnd();
  }

  /** Divides the next block from the one before. */
  separate(): void {
    this.#current += '\n';
  }

  #visit(node: Node, depth: number): void {
    if (isText(node)) this.#addText(node);
    else if (isElement(node)) this.#addElement(node, depth);
  }

  #addElement(element: Element, depth: number): void {
    const name = nameOf(element);
    if (name === 'br') {
      this.#lineBreak = true;
      return;
    }
    if (depth > MAX_DEPTH || isSkipped(element, name)) {
      this.#apart = true;
      return;
    }
    const marks = name === 'q' ? quoteMarks(element) : null;
    const ownLine = isBlockLevel(name);
    if (ownLine) this.#lineBreak = true;
    if (marks) this.#addMark(marks.open);
    forEachRendered(element, (child) => this.#visit(child, depth + 1));
    if (marks) this.#addMark(marks.close);
    if (ownLine) this.#lineBreak = true;
  }

  #addText(node: Text): void {
    const { data } = node;
    const mode = COLLAPSIBLE.test(data) ? this.#modeOf(node) : 'collapse';
    const pattern = mode === 'keep' ? KEEPING : COLLAPSING;
    for (const found of data.matchAll(pattern)) {
      const [all, white, shown] = found;
      if (shown) this.#show(node, found.index, shown);
      else if (!white) continue;
      else if (mode === 'lines' && all.includes('\n')) this.#lineBreak = true;
      else if (!this.#space) {
        this.#space = { node, offset: found.index, apart: this.#apart };
        this.#apart = false;
      }
    }
  }

  /** Asked only of a text node with collapsible white space, once for each parent. */
  #modeOf(node: Text): WhiteSpace {
    const parent = node.parentElement;
    if (!parent) return 'collapse';
    let mode = this.#modes.get(parent);
    if (!mode) {
      mode = whiteSpaceIn(parent);
      this.#modes.set(parent, mode);
    }
    return mode;
  }

  /** Visible characters come: what waited is decided now. */
  #startShowing(): void {
    const space = this.#space;
    const atStart = this.#current === '';
    this.#space = null;
    if (space && !atStart && !this.#lineBreak) {
      const apart = this.#apart;
      this.#apart = space.apart;
      this.#push(space.node, space.offset, ' ');
      this.#apart = apart;
    } else if (space?.apart) {
      this.#apart = true;
    }
    if (this.#lineBreak && !atStart) this.#current += '\n';
    this.#lineBreak = false;
  }

  #show(node: Text, offset: number, shown: string): void {
    this.#startShowing();
    if (this.#current === '') {
      // Only kept white space can begin so; a block begins with what is seen.
      const rest = shown.trimStart();
      if (/^[ \t\n\r\f]/.test(shown)) {
        if (rest) this.#push(node, offset + shown.length - rest.length, rest);
        return;
      }
    }
    this.#push(node, offset, shown);
  }

  /** A quotation mark that the browser draws: it has no place in the DOM. */
  #addMark(mark: string): void {
    if (!mark) return;
    this.#startShowing();
    this.#current += mark;
  }

  #push(node: Text, nodeStart: number, piece: string): void {
    const last = this.segments.at(-1);
    const textStart = this.length;
    this.#current += piece;
    if (
      last &&
      !this.#apart &&
      last.node === node &&
      last.nodeStart + last.length === nodeStart &&
      last.textStart + last.length === textStart
    ) {
      last.length += piece.length;
      return;
    }
    const [block, apart] = [this.#block, this.#apart];
    this.segments.push({ node, nodeStart, textStart, length: piece.length, block, apart });
    this.#apart = false;
  }

  /** Only kept white space can stand here; synthetic characters never are. */
  #trimEnd(): void {
    const current = this.#current;
    let length = current.length;
    while (length > 0 && SPACES.includes(current.charAt(length - 1))) length--;
    if (length === current.length) return;
    this.#current = current.slice(0, length);
    const end = this.length;
    for (let last = this.segments.at(-1); last; last = this.segments.at(-1)) {
      last.length = Math.min(last.length, end - last.textStart);
      if (last.length > 0) break;
      this.segments.pop();
    }
  }
}

/** The text of one block alone. */
export function visibleText(block: Pick<Block, 'element' | 'nodes'>): string {
  const built = new VisibleText();
  built.add(block);
  return built.text;
}
