import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../src/extension/reason';

/** What a validation throws that is given something else. */
function invalid(schema: v.GenericSchema, value: unknown): unknown {
  try {
    v.parse(schema, value);
  } catch (error) {
    return error;
  }
  throw new Error('it is valid');
}

describe('the reason of a failure', () => {
  it('is the error by name and message', () => {
    expect(reasonOf(new TypeError('x is not a function'))).toBe('TypeError: x is not a function');
    expect(reasonOf('gone')).toBe('gone');
  });

  it.each([
    [v.number(), 'Secret words "quoted"\nand more'],
    [v.picklist(['a', 'b']), 'Secret words'],
    [v.pipe(v.string(), v.maxLength(3)), 'Secret words'],
    [v.object({ a: v.literal('b') }), { a: 'Secret words' }],
  ])('holds nothing of what a page sent: %#', (schema, value) => {
    const reason = reasonOf(invalid(schema, value));
    expect(reason).toContain('ValiError');
    expect(reason).not.toMatch(/Secret|words|more/);
  });

  it('is short', () => {
    expect(reasonOf(new Error('x'.repeat(5000))).length).toBeLessThanOrEqual(300);
  });
});
