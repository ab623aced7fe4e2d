import { describe, expect, it } from 'vitest';
import { patternsOf, read } from '../../../tools/lint/patterns';

describe('the list of regular expressions that lint checks', () => {
  it('has those that are written down, with their flags', () => {
    const code = 'const a = /x+$/giu; type T = string; f("/no/", 4 / 2 / 1);';
    expect(read('a.ts', code)).toEqual({
      literals: [{ source: 'x+$', flags: 'giu', file: 'a.ts' }],
      builds: false,
    });
  });

  it.each(['new RegExp(words)', 'RegExp("a" + b)'])('notices where one is built: %s', (code) => {
    expect(read('a.ts', code).builds).toBe(true);
  });

  it('has those that the article finder builds of its word lists, in every language', async () => {
    const patterns = await patternsOf(['src/dom/article/words/text-patterns.ts']);
    const sources = patterns.map(({ source }) => source);
    expect(sources).toContain('kostenlos (?:testen|lesen|registrieren)');
    expect(sources).toContain('can be reached at');
  });
});
