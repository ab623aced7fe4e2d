import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Highlighter, type Mark } from '../../../../src/dom/marks/highlighter';
import { highlightName, type Line } from '../../../../src/dom/marks/palette';

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
vi.stubGlobal('addEventListener', () => {});

const range = (name: string): Range => ({ name, startContainer: {} }) as unknown as Range;
const mark = (claim: string, changed: Partial<Mark> = {}): Mark => ({
  claim,
  slot: 0,
  line: 'solid',
  ground: 'light',
  depth: 0,
  ranges: [range(claim)],
  ...changed,
});

/** What is registered for a line of the first voice on a light page. */
const registered = (line: Line, depth: 0 | 1 = 0) =>
  registry.get(highlightName('underline', 'light', 0, line, depth));

const onNewName = vi.fn();
const highlighterOf = (): Highlighter => new Highlighter(onNewName, new AbortController().signal);

describe('the highlighter', () => {
  beforeEach(() => registry.clear());

  it('has each name styled once, those of claims that are looked at in advance', () => {
    onNewName.mockClear();
    const highlighter = highlighterOf();
    highlighter.show([mark('a'), mark('b')], 'underline');
    const asked = onNewName.mock.calls.flat();
    const names = (['active', 'solid'] as const).map((line) =>
      highlightName('underline', 'light', 0, line, 0),
    );
    expect(asked.toSorted()).toEqual(names);
    highlighter.activate('a');
    highlighter.clear();
    highlighter.show([mark('a')], 'underline');
    expect(onNewName).toHaveBeenCalledTimes(2);
  });

  it('registers the claims of one look together', () => {
    const third = mark('c', { slot: 1, line: 'dashed', ground: 'dark' });
    highlighterOf().show([mark('a'), mark('b'), third], 'underline');
    expect(registered('solid')?.size).toBe(2);
    expect(registry.get(highlightName('underline', 'dark', 1, 'dashed', 0))?.size).toBe(1);
  });

  it('paints a claim inside another over it', () => {
    highlighterOf().show([mark('outer'), mark('inner', { depth: 1 })], 'underline');
    expect(registered('solid', 1)!.priority).toBeGreaterThan(registered('solid')!.priority);
  });

  it('sets one claim off, below the lines of all, and then another', () => {
    const highlighter = highlighterOf();
    highlighter.show([mark('a'), mark('b')], 'underline');
    highlighter.activate('a');
    highlighter.activate('b');
    const active = registered('active')!;
    expect([...active]).toEqual([expect.objectContaining({ name: 'b' })]);
    expect(active.priority).toBeLessThan(0);
    highlighter.activate(null);
    expect(registered('active')).toBeUndefined();
  });

  it('leaves what has not changed as it is', () => {
    const highlighter = highlighterOf();
    const kept = mark('a');
    highlighter.show([kept, mark('b')], 'underline');
    const before = registered('solid');
    const added = vi.spyOn(before!, 'add');
    const removed = vi.spyOn(before!, 'delete');
    highlighter.show([kept, mark('c')], 'underline');
    expect(registered('solid')).toBe(before);
    expect([...before!]).toEqual([kept.ranges[0], expect.objectContaining({ name: 'c' })]);
    expect(removed.mock.calls.flat()).toEqual([expect.objectContaining({ name: 'b' })]);
    expect(added).not.toHaveBeenCalledWith(kept.ranges[0]);
  });

  it('replaces what it showed before, and clears only its own', () => {
    registry.set('of-the-page', new FakeHighlight());
    const highlighter = highlighterOf();
    highlighter.show([mark('a', { slot: 2 })], 'underline');
    highlighter.show([mark('b')], 'underline');
    const own = highlightName('underline', 'light', 0, 'solid', 0);
    expect([...registry.keys()]).toEqual(['of-the-page', own]);
    highlighter.clear();
    expect([...registry.keys()]).toEqual(['of-the-page']);
  });

  it('shows only the claim that is looked at in the quiet style, and broad lines in the marker’s', () => {
    const highlighter = highlighterOf();
    highlighter.show([mark('a'), mark('b')], 'quiet');
    expect(registry.size).toBe(0);
    highlighter.activate('a');
    expect([...registered('active')!]).toHaveLength(1);
    highlighter.show([mark('a'), mark('b')], 'marker');
    expect([...registry.keys()].every((name) => name.startsWith('whosaid-marker'))).toBe(true);
  });

  it('puts back what the page took out', () => {
    const highlighter = highlighterOf();
    highlighter.show([mark('a')], 'underline');
    registry.clear();
    highlighter.repair('/one');
    expect(registered('solid')?.size).toBe(1);
  });

  it('gives up where it is taken out again and again', () => {
    const highlighter = highlighterOf();
    highlighter.show([mark('a')], 'underline');
    let repaired = 0;
    for (let fight = 0; fight < 50; fight++) {
      registry.clear();
      highlighter.repair('/one');
      repaired += registry.size;
    }
    expect(repaired).toBeGreaterThan(1);
    expect(repaired).toBeLessThan(50);
    registry.clear();
    highlighter.repair('/two');
    expect(registry.size).toBe(1);
  });

  it('takes away what an earlier version left under the names that it has styled', () => {
    const left = highlightName('underline', 'light', 0, 'active', 0);
    registry.set(left, new FakeHighlight(range('old')));
    highlighterOf().show([mark('a')], 'underline');
    expect(registry.has(left)).toBe(false);
    expect(registered('solid')?.size).toBe(1);
  });

  it('does not fight for ever with another that puts the registry right too', () => {
    const [one, other] = [highlighterOf(), highlighterOf()];
    const shown = new Set<unknown>();
    one.show([mark('a')], 'underline');
    other.show([mark('b')], 'underline');
    let changes = 0;
    for (let second = 0; second < 100; second++) {
      for (const each of [one, other]) {
        const before = registered('solid');
        each.repair('/one');
        if (registered('solid') !== before) changes++;
        shown.add(registered('solid'));
      }
    }
    expect(shown.size).toBe(2);
    expect(changes).toBeLessThan(25);
  });
});
