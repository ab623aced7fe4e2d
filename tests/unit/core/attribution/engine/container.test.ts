import { describe, expect, it } from 'vitest';
import {
  type Column,
  pack,
  unpack,
} from '../../../../../src/core/attribution/engine/weights/container';
import { WeightsError } from '../../../../../src/core/attribution/engine/weights/errors';

const columns = new Map<string, Column>([
  ['small', Int8Array.of(-1, 2, -3)],
  ['words', Int32Array.of(-70000, 5)],
  ['shares', Float64Array.of(0.25, 1e-9)],
  ['none', new Uint8Array(0)],
]);
const bytes = pack(4, { about: { name: 'test' }, columns });

function reasonFor(file: Uint8Array, version = 4): string {
  try {
    unpack(version, file);
  } catch (error) {
    if (error instanceof WeightsError) return error.reason;
    throw error;
  }
  return 'none';
}

describe('a weights file', () => {
  it('gives back its columns and what it says about them', () => {
    const { about, columns: read } = unpack(4, bytes);
    expect(about).toEqual({ name: 'test' });
    expect(read).toEqual(columns);
  });

  it('is read where it lies, wherever that is', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpack(4, shifted.subarray(3)).columns).toEqual(columns);
  });

  it('with any byte changed is damaged', () => {
    for (let i = 0; i < bytes.length; i++) {
      const damaged = bytes.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 0x10;
      expect(reasonFor(damaged)).toBe(i >= 8 && i < 12 ? 'version' : 'damaged');
    }
  });

  it('cut off anywhere is damaged', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(reasonFor(bytes.slice(0, length))).toBe('damaged');
    }
  });

  it('of another version is refused by name', () => {
    expect(() => unpack(5, bytes)).toThrow('version 4, not 5');
    expect(reasonFor(bytes, 5)).toBe('version');
  });

  it('is described in ASCII only', () => {
    expect(() => pack(1, { about: { name: 'é' }, columns: new Map() })).toThrow(RangeError);
  });
});
