import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseBrat } from '../../../training/corpus/polnear';
import { readCorpus } from '../../../training/corpus/read';

const text = 'Ada Quill said the mill was sold. “Yes,” she added.';
const brat = [
  'T1\tSource 0 9\tAda Quill',
  'T2\tCue 10 14\tsaid',
  'T3\tContent 15 32\tthe mill was sold',
  'T4\tContent 34 40\t“Yes,”',
  'T5\tSource 41 44\tshe',
  'T6\tCue 45 50\tadded',
  'E1\tAttribution:T2 Source:T1 Content:T3',
  'E2\tAttribution:T6 Source:T5 Content:T4',
  '#1\tAnnotatorNotes T1\tnothing',
].join('\n');

describe('brat annotations', () => {
  it('give one attribution for each event, the trigger being the cue', () => {
    const found = parseBrat(brat, text);
    const words = found.map(({ source, cue, content }) =>
      [source, cue, content].map(([span]) => text.slice(span?.start, span?.end)),
    );
    expect(words).toEqual([
      ['Ada Quill', 'said', 'the mill was sold'],
      ['she', 'added', '“Yes,”'],
    ]);
  });

  it('may have spans in pieces, which come in reading order', () => {
    const pieces = 'T1\tContent 34 40;15 32\t…\nT2\tCue 10 14\tsaid\nE1\tCue:T2 Content:T1';
    expect(parseBrat(pieces, text)[0]?.content).toEqual([
      { start: 15, end: 32 },
      { start: 34, end: 40 },
    ]);
  });

  it('count code points, where spans count UTF-16 units', () => {
    const found = parseBrat('T1\tContent 2 5\tyes\nE1\tContent:T1', '🐟 yes');
    expect(found[0]?.content).toEqual([{ start: 3, end: 6 }]);
  });

  it('without a content are no attributions', () => {
    expect(parseBrat('T1\tCue 0 3\tAda\nE1\tCue:T1', text)).toEqual([]);
  });
});

describe('a corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('in the public layout is found in the folders of its papers', () => {
    const paper = join(folder, 'data', 'train', 'wexmouth-courier');
    mkdirSync(join(paper, 'text'), { recursive: true });
    mkdirSync(join(paper, 'annotation'), { recursive: true });
    writeFileSync(join(paper, 'text', 'mill.txt'), text);
    writeFileSync(join(paper, 'annotation', 'mill.txt.ann'), brat);
    const { documents, tags } = readCorpus(folder);
    expect(tags).toBeNull();
    expect(documents.map(({ id, attributions }) => [id, attributions.length])).toEqual([
      ['mill', 2],
    ]);
  });

  it('with two texts of one name is refused, by both', () => {
    const twice = mkdtempSync(join(tmpdir(), 'twice-'));
    for (const paper of ['courier', 'herald']) {
      mkdirSync(join(twice, paper));
      writeFileSync(join(twice, paper, 'mill.txt'), text);
      writeFileSync(join(twice, paper, 'mill.ann'), brat);
    }
    expect(() => readCorpus(twice)).toThrow(/courier.*herald.* have one name/);
    rmSync(twice, { recursive: true });
  });

  it('that is not there is named', () => {
    const missing = join(folder, 'nowhere');
    expect(() => readCorpus(missing)).toThrow(missing);
  });
});
