import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8').replace(/\s+/g, ' ');
const README = read('README.md');
const MODEL = read('MODEL.md');

/** The tables of docs/accuracy.md, which the benches write: cells by the words in the first column. */
const TABLES = readFileSync('docs/accuracy.md', 'utf8')
  .split(/\n\n/)
  .filter((part) => part.startsWith('|'))
  .map((table) => {
    const [heads = [], , ...rows] = table.split('\n').map((line) => line.slice(2, -2).split(' | '));
    return new Map(
      rows.map(([name = '', ...cells]) => [
        name,
        new Map(cells.map((cell, at) => [heads[at + 1] ?? '', cell])),
      ]),
    );
  });

/** @param row of the only table that has it with this column */
function cell(row: string, column: string): string {
  const found = TABLES.map((table) => table.get(row)?.get(column)).filter((each) => each);
  expect(found, `${row}, ${column}`).toHaveLength(1);
  return found[0]!;
}
const whole = (row: string, column: string): number =>
  Math.round(Number.parseFloat(cell(row, column)));

const TYPES = ['all', 'direct', 'mixed', 'indirect', 'speech only'];

describe('the figures that README tells are those of docs/accuracy.md', () => {
  it('of words and sources', () => {
    const f1 = TYPES.map((row) => cell(row, 'F1'));
    expect(README).toContain(`| Whosaid | ${f1.join(' | ')} |`);
    const wanted = TABLES[0]?.get('all')?.get('wanted');
    expect(README).toContain(`${wanted} attributions annotated by hand`);
    expect(README).toContain('about seven in ten are right in words and source');
    expect(whole('all', 'precision')).toBeGreaterThanOrEqual(70);
    expect(README).toContain('of the quotations word for word, more than nine in ten are');
    expect(whole('direct', 'precision')).toBeGreaterThan(90);
  });

  it('of names', () => {
    const [sources, right] = ['sources', 'exactly the right name'];
    expect(README).toContain(`right for all ${cell('named in full or in part', sources)} of the`);
    expect(cell('named in full or in part', right)).toBe('100.0 %');
    const pronouns = `${whole('pronouns', right)} % of the ${cell('pronouns', sources)} pronouns`;
    expect(README).toContain(pronouns);
    const words = 'descriptions ("the businessman")';
    expect(README).toContain(
      `${whole(words, right)} % of the ${cell(words, sources)} descriptions`,
    );
    const seen = 'of all and of the pages, those that readers see with somebody’s name';
    expect(README).toContain(`Of the ${cell(seen, sources)} that readers see`);
    expect(README).toContain(`recent pages of other papers, ${whole(seen, right)} % are right`);
    expect(README).toContain(`to the exact name: F1 ${cell('every confidence', 'F1')};`);
    expect(README).toContain(`surer than .8, ${whole('.8 and more', 'precision')} % have exactly`);
  });

  it('of the project’s own articles', () => {
    const [table] = TABLES.filter((each) => each.get('all')?.has('all of it right'));
    const all = table?.get('all');
    expect(README).toContain(
      `of ${all?.get('wanted')} claims in twenty articles written for this project it finds ` +
        `${all?.get('found')}, of which ${all?.get('all of it right')} are right`,
    );
  });

  it('of the article finder', () => {
    const sets = TABLES.find((each) => [...each.values()][0]?.has('a stray quotation')) ?? [];
    const of = (system: RegExp, column: string): number[] =>
      [...sets]
        .filter(([name]) => system.test(name))
        .map(([, cells]) => Math.round(Number(cells.get(column))));
    const range = (numbers: number[]): string =>
      `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
    const [own, peers] = [/Whosaid/, /Readability|Defuddle/];
    const pages = of(own, 'pages').reduce((one, other) => one + other);
    expect(README).toContain(`on ${pages} pages of papers annotated by others`);
    expect(README).toContain(
      `F1 ${range(of(own, 'F1'))} in four sets, against ${range(of(peers, 'F1'))} of`,
    );
    expect(README).toContain(
      `on ${range(of(own, 'a stray quotation'))} % of the pages, where they have ` +
        `${range(of(peers, 'a stray quotation'))} %`,
    );
    const best = [...sets]
      .filter(([name]) => own.test(name))
      .filter(([name, cells]) => {
        const set = name.replace('Whosaid', '');
        const others = [...sets].filter(([other]) => other.startsWith(set) && peers.test(other));
        return others.every(([, other]) => Number(other.get('F1')) < Number(cells.get('F1')));
      });
    expect(best).toHaveLength(3);
  });
});

describe('the figures that MODEL.md tells are those of docs/accuracy.md', () => {
  it('of words and sources', () => {
    const f1 = [...TYPES, 'cues alone'].map((row) => cell(row, 'F1'));
    expect(MODEL).toContain(`| dev | ${f1.join(' | ')} |`);
    expect(MODEL).toContain(
      `Exactly right words: ${cell('all', 'F1, exactly right words')} (F1, dev)`,
    );
  });

  it('of precision at recall', () => {
    const at = (row: string): string => `${row.split(', ')[1]} at ${cell(row, 'recall')}`;
    expect(MODEL).toContain(
      `direct and mixed ${at('direct + mixed, 95 %')}, ${at('direct + mixed, 90 %')}; ` +
        `indirect ${at('indirect, 90 %')}, ${at('indirect, 80 %')}`,
    );
  });
});
