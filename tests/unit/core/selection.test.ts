import { describe, expect, it } from 'vitest';
import { createAnalyser, select } from '../../../src/core';

describe('select', () => {
  const text = '“It is safe,” Ann Vale said. Tom Harrow praised the new bridge.';
  const analysis = createAnalyser().analyse({ text, language: 'en' });

  it('drops what is below the minimum, and speakers whom nothing else refers to', () => {
    expect(analysis.speakers).toHaveLength(2);
    const kept = select(analysis, { minConfidence: 0.9, onlySaid: false });
    expect(kept.attributions.map(({ confidence }) => confidence >= 0.9)).toEqual([true]);
    expect(kept.speakers.map(({ name }) => name)).toEqual(['Ann Vale']);
  });

  it('drops an unlikely claim of what cannot speak, for readers only', () => {
    const unsure = {
      ...analysis,
      attributions: analysis.attributions.map((claim) => ({ ...claim, confidence: 0.4 })),
      speakers: analysis.speakers.map((speaker) =>
        speaker.name === 'Tom Harrow' ? { ...speaker, kind: 'unknown' as const } : speaker,
      ),
    };
    const names = (onlySaid: boolean): string[] =>
      select(unsure, { minConfidence: 0.3, onlySaid }).speakers.map(({ name }) => name);
    expect(names(true)).toEqual(['Ann Vale']);
    expect(names(false)).toEqual(['Ann Vale', 'Tom Harrow']);
  });

  it('drops what was not said, where only speech is asked for', () => {
    const attributions = analysis.attributions.map((claim, i) => ({ ...claim, said: i === 0 }));
    const mixed = { ...analysis, attributions };
    const names = (onlySaid: boolean): string[] =>
      select(mixed, { minConfidence: 0, onlySaid }).speakers.map(({ name }) => name);
    expect(names(true)).toEqual(['Ann Vale']);
    expect(names(false)).toEqual(['Ann Vale', 'Tom Harrow']);
  });
});
