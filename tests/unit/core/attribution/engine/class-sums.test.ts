import { describe, expect, it } from 'vitest';
import { addRowsOf } from '../../../../../src/core/attribution/engine/crf/class-sums';

describe('the sums of emission weights', () => {
  it.each([3, 6, 11])('of %i classes are those of the rows that are named', (classes) => {
    const emissions = Int8Array.from({ length: 64 * classes }, (_, i) => ((i * 37) % 256) - 128);
    const features = Int32Array.of(9, 0, 63, 63, 17, 40, 5);
    const expected = Array.from({ length: classes }, (_, k) =>
      [63, 63, 17, 40].reduce((sum, row) => sum + (emissions[row * classes + k] ?? 0), 0),
    );
    const shipped = new Float64Array(classes).fill(1);
    addRowsOf(emissions, classes)(features, 2, 6, shipped);
    expect([...shipped]).toEqual(expected);

    const trained = new Float64Array(classes).fill(1);
    addRowsOf(Float32Array.from(emissions), classes)(features, 2, 6, trained);
    expect([...trained]).toEqual(expected);
  });
});
