import { describe, expect, it } from 'vitest';
import { confident, createAnalyser } from '../../../src/core';

describe('confident', () => {
  it('drops what is below the minimum, and speakers whom nothing else refers to', () => {
    const text = '“It is safe,” Ann Vale said. Tom Harrow praised the new bridge.';
    const analysis = createAnalyser().analyse({ text, language: 'en' });
    expect(analysis.speakers).toHaveLength(2);
    const kept = confident(analysis, 0.9);
    expect(kept.attributions.map(({ confidence }) => confidence >= 0.9)).toEqual([true]);
    expect(kept.speakers.map(({ name }) => name)).toEqual(['Ann Vale']);
  });
});
