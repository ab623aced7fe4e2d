import type { Span } from '../../core/model';
import type { Block } from '../article/found-article';
import { renderedParent } from '../flat-tree';
import { type Segment, VisibleText } from './visible-text';

/**
 * The text of the blocks, joined by "\n", and the way from it to the DOM; `text-positions.ts` has
 * the way back.
 * Holds for the DOM as it was when the map was made: see `isCurrent`. Spans are UTF-16
 * offsets into `text`. Line breaks and the marks round `<q>` have no place in the DOM; a span
 * that begins or ends on one snaps inward.
 */
export class TextMap {
  readonly text: string;
  /** One for each block, in order. */
  readonly blockSpans: readonly Span[];
  /** The document and the shadow roots that the text stands in. */
  readonly trees: ReadonlySet<Node>;
  readonly segments: readonly Segment[];
  readonly #blockOf = new Map<Node, number>();
  readonly #data = new Map<Text, string>();

  constructor(readonly blocks: readonly Block[]) {
    const built = new VisibleText();
    const spans: Span[] = [];
    blocks.forEach((block, index) => {
      if (index > 0) built.separate();
      const start = built.length;
      built.add(block);
      spans.push({ start, end: built.length });
      for (const key of block.nodes ?? [block.element]) this.#blockOf.set(key, index);
    });
    this.text = built.text;
    this.blockSpans = spans;
    this.segments = built.segments;
    this.trees = new Set(blocks.map(({ element }) => element.getRootNode()));
    for (const { node } of built.segments) this.#data.set(node, node.data);
  }

  /**
   * The live ranges that cover a span: one for each stretch without a gap, so that nothing
   * between blocks and nothing skipped inside one is covered. Empty where the span holds no
   * character of the DOM, or where the DOM has changed under the map.
   */
  ranges(span: Span): Range[] {
    const found: Range[] = [];
    if (span.start >= span.end) return found;
    let range: Range | undefined;
    let block = -1;
    try {
      const first = this.search(({ textStart, length }) => textStart + length > span.start);
      for (let index = first; ; index++) {
        const segment = this.segments[index];
        if (!segment || segment.textStart >= span.end) break;
        const { node, nodeStart, textStart, length } = segment;
        if (!range || segment.apart || segment.block !== block) {
          range = node.ownerDocument.createRange();
          range.setStart(node, nodeStart + Math.max(0, span.start - textStart));
          found.push(range);
          block = segment.block;
        }
        range.setEnd(node, nodeStart + Math.min(length, span.end - textStart));
      }
    } catch {
      return []; // A text node has become shorter than it was.
    }
    return found;
  }

  /** The index of the block that holds a node, or null where none does. */
  blockAt(node: Node): number | null {
    for (let at: Node | null = node; at; at = renderedParent(at)) {
      const index = this.#blockOf.get(at);
      if (index !== undefined) return index;
    }
    return null;
  }

  /** Whether every text node is still in the document and says what it said. Paragraphs added since are not noticed. */
  isCurrent(): boolean {
    for (const [node, data] of this.#data) {
      if (!node.isConnected || node.data !== data) return false;
    }
    return true;
  }

  /** The index of the first segment for which `holds`, which must hold for all that follow it too. */
  search(holds: (segment: Segment) => boolean): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.segments[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
