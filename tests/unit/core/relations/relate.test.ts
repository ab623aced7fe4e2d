import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../../src/core';
import { claims } from '../claims';

describe('relate', () => {
  it('makes a relay a link of the chain, not a claim', () => {
    expect(claims('“It is closed,” Ann Vale said, according to the Anselm Herald.')).toMatchObject([
      { speaker: 'Ann Vale', chain: ['Ann Vale', 'Anselm Herald'] },
    ]);
    expect(claims('The bridge is closed, Ann Vale said, as reported by The Herald.')).toMatchObject(
      [{ speaker: 'Ann Vale', chain: ['Ann Vale', 'The Herald'] }],
    );
  });

  it('finds a relay that stands between the parts of a quotation', () => {
    const text = '“It is closed,” a ferryman said, per the Anselm Herald. “Go home.”';
    const [claim] = claims(text);
    expect(claim).toMatchObject({ chain: ['ferryman', 'Anselm Herald'] });
    expect(
      claims(text.replace('the Anselm Herald', 'day')).flatMap(({ chain }) => chain),
    ).not.toContain('day');
  });

  it('makes the speaker of the outer claim a link of the inner one’s chain', () => {
    const found = claims('Ann Vale said that Tom Harrow denied the theft of the boat.');
    expect(found).toMatchObject([
      { speaker: 'Ann Vale', chain: ['Ann Vale'], within: null },
      { speaker: 'Tom Harrow', chain: ['Tom Harrow', 'Ann Vale'], within: 'c1', stance: 'denies' },
    ]);
  });

  it('finds a dispute where a claim is rejected', () => {
    const text = 'Ann Vale rejected the Harbour Agency’s claim that the bridge was safe.';
    const { disputes, attributions } = createAnalyser().analyse({ text, language: 'en' });
    expect(disputes).toEqual([{ claim: 'c2', deniedBy: 'c1' }]);
    expect(attributions[1]?.chain).toHaveLength(1);
  });
});

describe('a chain', () => {
  it.each([
    [
      'goes from a denial over the one who tells it',
      'Ann Vale said that Tom Harrow denied the theft of the boat.',
      ['Tom Harrow', 'Ann Vale'],
    ],
    [
      'ends in the paper that it is according to',
      '“It is closed,” Ann Vale said, according to the Anselm Herald.',
      ['Ann Vale', 'Anselm Herald'],
    ],
    [
      'ends in the paper that it was reported by',
      'The bridge is closed, Ann Vale said, as reported by the Anselm Herald.',
      ['Ann Vale', 'Anselm Herald'],
    ],
    [
      'ends in the paper that it is told per',
      '“It is closed,” a ferryman said, per the Anselm Herald.',
      ['ferryman', 'Anselm Herald'],
    ],
    [
      'has no link for whom it was told',
      '“It is closed,” Ann Vale told the Anselm Herald.',
      ['Ann Vale'],
    ],
    [
      'has no link for an interview',
      '“It is closed,” Ann Vale said in an interview with the Anselm Herald.',
      ['Ann Vale'],
    ],
    ['has no link for a statement', '“It is closed,” Ann Vale said in a statement.', ['Ann Vale']],
    [
      'has no link for where it was posted',
      '“It is closed,” Ann Vale wrote on Chirper.',
      ['Ann Vale'],
    ],
    [
      'does not go over the one who rejects it',
      'Ann Vale rejected the Harbour Agency’s claim that the bridge was safe.',
      ['Harbour Agency'],
    ],
  ])('%s', (_, text, chain) => {
    const longest = claims(text).toSorted((a, b) => b.chain.length - a.chain.length);
    const inner = longest.find((claim) => claim.within !== null) ?? longest[0];
    expect(inner?.chain).toEqual(chain);
  });
});

describe('the stance of a cue', () => {
  it.each([
    ['asserts', 'Ann Vale said that the bridge was safe.'],
    ['denies', 'Ann Vale denied that the bridge was safe.'],
    ['rejects', 'Ann Vale dismissed the report on the bridge.'],
    ['confirms', 'Ann Vale confirmed that the bridge was safe.'],
    ['accepts', 'Ann Vale accepted that the bridge was closed.'],
    ['concedes', 'Ann Vale admitted that the bridge was closed.'],
    ['questions', 'Ann Vale asked whether the bridge was safe.'],
    ['demands', 'Ann Vale demanded that the bridge be closed.'],
    ['promises', 'Ann Vale promised that the bridge would open.'],
    ['warns', 'Ann Vale warned that the bridge could fall.'],
    ['predicts', 'Ann Vale predicted that the bridge would open.'],
    ['praises', 'Ann Vale praised the builders of the bridge.'],
    ['criticises', 'Ann Vale condemned the builders of the bridge.'],
  ] as const)('%s', (stance, text) => {
    expect(claims(text)).toMatchObject([{ speaker: 'Ann Vale', stance }]);
  });

  it.each([
    ['did not deny', 'Ann Vale did not deny that the bridge was closed.'],
    ['refused to say', 'Ann Vale refused to say whether the bridge was closed.'],
    ['declined to comment', 'Ann Vale declined to comment on the bridge.'],
  ])('is none where somebody %s', (_, text) => {
    expect(claims(text)).toEqual([]);
  });
});
