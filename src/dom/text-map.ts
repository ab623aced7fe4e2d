import type { Span } from '../core/model';
import type { Block } from './article/found-article';

/** Two points of the DOM: a Range, a StaticRange or a plain object. */
export interface PointPair {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** The text of the blocks, and the way from it to the DOM and back. Spans are UTF-16 offsets. */
export class TextMap {
  readonly text: string = '';
  readonly blockSpans: readonly Span[] = [];
  constructor(readonly blocks: readonly Block[]) {}
  ranges(_span: Span): Range[] {
    return [];
  }
  spanOf(_range: PointPair): Span | null {
    return null;
  }
  offsetAt(_node: Node, _offset: number): number | null {
    return null;
  }
  blockAt(_node: Node): number | null {
    return null;
  }
  isCurrent(): boolean {
    return true;
  }
}
