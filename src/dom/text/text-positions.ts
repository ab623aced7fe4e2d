/** From points of the DOM to offsets of a map's text: the way back that the page script does not go. */
import type { Span } from '../../core/model';
import { isText } from '../elements';
import type { TextMap } from './text-map';

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

/** Holds as long as its map does. UTF-16 offsets into the map's text. */
export class TextPositions {
  /** The index of a text node's first segment. */
  readonly #firstOf = new Map<Node, number>();

  constructor(readonly map: TextMap) {
    map.segments.forEach(({ node }, index) => {
      if (!this.#firstOf.has(node)) this.#firstOf.set(node, index);
    });
  }

  /** The characters between two points, or null where there are none. */
  spanOf(points: PointPair): Span | null {
    const start = this.#placeOf(points.startContainer, points.startOffset)?.next;
    const end = this.#placeOf(points.endContainer, points.endOffset)?.previous;
    return start !== undefined && end !== undefined && start < end ? { start, end } : null;
  }

  /** The offset of the character that begins at this point of a text node, or null where the text has none there. */
  offsetAt(node: Node, offset: number): number | null {
    const segment = this.map.segments[this.#indexInNode(node, offset) ?? -1];
    if (!segment || segment.node !== node || offset < segment.nodeStart) return null;
    return segment.textStart + offset - segment.nodeStart;
  }

  /** In a mapped text node: the first segment that ends after the point, in this node or behind it. */
  #indexInNode(node: Node, offset: number): number | undefined {
    let index = this.#firstOf.get(node);
    if (index === undefined) return undefined;
    for (; ; index++) {
      const segment = this.map.segments[index];
      if (!segment || segment.node !== node || segment.nodeStart + segment.length > offset) {
        return index;
      }
    }
  }

  #placeOf(node: Node, offset: number): Place | null {
    const { segments, text } = this.map;
    const index =
      (isText(node) ? this.#indexInNode(node, offset) : undefined) ??
      this.#indexAfter(node, offset);
    if (index === null) return null;
    const segment = segments[index];
    const inside = segment?.node === node ? Math.max(0, offset - segment.nodeStart) : 0;
    if (segment && inside > 0) {
      return { next: segment.textStart + inside, previous: segment.textStart + inside };
    }
    const before = segments[index - 1];
    return {
      next: segment ? segment.textStart : text.length,
      previous: before ? before.textStart + before.length : 0,
    };
  }

  /** The first segment that ends after any point of the document; null for a point outside of it. */
  #indexAfter(node: Node, offset: number): number | null {
    try {
      const point = node.ownerDocument?.createRange();
      if (!point) return null;
      point.setStart(node, offset);
      return this.map.search(
        (segment) => point.comparePoint(segment.node, segment.nodeStart + segment.length) > 0,
      );
    } catch {
      return null; // Another tree, or a DOM that has changed under the map.
    }
  }
}
