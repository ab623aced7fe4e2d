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
