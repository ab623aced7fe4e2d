import { describe, expect, it } from 'vitest';
import { withFigures } from '../../../bench/common/documents';
import { cellsOf, type Figure, figureOf, isOver, table } from '../../../bench/common/figures';
import { compare, type Saved } from '../../../bench/speed/compare';
import { growthLines, isLinear } from '../../../bench/speed/growth';
import { figuresAsMarkdown } from '../../../bench/speed/markdown';

describe('a figure of the bench', () => {
  it('is the median, with its quartiles', () => {
    expect(figureOf('gate', 'ms', [4, 1, 3, 2, 100])).toEqual({
      name: 'gate',
      value: 3,
      unit: 'ms',
      spread: [2, 4],
      times: 5,
    });
    expect(figureOf('of an even number', 'ms', [1, 2]).value).toBe(1.5);
  });

  it('is over its budget above the most or below the least, and says so', () => {
    const figure: Figure = { name: 'hover', value: 17, unit: 'ms', most: 16 };
    expect(isOver(figure)).toBe(true);
    expect(cellsOf(figure).at(-1)).toBe('at most 16: OVER');
    expect(isOver({ ...figure, value: 16 })).toBe(false);
    expect(isOver({ name: 'speed', value: 9, unit: 'words/s', least: 10 })).toBe(true);
    expect(isOver({ name: 'free', value: 1e9, unit: 'ms' })).toBe(false);
  });

  it('stands in a table with columns of one width', () => {
    expect(
      table([
        ['a', '1 ms'],
        ['long', '100 ms'],
      ]),
    ).toBe('a        1 ms\nlong   100 ms');
  });
});

describe('growth', () => {
  const at = (length: number, milliseconds: number) => ({
    length,
    find: milliseconds,
    map: milliseconds,
    analyse: milliseconds,
  });

  it('is linear where ten times the text takes about ten times as long', () => {
    expect(isLinear([at(1e4, 10), at(1e5, 90), at(1e6, 1100)])).toBe(true);
    expect(isLinear([at(1e4, 10), at(1e5, 90), at(1e6, 9000)])).toBe(false);
  });

  it('is not judged by runs that are too short to be measured', () => {
    expect(isLinear([at(1e3, 0.1), at(1e4, 40)])).toBe(true);
  });

  it('is drawn with the longest bar for what costs most', () => {
    const [first, second] = growthLines([at(1e5, 10), at(2e5, 10)])
      .split('\n')
      .filter((line) => line.startsWith('find'))
      .map((line) => line.split('█').length - 1);
    expect(first).toBe(2 * (second ?? 0));
  });
});

describe('two runs', () => {
  const run = (value: number, processor = 'one'): Saved => ({
    processor,
    node: 'v20',
    figures: [figureOf('gate', 'ms', [value - 0.5, value, value + 0.5])],
    growth: [],
  });

  it('are compared figure by figure', () => {
    expect(compare(run(2), run(3))).toMatch(/gate.*2\.00 ms.*3\.00 ms.*50\.0 %$/m);
    expect(compare(run(2), run(2.1))).toContain('inside the quartiles');
  });

  it('of two machines are said to be', () => {
    expect(compare(run(2, 'other'), run(2))).toContain('Another machine: other');
  });

  it('leave out what only one of them has', () => {
    expect(compare({ ...run(2), figures: [] }, run(2))).not.toContain('gate');
  });
});

describe('the figures in the documentation', () => {
  const part = (command: string) =>
    `<!-- figures: ${command} -->\nold ${command}\n<!-- end of the figures -->\n`;
  const document = `before\n${part('npm run a')}between\n${part('npm run b')}after\n`;

  it('take the place of the old ones of their command, and of no others', () => {
    const figures = figuresAsMarkdown('Measured.', [{ title: 'Gate', figures: [] }], 'chart');
    const written = withFigures(document, 'npm run b', figures);
    expect(written).toMatch(
      /^before\n.*old npm run a.*between\n.*Measured\..*### Gate.*chart.*\nafter\n$/s,
    );
    expect(written).not.toContain('old npm run b');
    expect(withFigures(written, 'npm run b', figures)).toBe(written);
  });

  it('are refused a document without the marks of their command', () => {
    expect(() => withFigures(document, 'npm run c', 'figures')).toThrow('npm run c');
  });
});
