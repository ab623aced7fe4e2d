import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Strings that stand in the code one behind another, joined by "+". */
const JOINED = /(['"]).*?\1(?:\s*\+\s*(['"]).*?\2)*/g;
/** Fewer words are a sentence or a phrase. */
const FEWEST = 12;

/** The lists of words in a file: long strings of nothing but words, divided by one sign. */
function listsIn(code: string): string[][] {
  return [...code.matchAll(JOINED)].flatMap(([strings]) => {
    const text = strings.replace(/['"]\s*\+\s*['"]/g, '').slice(1, -1);
    const words = text.split(text.includes('|') ? '|' : ' ');
    return words.length >= FEWEST && !/[(){}[\];]/.test(text) ? [words] : [];
  });
}

const files = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src/core', file));
const lists = files.flatMap((file) =>
  listsIn(readFileSync(file, 'utf8')).map((words) => ({ file, words })),
);

describe('the lists of words in the core', () => {
  it('are found where they are', () => {
    const found = new Set(lists.map(({ file }) => file));
    for (const file of ['attribution/cue-verbs', 'speakers/lexicon/titles', 'text/words'])
      expect(found).toContain(join('src/core', `${file}.ts`));
  });

  it('hold no word twice', () => {
    const twice = lists.flatMap(({ file, words }) =>
      words.filter((word, at) => words.indexOf(word) < at).map((word) => `${file}: ${word}`),
    );
    expect(twice).toEqual([]);
  });
});
