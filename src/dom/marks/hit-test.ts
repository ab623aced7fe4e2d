/**
 * Which claim is at a point? Asked of geometry, and only of the claims of the block under the
 * pointer: works where text cannot be selected, where the page emptied the highlight registry,
 * and costs the same however many claims a page has.
 */
import type { Mark } from './highlighter';

/** One line of a claim, wherever it is by now. */
export interface Anchor {
  /** Which of the claim's ranges, and which of that one's lines. */
  place: readonly [range: number, line: number];
  /** In CSS pixels of the viewport; an empty rectangle once the claim is gone. */
  rect(): DOMRect;
  /** Between the uppermost and the lowest line of the whole claim, in the same pixels. */
  extent(): { top: number; bottom: number };
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
  for (const [at, range] of ranges.entries()) {
    const line = [...range.getClientRects()].findIndex((rect) => isInside(rect, x, y));
    if (line >= 0) return anchorOf(ranges, [at, line]);
  }
  return null;
}

export function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** An anchor at one line of a claim: its first, unless told otherwise. */
export function anchorOf(ranges: readonly Range[], place: Anchor['place'] = [0, 0]): Anchor {
  const range = ranges[place[0]] ?? ranges[0]!;
  return {
    place,
    rect: () => range.getClientRects()[place[1]] ?? range.getBoundingClientRect(),
    extent: () => {
      const boxes = ranges.map((each) => each.getBoundingClientRect());
      return {
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    },
  };
}
