import { describe, expect, it } from 'vitest';
import { EVIDENCE, sourceOf, without } from '../../../bench/finder/ablation';

describe('the ablation of the finder', () => {
  it.each(EVIDENCE.map((one) => [one.name, one] as const))('can turn off %s', (_name, one) => {
    expect(without(one, sourceOf(one))).not.toBe(sourceOf(one));
  });

  it('says so where the source has changed', () => {
    expect(() => without(EVIDENCE[0]!, 'const other = 1;')).toThrow(EVIDENCE[0]!.name);
  });
});
