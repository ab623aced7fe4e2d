import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Highlighter, type Mark } from '../../../src/dom/highlighter';
import { activeName, highlightName } from '../../../src/dom/palette';

/** As the browsers have it: a set of ranges with a priority. */
class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}
const registry = new Map<string, FakeHighlight>();
vi.stubGlobal('Highlight', FakeHighlight);
vi.stubGlobal('CSS', { highlights: registry });

const range = (name: string): Range => ({ name }) as unknown as Range;
const mark = (claim: string, changed: Partial<Mark> = {}): Mark => ({
  claim,
  slot: 0,
  line: 'solid',
  depth: 0,
  ranges: [range(claim)],
  ...changed,
});

describe('the highlighter', () => {
  beforeEach(() => registry.clear());

  it('registers the claims of one look together', () => {
    new Highlighter().show([mark('a'), mark('b'), mark('c', { slot: 1, line: 'dashed' })], 'light');
    expect(registry.get(highlightName('light', 0, 'solid', 0))?.size).toBe(2);
    expect(registry.get(highlightName('light', 1, 'dashed', 0))?.size).toBe(1);
  });

  it('paints a claim inside another over it', () => {
    new Highlighter().show([mark('outer'), mark('inner', { depth: 1 })], 'dark');
    const outer = registry.get(highlightName('dark', 0, 'solid', 0));
    const inner = registry.get(highlightName('dark', 0, 'solid', 1));
    expect(inner!.priority).toBeGreaterThan(outer!.priority);
  });

  it('sets one claim off, below the lines of all, and then another', () => {
    const highlighter = new Highlighter();
    highlighter.show([mark('a'), mark('b')], 'light');
    highlighter.activate('a');
    highlighter.activate('b');
    const active = registry.get(activeName('light'))!;
    expect([...active]).toEqual([expect.objectContaining({ name: 'b' })]);
    expect(active.priority).toBeLessThan(0);
    highlighter.activate(null);
    expect(registry.has(activeName('light'))).toBe(false);
  });

  it('replaces what it showed before, and clears only its own', () => {
    registry.set('of-the-page', new FakeHighlight());
    const highlighter = new Highlighter();
    highlighter.show([mark('a')], 'light');
    highlighter.show([mark('b', { slot: 2 })], 'light');
    expect([...registry.keys()]).toEqual(['of-the-page', highlightName('light', 2, 'solid', 0)]);
    highlighter.clear();
    expect([...registry.keys()]).toEqual(['of-the-page']);
  });

  it('puts back what the page took out', () => {
    const highlighter = new Highlighter();
    highlighter.show([mark('a')], 'light');
    registry.clear();
    highlighter.repair();
    expect(registry.get(highlightName('light', 0, 'solid', 0))?.size).toBe(1);
  });
});
