// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, TextMap, TextPositions } from '../../../../src/dom';
import { build, expectedText, type Tree, trees } from '../random-tree';

const documents = fc.array(trees, { minLength: 1, maxLength: 3 });

function show(lists: readonly Tree[][]): { map: TextMap; root: Element } {
  const root = document.createElement('main');
  const blocks = lists.map((list): Block => {
    const element = document.createElement('section');
    build(document, element, list);
    root.append(element, document.createTextNode(' between '));
    return { element, kind: 'paragraph', text: '' };
  });
  document.body.replaceChildren(root);
  return { map: new TextMap(blocks), root };
}

/** Without white space and without what is never shown. */
const bare = (text: string): string => text.replace(/[ \t\n\r\f\u00ad\u200b\u2060\ufeff]/g, '');

/** Two offsets of a text, in order, from two fractions. */
function spanFrom(length: number, a: number, b: number): { start: number; end: number } {
  const [start, end] = [Math.round(a * length), Math.round(b * length)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

function nodesUnder(root: Node): Node[] {
  return [root, ...Array.from(root.childNodes).flatMap(nodesUnder)];
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('a text map of random blocks', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what the reader sees', () => {
    fc.assert(
      fc.property(documents, (lists) => {
        const { map } = show(lists);
        expect(map.text).toBe(lists.map(expectedText).join('\n'));
        expect(map.blockSpans.map(({ start, end }) => map.text.slice(start, end))).toEqual(
          lists.map(expectedText),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('gives a span back from its ranges, snapped to what stands in the DOM', () => {
    fc.assert(
      fc.property(documents, fraction, fraction, (lists, a, b) => {
        const { map } = show(lists);
        const span = spanFrom(map.text.length, a, b);
        const ranges = map.ranges(span);
        const slice = map.text.slice(span.start, span.end);
        expect(bare(ranges.join(''))).toBe(bare(slice));
        if (!slice.replaceAll('\n', '')) {
          expect(ranges).toEqual([]);
          return;
        }
        const lead = /^\n*/.exec(slice)?.[0].length ?? 0;
        const trail = /\n*$/.exec(slice)?.[0].length ?? 0;
        const first = ranges[0]!;
        const last = ranges.at(-1)!;
        expect(
          new TextPositions(map).spanOf({
            startContainer: first.startContainer,
            startOffset: first.startOffset,
            endContainer: last.endContainer,
            endOffset: last.endOffset,
          }),
        ).toEqual({ start: span.start + lead, end: span.end - trail });
      }),
      { numRuns: 400 },
    );
  });

  it('covers nothing between blocks and nothing skipped', () => {
    fc.assert(
      fc.property(documents, (lists) => {
        const { map } = show(lists);
        const covered = map.ranges({ start: 0, end: map.text.length }).join('');
        expect(covered).not.toContain('between');
        expect(covered).not.toContain('not shown');
      }),
      { numRuns: 200 },
    );
  });

  it('puts any two points of the page between the right characters', () => {
    const picks = fc.array(fraction, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(documents, picks, (lists, [a, b, c, d]) => {
        const { map, root } = show(lists);
        const nodes = nodesUnder(root);
        const pointAt = (which: number, where: number): [Node, number] => {
          const node = nodes[Math.min(nodes.length - 1, Math.floor(which * nodes.length))]!;
          const size = node.nodeType === 1 ? node.childNodes.length : (node.nodeValue ?? '').length;
          return [node, Math.round(where * size)];
        };
        const points = document.createRange();
        points.setStart(...pointAt(a!, b!));
        const [endNode, endOffset] = pointAt(c!, d!);
        if (points.comparePoint(endNode, endOffset) < 0) points.setStart(endNode, endOffset);
        else points.setEnd(endNode, endOffset);

        const span = new TextPositions(map).spanOf(points);
        for (let offset = 0; offset < map.text.length; offset++) {
          const [character] = map.ranges({ start: offset, end: offset + 1 });
          if (!character) continue;
          const inside =
            points.comparePoint(character.startContainer, character.startOffset) === 0 &&
            points.comparePoint(character.endContainer, character.endOffset) === 0;
          expect(span !== null && offset >= span.start && offset < span.end).toBe(inside);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the block and the offset of every character', () => {
    fc.assert(
      fc.property(documents, (lists) => {
        const { map } = show(lists);
        map.blockSpans.forEach(({ start, end }, block) => {
          for (const { startContainer, startOffset } of map.ranges({ start, end })) {
            expect(map.blockAt(startContainer)).toBe(block);
            const offset = new TextPositions(map).offsetAt(startContainer, startOffset);
            expect(offset).toBeGreaterThanOrEqual(start);
            expect(offset).toBeLessThan(end);
          }
        });
        expect(map.isCurrent()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
