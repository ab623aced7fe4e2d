/**
 * Which claim is at a point? Asked of geometry, and only of the claims of the block under the
 * pointer: works where text cannot be selected, where the page emptied the highlight registry,
 * and costs the same however many claims a page has.
 */
import type { Mark } from './highlighter';

/** One line of a claim, wherever it is by now. */
export interface Anchor {
  /** In CSS pixels of the viewport; an empty rectangle once the claim is gone. */
  rect(): DOMRect;
}

export interface Hit {
  claim: string;
  /** The line of the claim under the point. */
  anchor: Anchor;
}

/** Marks by the block that holds their words. */
export class MarkIndex {
  #byBlock = new Map<number, Mark[]>();
  #blockAt: (node: Node) => number | null;

  /** @param blockAt the index of the block that holds a node, or null */
  constructor(marks: readonly Mark[], blockAt: (node: Node) => number | null) {
    this.#blockAt = blockAt;
    for (const mark of marks) {
      for (const block of new Set(mark.ranges.map((range) => blockAt(range.startContainer)))) {
        if (block === null) continue;
        const here = this.#byBlock.get(block);
        if (here) here.push(mark);
        else this.#byBlock.set(block, [mark]);
      }
    }
  }

  /** The marks that have words in the block that holds this node. */
  marksAt(node: Node): readonly Mark[] {
    const block = this.#blockAt(node);
    return block === null ? [] : (this.#byBlock.get(block) ?? []);
  }
}

/**
 * @param x, y CSS pixels of the viewport
 * @param target what the pointer event says is there (`composedPath()[0]`)
 * @returns the innermost claim at the point, or null
 */
export function hitTest(index: MarkIndex, x: number, y: number, target: Node): Hit | null {
  let best: { mark: Mark; anchor: Anchor } | null = null;
  for (const mark of index.marksAt(target)) {
    if (best && mark.depth <= best.mark.depth) continue;
    const anchor = lineAt(mark.ranges, x, y);
    if (anchor) best = { mark, anchor };
  }
  return best && { claim: best.mark.claim, anchor: best.anchor };
}

function lineAt(ranges: readonly Range[], x: number, y: number): Anchor | null {
  for (const range of ranges) {
    const lines = [...range.getClientRects()];
    const at = lines.findIndex(
      (line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom,
    );
    if (at >= 0) return anchorOf(range, at);
  }
  return null;
}

/** An anchor at one line of a range (its first, unless told otherwise). */
export function anchorOf(range: Range, line = 0): Anchor {
  return { rect: () => range.getClientRects()[line] ?? range.getBoundingClientRect() };
}
