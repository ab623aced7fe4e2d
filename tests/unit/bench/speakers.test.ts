import { describe, expect, it } from 'vitest';
import { bCubed } from '../../../bench/speakers/clusters';
import { measureGiven } from '../../../bench/speakers/given';
import { isExact, isLenient } from '../../../bench/speakers/names';
import { measurePages } from '../../../bench/speakers/pages';
import { createAnalyser } from '../../../src/core';

const analyser = createAnalyser();
const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};

describe('names of speakers', () => {
  it('are the same without title, article, possessive and accents', () => {
    expect(isExact('Ann Vale', 'Dr. Ann Vâle’s')).toBe(true);
    expect(isExact('Harbour Agency', 'the Harbour Agency')).toBe(true);
    expect(isExact('Ann Vale', 'Vale')).toBe(false);
    expect(isExact(null, 'Vale')).toBe(false);
  });

  it('are leniently the same by surname or by words within words', () => {
    expect(isLenient('Ann Vale', 'Vale')).toBe(true);
    expect(isLenient('report by the board', 'report')).toBe(true);
    expect(isLenient('Ann Vale', 'Ann Harrow')).toBe(false);
    expect(isLenient('Ann Vale', null)).toBe(false);
  });
});

describe('bCubed', () => {
  it('is whole where the names part the items rightly, whatever the names', () => {
    const items = [
      { right: 'a', found: 'x' },
      { right: 'a', found: 'x' },
      { right: 'b', found: 'y' },
    ];
    expect(bCubed([items])).toEqual({ precision: 1, recall: 1, f: 1 });
  });

  it('loses precision where two are taken for one, and recall where one is for two', () => {
    const merged = [
      { right: 'a', found: 'x' },
      { right: 'b', found: 'x' },
    ];
    expect(bCubed([merged])).toMatchObject({ precision: 0.5, recall: 1 });
    const split = [
      { right: 'a', found: 'x' },
      { right: 'a', found: 'y' },
    ];
    expect(bCubed([split])).toMatchObject({ precision: 1, recall: 0.5 });
  });
});

const TEXT = 'Ann Vale opened the bridge. “It is safe,” Vale said. “It is new,” Tom Harrow said.';

describe('measureGiven', () => {
  it('counts names by how they are written, and those that are wrong', () => {
    const claim = { cue: [], kind: 'person', how: 'named' };
    const vale = span(TEXT, 'Vale said')[0]!;
    const attributions = [
      {
        ...claim,
        content: span(TEXT, '“It is safe,”'),
        source: [{ start: vale.start, end: vale.start + 'Vale'.length }],
        speaker: 'Ann Vale',
      },
      {
        ...claim,
        content: span(TEXT, '“It is new,”'),
        source: span(TEXT, 'Tom Harrow'),
        speaker: 'Ann Harrow',
      },
    ];
    const { rows, errors, kinds } = measureGiven(analyser, [{ text: TEXT, attributions }]);
    expect(rows.get('how: named')).toEqual({ all: 2, exact: 1, lenient: 2 });
    expect(kinds).toEqual({ all: 2, right: 2 });
    expect(errors).toHaveLength(1);
  });
});

describe('measurePages', () => {
  it('counts speakers of the claims that are found, and leaves optional ones out', () => {
    const claim = { kind: 'person', stance: 'asserts', optional: false };
    const vale = {
      ...claim,
      content: span(TEXT, '“It is safe,”'),
      speaker: 'Ann Vale',
      chain: ['Ann Vale'],
    };
    const harrow = {
      ...claim,
      content: span(TEXT, '“It is new,”'),
      speaker: 'Tom Vale',
      chain: [],
    };
    const page = (optional: boolean) => [{ text: TEXT, claims: [vale, { ...harrow, optional }] }];
    expect(measurePages(analyser, page(false), 0)).toMatchObject({ wanted: 2, found: 2, exact: 1 });
    expect(measurePages(analyser, page(true), 0)).toMatchObject({ wanted: 1, found: 1, exact: 1 });
    expect(measurePages(analyser, page(false), 1.1)).toMatchObject({ found: 0, exact: 0 });
  });
});
