import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../training/corpus/read';

const text = 'Ada Quill said the mill was sold. “Yes,” she added, “it was.”';
const NAMES = 'article,content,cue,source,said,type';
const SOLD = 'texts/mill.txt,15-32,10-14,0-9,true,indirect';
const ADDED = 'texts/mill.txt,52-61;34-40,45-50,41-44,,direct';

describe('a corpus as a table', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    mkdirSync(join(folder, 'texts'));
    writeFileSync(join(folder, 'texts', 'mill.txt'), text);
    writeFileSync(join(folder, 'texts', 'quiet.txt'), 'Nobody spoke.');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const read = (...rows: string[]) => {
    writeFileSync(join(folder, 'train.csv'), `\uFEFF${rows.join('\r\n')}\r\n`);
    return readCorpus(folder).documents;
  };

  it('has an attribution a row, its pieces in reading order', () => {
    const [mill] = read(NAMES, SOLD, ADDED);
    expect(mill?.text).toBe(text);
    expect(mill?.attributions[0]).toEqual({
      content: [{ start: 15, end: 32 }],
      cue: [{ start: 10, end: 14 }],
      source: [{ start: 0, end: 9 }],
      said: true,
      type: 'indirect',
    });
    expect(mill?.attributions[1]?.content.map(({ start }) => start)).toEqual([34, 52]);
    expect(mill?.attributions[1]).not.toHaveProperty('said');
  });

  it('is the same whatever the order of its rows, and has articles without attributions', () => {
    const quiet = 'texts/quiet.txt,,,,,';
    const one = read(NAMES, SOLD, ADDED, quiet);
    expect(JSON.stringify(read(NAMES, quiet, ADDED, SOLD))).toBe(JSON.stringify(one));
    expect(one.map(({ attributions }) => attributions.length)).toEqual([2, 0]);
  });

  it('is the same whatever the order of rows with the same content', () => {
    const other = SOLD.replace('0-9', '41-44');
    expect(read(NAMES, other, SOLD)).toEqual(read(NAMES, SOLD, other));
  });

  it.each([
    ['has no column cue', 'article,content,source', 'texts/mill.txt,15-32,0-9'],
    ['row 2: there is no text', NAMES, 'texts/none.txt,15-32,10-14,0-9,,'],
    ['row 3: "15-320" is no span of content', NAMES, SOLD, 'texts/mill.txt,15-320,,,,'],
    ['row 2: "said" is no span of cue', NAMES, 'texts/mill.txt,15-32,said,,,'],
    ['row 2: "spoken" is none of direct', NAMES, 'texts/mill.txt,15-32,,,,spoken'],
    ['row 2: "yes" is neither true nor false', NAMES, 'texts/mill.txt,15-32,,,yes,'],
  ])('that is wrong is refused: %s', (reason, ...rows) => {
    expect(() => read(...rows)).toThrow(reason);
  });
});
