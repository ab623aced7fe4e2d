import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../../src/dom/marks/highlighter';
import { hitTest, MarkIndex } from '../../../../src/dom/marks/hit-test';

const { window } = new JSDOM('<p>First.</p><p>Second.</p>');
vi.stubGlobal('Element', window.Element);
const [first, second] = window.document.querySelectorAll('p') as unknown as [Element, Element];
const blockAt = (node: Node): number | null =>
  first.contains(node) ? 0 : second.contains(node) ? 1 : null;

const rect = (left: number, top: number, right: number, bottom: number): DOMRect =>
  ({ left, top, right, bottom }) as DOMRect;

/** A mark over a block, drawn as the given lines: jsdom has no layout. */
function mark(claim: string, block: Element, depth: 0 | 1, ...lines: DOMRect[]): Mark {
  const range = window.document.createRange();
  range.selectNodeContents(block.firstChild!);
  range.getClientRects = () => lines as unknown as DOMRectList;
  return { claim, slot: 0, line: 'solid', ground: 'light', depth, ranges: [range] };
}

describe('the claim at a point', () => {
  const outer = mark('outer', first, 0, rect(0, 0, 100, 20), rect(0, 20, 60, 40));
  const inner = mark('inner', first, 1, rect(40, 0, 80, 20));
  const other = mark('other', second, 0, rect(0, 0, 100, 20));
  const index = new MarkIndex([outer, inner, other], blockAt);

  it('is the one whose line is there, and its line is the anchor', () => {
    const hit = hitTest(index, 10, 30, first);
    expect(hit?.claim).toBe('outer');
    expect(hit?.anchor.rect().top).toBe(20);
  });

  it('is the innermost where claims lie in one another', () => {
    expect(hitTest(index, 50, 10, first)?.claim).toBe('inner');
  });

  it('is none beside the lines, even inside the claim’s bounding box', () => {
    expect(hitTest(index, 80, 30, first)).toBeNull();
  });

  it('is only sought in the block under the pointer', () => {
    expect(hitTest(index, 10, 10, second)?.claim).toBe('other');
    expect(hitTest(index, 10, 10, window.document.body)).toBeNull();
  });
});
