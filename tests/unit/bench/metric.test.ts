import { describe, expect, it } from 'vitest';
import { type Measures, measure, type Rate, type Result } from '../../../bench/quotes/metric';
import { INVENTED } from './invented';

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const rates = ({ precision, recall, f1 }: Rate): number[] => [precision, recall, f1].map(rounded);

function row(m: Measures) {
  return {
    counts: [m.gold, m.found],
    full: rates(m.full),
    content: rounded(m.content.f1),
    exact: rounded(m.exact.f1),
    partial: rates(m.partial),
    source: rounded(m.source),
    cue: rounded(m.cue),
  };
}

const table = ({ rows, cue }: Result) => ({
  all: row(rows.all),
  direct: row(rows.direct),
  mixed: row(rows.mixed),
  indirect: row(rows.indirect),
  cues: rates(cue),
});

// The expected figures are what score.mjs of the quotes corpus says of the same articles.
describe('the measure of the quotes bench', () => {
  it('agrees with score.mjs to the third decimal', () => {
    expect(table(measure(INVENTED))).toEqual({
      all: {
        counts: [13, 14],
        full: [0.429, 0.462, 0.444],
        content: 0.593,
        exact: 0.593,
        partial: [0.801, 0.817, 0.809],
        source: 0.714,
        cue: 1,
      },
      direct: {
        counts: [5, 4],
        full: [0.5, 0.4, 0.444],
        content: 0.667,
        exact: 0.667,
        partial: [1, 0.725, 0.841],
        source: 0.667,
        cue: 1,
      },
      mixed: {
        counts: [1, 1],
        full: [1, 1, 1],
        content: 1,
        exact: 1,
        partial: [1, 1, 1],
        source: 1,
        cue: 1,
      },
      indirect: {
        counts: [7, 9],
        full: [0.333, 0.429, 0.375],
        content: 0.5,
        exact: 0.5,
        partial: [0.69, 0.857, 0.765],
        source: 0.667,
        cue: 1,
      },
      cues: [0.846, 0.846, 0.846],
    });
  });

  it('agrees with score.mjs --said, which ignores what is no speech', () => {
    const { all, direct, indirect, cues } = table(measure(INVENTED, true));
    expect(all).toMatchObject({ counts: [11, 12], full: [0.417, 0.455, 0.435], content: 0.522 });
    expect(all.partial).toEqual([0.768, 0.784, 0.776]);
    expect(direct).toMatchObject({ counts: [5, 4], full: [0.5, 0.4, 0.444] });
    expect(indirect).toMatchObject({ counts: [5, 7], full: [0.286, 0.4, 0.333], content: 0.333 });
    expect(cues).toEqual([0.818, 0.818, 0.818]);
  });
});
