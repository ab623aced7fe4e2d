import { describe, expect, it } from 'vitest';
import { columns, safe, shorten, wrap } from '../../../../src/entries/cli/terminal';

describe('terminal text', () => {
  it('counts wide characters twice and combining ones not at all', () => {
    expect(columns('橋')).toBe(2);
    expect(columns('e\u0301')).toBe(1);
  });

  it('is isolated where it runs from right to left', () => {
    expect(safe('ראש העיר')).toBe('\u2068ראש העיר\u2069');
    expect(safe('the mayor')).toBe('the mayor');
  });

  it('is shortened with an ellipsis, never across a wide character', () => {
    expect(shorten('Ann Vale', 8)).toBe('Ann Vale');
    expect(shorten('Annabel Vale', 8)).toBe('Annabel…');
    expect(columns(shorten('橋橋橋橋', 4))).toBeLessThanOrEqual(4);
  });

  it('is wrapped between words, and a longer word is cut', () => {
    expect(wrap('the old bridge', 8)).toEqual(['the old', 'bridge']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });
});
