import { describe, expect, it } from 'vitest';
import { find, isNarrow, NO_WISH, type Wish } from '../../../../src/ui/popup/find';
import { overviewOf } from '../../../../src/ui/popup/overview';
import { invented, type Said } from '../../core/export/invented';

const STORY: Said[] = [
  { name: 'Ann Vale', role: 'Mayor', words: 'it is shut' },
  { name: 'Tomás Härrow', words: 'it was never old and never will be', type: 'indirect' },
  { name: 'an official', kind: 'anonymous', words: 'it leaks', type: 'mixed' },
  { name: 'Ann Vale', words: 'we deny that', stance: 'denies', via: 'Herald' },
];

/** By the order of the summary: Ann has most claims. */
const COLOURS = ['#a00000', '#b00000', '#c00000'];

function overview(said = STORY, disputes: { claim: string; deniedBy: string }[] = []) {
  const { article, analysis } = invented(said);
  return overviewOf(article, { ...analysis, disputes }, COLOURS);
}

const found = (wish: Partial<Wish>, disputes = [{ claim: 'a2', deniedBy: 'a4' }]) =>
  find(overview(STORY, disputes), { ...NO_WISH, ...wish }).map(({ voice, claims }) => [
    voice.name,
    claims.map(({ view }) => view.id).join(' '),
  ]);

describe('the overview', () => {
  it('lists the voices by their share of the words, numbered', () => {
    const { voices } = overview();
    expect(voices.map(({ number, name, share }) => [number, name, share])).toEqual([
      [1, 'Tomás Härrow', 8 / 16],
      [2, 'Ann Vale', 6 / 16],
      [3, 'an official', 2 / 16],
    ]);
  });

  it('counts what is quoted word for word', () => {
    expect(overview().voices.map(({ direct }) => direct)).toEqual([0, 2, 0]);
  });

  it('keeps each voice’s colour, which the page gave it by another order', () => {
    const colours = overview().voices.map(({ name, colour }) => [name, colour]);
    expect(colours).toEqual([
      ['Tomás Härrow', '#b00000'],
      ['Ann Vale', '#a00000'],
      ['an official', '#c00000'],
    ]);
  });

  it('places the claims in the article, in reading order', () => {
    const { claims } = overview();
    expect(claims.map(({ view }) => view.id)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(claims[0]!.from).toBe(0);
    for (const { from, to } of claims) expect(0 <= from && from < to && to <= 1).toBe(true);
  });

  it('links both sides of a dispute', () => {
    const { disputes, claims } = overview(STORY, [{ claim: 'a2', deniedBy: 'a4' }]);
    expect(disputes).toHaveLength(1);
    expect(claims[1]!.deniedBy).toEqual([claims[3]]);
    expect(claims[3]!.denies).toEqual([claims[1]]);
  });

  it('leaves out a dispute over a claim that is not there', () => {
    expect(overview(STORY, [{ claim: 'a2', deniedBy: 'gone' }]).disputes).toEqual([]);
  });

  it('shares nothing out where the claims have no words', () => {
    expect(overview([{ name: 'Ann', words: '…' }]).voices[0]!.share).toBe(0);
  });
});

describe('finding', () => {
  it('shows all by share where nothing is asked for', () => {
    expect(found({})).toEqual([
      ['Tomás Härrow', 'a2'],
      ['Ann Vale', 'a1 a4'],
      ['an official', 'a3'],
    ]);
    expect(isNarrow(NO_WISH)).toBe(false);
  });

  it('sorts by the first claim that fits', () => {
    expect(found({ sort: 'order' }).map(([name]) => name)).toEqual([
      'Ann Vale',
      'Tomás Härrow',
      'an official',
    ]);
  });

  it.each([
    ['vale', [['Ann Vale', 'a1 a4']]],
    ['mayor shut', [['Ann Vale', 'a1']]],
    ['tomas harrow', [['Tomás Härrow', 'a2']]],
    ['  LEAK ', [['an official', 'a3']]],
    ['eaks', []],
    [
      '.*',
      [
        ['Tomás Härrow', 'a2'],
        ['Ann Vale', 'a1 a4'],
        ['an official', 'a3'],
      ],
    ],
  ])('finds %j by the beginnings of words', (query, expected) => {
    expect(found({ query })).toEqual(expected);
  });

  it.each([
    [['direct'], 'a1 a4'],
    [['reported'], 'a2 a3'],
    [['unnamed'], 'a3'],
    [['disputed'], 'a2 a4'],
    [['direct', 'reported'], 'a2 a1 a4 a3'],
    [['disputed', 'direct'], 'a4'],
    [['unnamed', 'direct'], ''],
  ] as const)('filters %j', (filters, ids) => {
    const claims = found({ filters: new Set(filters) }).map(([, each]) => each);
    expect(claims.join(' ')).toBe(ids);
    expect(isNarrow({ ...NO_WISH, filters: new Set(filters) })).toBe(true);
  });

  it('counts a source that nobody is known by as unnamed', () => {
    const { article, analysis } = invented(STORY);
    analysis.attributions[0]!.speaker = null;
    const view = overviewOf(article, analysis, []);
    const ids = find(view, { ...NO_WISH, filters: new Set(['unnamed']) }).flatMap(({ claims }) =>
      claims.map((claim) => claim.view.id),
    );
    expect(ids).toEqual(['a1', 'a3']);
  });
});
