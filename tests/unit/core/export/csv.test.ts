import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exportClaims } from '../../../../src/core/export';
import { HOSTILE, invented, OPTIONS, type Said } from './invented';

function csv(said: readonly Said[], about = {}): string {
  const { article, analysis } = invented(said, about);
  return exportClaims('csv', article, analysis, OPTIONS).text;
}

/** Read with the rules of RFC 4180 and nothing looser. */
function rows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
}

describe('CSV', () => {
  it('has a row for each claim, in the order of the article', () => {
    const text = csv([
      { name: 'Ann Vale', role: 'Mayor', words: '“It is closed”' },
      {
        name: 'Tom Harrow',
        words: 'it was old',
        type: 'indirect',
        stance: 'denies',
        via: 'Herald',
      },
    ]);
    expect(rows(text)).toMatchObject([
      {
        number: '1',
        speaker: 'Ann Vale',
        kind: 'person',
        role: 'Mayor',
        cue: 'said',
        type: 'direct',
        words: '“It is closed”',
        headline: 'Port Amsel votes',
        publisher: 'The Amsel Courier',
        published: '2026-03-12T18:05:00+01:00',
        url: 'https://courier.example/port',
      },
      { number: '2', speaker: 'Tom Harrow', stance: 'denies', type: 'indirect', via: 'Herald' },
    ]);
  });

  it('ends every line with CRLF and begins with a byte order mark', () => {
    const text = csv([{ name: 'Ann Vale', words: 'yes' }]);
    expect(text.startsWith('\ufeffnumber,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('gives the offsets of the words in the article', () => {
    const { article, analysis } = invented([{ name: 'Ann', words: '🚢 sails' }]);
    const [row] = rows(exportClaims('csv', article, analysis, OPTIONS).text);
    expect(article.text.slice(Number(row!.start), Number(row!.end))).toBe('🚢 sails');
  });

  it.each(Object.entries(HOSTILE))('keeps %s whole, but for what defuses it', (_what, words) => {
    const [row] = rows(csv([{ name: words, role: words, words }], { title: words }));
    const line = words.replace(/\s+/g, ' ').trim();
    for (const column of ['speaker', 'role', 'headline'] as const) {
      expect(row![column]!.replace(/(^|;)'/g, '$1')).toBe(words);
    }
    expect(row!.words!.replace(/(^|;)'/g, '$1')).toBe(line);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', ' \t=1', '\u200f=1', '"=1', '\t1'])(
    'leaves no formula of %j, in whichever cell',
    (formula) => {
      const text = csv([{ name: formula, role: formula, words: formula, via: formula }], {
        title: formula,
        publisher: formula,
        published: formula,
      });
      const [row] = rows(text);
      for (const value of Object.values(row!)) expect(value).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝]/u);
    },
  );

  it('leaves no formula for those whose spreadsheet divides cells at semicolons', () => {
    const text = csv([{ name: 'Ann Vale', words: 'a;=1+1; @x' }]);
    expect(text.split(/;|\r\n/)).not.toContainEqual(expect.stringMatching(/^\s*[=@]/));
  });

  it('writes no half of a surrogate pair', () => {
    const [row] = rows(csv([{ name: 'A\ud800', words: 'b\udc00c' }]));
    expect(row).toMatchObject({ speaker: 'A\ufffd', words: 'b\ufffdc' });
  });
});
