import { describe, expect, it } from 'vitest';
import { bins, cutFor } from '../../../bench/quotes/certainty';
import { kindOfCue, wordOrder } from '../../../bench/quotes/kinds';

const judged = (confidence: number, isRight: boolean) => ({
  type: 'direct' as const,
  confidence,
  isRight,
});

describe('calibration bins', () => {
  it('hold mean confidence and the share that was right', () => {
    const found = bins([
      judged(0.92, true),
      judged(0.98, true),
      judged(1, false),
      judged(0.31, false),
    ]);
    expect(found.map(({ from, size }) => [from, size])).toEqual([
      [0.3, 1],
      [0.9, 3],
    ]);
    expect(found[1]?.confidence).toBeCloseTo(0.9667, 3);
    expect(found[1]?.right).toBeCloseTo(0.6667, 3);
  });
});

describe('the cut for a precision', () => {
  const claims = Array.from({ length: 100 }, (_, i) => judged(1 - i / 100, i < 40 || i % 2 === 0));

  it('is the lowest at which all surer claims together reach it', () => {
    const point = cutFor(claims, 0.9, 200);
    expect(point?.size).toBe(51);
    expect(point?.precision).toBeCloseTo(46 / 51);
    expect(point?.recall).toBeCloseTo(0.23);
  });

  it('is none where no twenty claims do', () => {
    expect(cutFor(claims.slice(40), 0.9, 200)).toBeNull();
  });
});

describe('kinds of attributions', () => {
  const at = (...starts: number[]) => starts.map((start) => ({ start, end: start + 1 }));

  it('go by the order of source, cue and content', () => {
    expect(wordOrder({ source: at(0), cue: at(5), content: at(9) })).toBe('SQC');
    expect(wordOrder({ source: at(7), cue: at(5), content: at(0, 9) })).toBe('CQSC');
    expect(wordOrder({ source: [], cue: at(5), content: at(6, 9) })).toBe('QC');
  });

  it('go by the words of the cue', () => {
    const kind = (cue: string) =>
      kindOfCue(cue, { source: [], content: [], cue: [{ start: 0, end: cue.length }] });
    expect(
      ['said', 'has told', 'According to', ':', 'vowed', 'is said to be about'].map(kind),
    ).toEqual(['said', 'told', 'according to', 'sign', 'other word', 'five words or more']);
  });
});
