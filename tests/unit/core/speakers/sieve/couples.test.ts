import { describe, expect, it } from 'vitest';
import { speakerOf } from '../speaker-of';

const SAFE = ' said that the bridge was safe.';
const BOTH = 'Ann Vale and Tom Harrow';

describe('couples', () => {
  it('brings “each” and “both” to the two just named', () => {
    expect(speakerOf(`Ann Vale and Tom Harrow met. Both${SAFE}`, 'Both')).toBe(BOTH);
    expect(speakerOf(`Ann Vale and Tom Harrow met, and each${SAFE}`, 'each')).toBe(BOTH);
  });

  it('brings “the two” to them, but not “two” or “a couple”', () => {
    const met = 'Ann Vale and Tom Harrow met at the bridge.';
    expect(speakerOf(`${met} The two${SAFE}`, 'The two')).toBe(BOTH);
    expect(speakerOf(`${met} A couple${SAFE}`, 'A couple')).toBe('couple');
  });

  it('brings a role in the plural to the two of whom one has it', () => {
    const met = 'Senator Ann Vale and Senator Tom Harrow met at the bridge. It rained.';
    expect(speakerOf(`${met} The senators${SAFE}`, 'The senators')).toBe(BOTH);
    expect(speakerOf(`${met} The bakers${SAFE}`, 'The bakers')).toBe('bakers');
  });

  it('brings “the candidates” to the only two who are named together', () => {
    const met = 'Ann Vale and Tom Harrow met at the bridge.';
    expect(speakerOf(`${met} The candidates${SAFE}`, 'The candidates')).toBe(BOTH);
    const others = `${met} Mary Brell and Paul Quint met at the ferry.`;
    expect(speakerOf(`${others} The candidates${SAFE}`, 'The candidates')).toBe('candidates');
  });

  it('takes neither of two for both of them', () => {
    const met = 'Senators Ann Vale and Tom Harrow met at the bridge. It rained.';
    expect(speakerOf(`${met} The senators${SAFE}`, 'The senators')).toBe(BOTH);
  });

  it('prefers the two who are named together again', () => {
    const met =
      'Ann Vale and Tom Harrow met. Vale and Harrow talked. Mary Brell and Paul Quint left.';
    expect(speakerOf(`${met} The rivals${SAFE}`, 'The rivals')).toBe(BOTH);
  });

  it('takes no two out of a list of three', () => {
    const met = 'Mary Brell, Ann Vale and Tom Harrow met at the bridge.';
    expect(speakerOf(`${met} Both${SAFE}`, 'Both')).toBeNull();
  });
});
