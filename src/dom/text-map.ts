import type { Span } from '../core/model';
import type { Block } from './article/found-article';
import { isText } from './elements';
import { renderedParent } from './flat-tree';
import { type Segment, VisibleText } from './visible-text';

/** Two points of the DOM: a Range, a StaticRange or a plain object. */
export interface PointPair {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** A point of the DOM as offsets of the text: of the first character after it, and of the end of the last one before. */
interface Place {
  next: number;
  previous: number;
}

/**
 * The text of the blocks, joined by "\n", and the way from it to the DOM and back.
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
  private readonly segments: readonly Segment[];
  /** The index of a text node's first segment. */
  private readonly firstOf = new Map<Node, number>();
  private readonly blockOf = new Map<Node, number>();
  private readonly data = new Map<Text, string>();

  constructor(readonly blocks: readonly Block[]) {
    const built = new VisibleText();
    const spans: Span[] = [];
    blocks.forEach((block, index) => {
      if (index > 0) built.separate();
      const start = built.text.length;
      built.add(block);
      spans.push({ start, end: built.text.length });
      for (const key of block.nodes ?? [block.element]) this.blockOf.set(key, index);
    });
    this.text = built.text;
    this.blockSpans = spans;
    this.segments = built.segments;
    this.trees = new Set(blocks.map(({ element }) => element.getRootNode()));
    this.segments.forEach(({ node }, index) => {
      if (this.firstOf.has(node)) return;
      this.firstOf.set(node, index);
      this.data.set(node, node.data);
    });
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
      for (let index = this.firstEndingAfter(span.start); ; index++) {
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

  /** The characters between two points, or null where there are none. */
  spanOf(points: PointPair): Span | null {
    const start = this.placeOf(points.startContainer, points.startOffset)?.next;
    const end = this.placeOf(points.endContainer, points.endOffset)?.previous;
    return start !== undefined && end !== undefined && start < end ? { start, end } : null;
  }

  /** The offset of the character that begins at this point of a text node, or null where the text has none there. */
  offsetAt(node: Node, offset: number): number | null {
    const segment = this.segments[this.indexInNode(node, offset) ?? -1];
    if (!segment || segment.node !== node || offset < segment.nodeStart) return null;
    return segment.textStart + offset - segment.nodeStart;
  }

  /** The index of the block that holds a node, or null where none does. */
  blockAt(node: Node): number | null {
    for (let at: Node | null = node; at; at = renderedParent(at)) {
      const index = this.blockOf.get(at);
      if (index !== undefined) return index;
    }
    return null;
  }

  /** Whether every text node is still in the document and says what it said. Paragraphs added since are not noticed. */
  isCurrent(): boolean {
    for (const [node, data] of this.data) {
      if (!node.isConnected || node.data !== data) return false;
    }
    return true;
  }

  /** The first segment that ends after an offset of the text. */
  private firstEndingAfter(offset: number): number {
    return this.search(({ textStart, length }) => textStart + length > offset);
  }

  /** The first segment for which `holds`, which must hold for all that follow it too. */
  private search(holds: (segment: Segment) => boolean): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.segments[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** In a mapped text node: the first segment that ends after the point, in this node or behind it. */
  private indexInNode(node: Node, offset: number): number | undefined {
    let index = this.firstOf.get(node);
    if (index === undefined) return undefined;
    for (; ; index++) {
      const segment = this.segments[index];
      if (!segment || segment.node !== node || segment.nodeStart + segment.length > offset) {
        return index;
      }
    }
  }

  private placeOf(node: Node, offset: number): Place | null {
    const index =
      (isText(node) ? this.indexInNode(node, offset) : undefined) ?? this.indexAfter(node, offset);
    if (index === null) return null;
    const segment = this.segments[index];
    const inside = segment?.node === node ? Math.max(0, offset - segment.nodeStart) : 0;
    if (segment && inside > 0) {
      return { next: segment.textStart + inside, previous: segment.textStart + inside };
    }
    const before = this.segments[index - 1];
    return {
      next: segment ? segment.textStart : this.text.length,
      previous: before ? before.textStart + before.length : 0,
    };
  }

  /** The first segment that ends after any point of the document; null for a point outside of it. */
  private indexAfter(node: Node, offset: number): number | null {
    try {
      const point = node.ownerDocument?.createRange();
      if (!point) return null;
      point.setStart(node, offset);
      return this.search(
        (segment) => point.comparePoint(segment.node, segment.nodeStart + segment.length) > 0,
      );
    } catch {
      return null; // Another tree, or a DOM that has changed under the map.
    }
  }
}
