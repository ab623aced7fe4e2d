import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUTS, createAnalyser, DEFAULT_SELECTION, MEASURED, select } from '../../../src/core';

describe('select', () => {
  const text = '“It is safe,” Ann Vale said. Tom Harrow praised the new bridge.';
  const analysis = createAnalyser().analyse({ text, language: 'en' });

  it('drops what is below the minimum, and speakers whom nothing else refers to', () => {
    expect(analysis.speakers).toHaveLength(2);
    const kept = select(analysis, {
      ...DEFAULT_SELECTION,
      minConfidence: 0.9,
      onlySaid: false,
    });
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
      select(unsure, { ...DEFAULT_SELECTION, onlySaid }).speakers.map(({ name }) => name);
    expect(names(true)).toEqual(['Ann Vale']);
    expect(names(false)).toEqual(['Ann Vale', 'Tom Harrow']);
  });

  it('drops what was not said, where only speech is asked for', () => {
    const attributions = analysis.attributions.map((claim, i) => ({ ...claim, said: i === 0 }));
    const mixed = { ...analysis, attributions };
    const names = (onlySaid: boolean): string[] =>
      select(mixed, { ...DEFAULT_SELECTION, minConfidence: 0, onlySaid }).speakers.map(
        ({ name }) => name,
      );
    expect(names(true)).toEqual(['Ann Vale']);
    expect(names(false)).toEqual(['Ann Vale', 'Tom Harrow']);
  });

  it('takes quoted and reported speech, and stances, each by itself', () => {
    const types = ['direct', 'mixed', 'indirect', 'indirect'] as const;
    const attributions = types.map((type, place) => ({
      ...analysis.attributions[0]!,
      id: ['whole', 'part', 'reported', 'stance'][place]!,
      type,
      said: place < 3,
    }));
    const ids = (quoted: boolean, reported: boolean, stances: boolean): string[] =>
      select(
        { ...analysis, attributions },
        { ...DEFAULT_SELECTION, minConfidence: 0, quoted, reported, onlySaid: !stances },
      ).attributions.map(({ id }) => id);
    expect(ids(true, false, false)).toEqual(['whole', 'part']);
    expect(ids(false, true, false)).toEqual(['reported']);
    expect(ids(false, false, true)).toEqual(['stance']);
    expect(ids(false, false, false)).toEqual([]);
  });

  it('has the cuts and what was measured at them from MODEL.md', () => {
    const model = readFileSync('MODEL.md', 'utf8');
    for (const cut of ['sure', 'likely', 'everything'] as const) {
      const { precision, recall } = MEASURED[cut];
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      const [from] = CUTS[cut].toFixed(2).match(/\.\d+/)!;
      expect(model).toContain(`| ${cut} | ${from} | ${percent(precision)} | ${percent(recall)} |`);
    }
  });

  describe('where it is not sure who is meant', () => {
    const [speaker, teller] = ['s1', 's2'];
    const inner = { ...analysis.attributions[0]!, id: 'c1', within: 'c2' };
    const outer = { ...analysis.attributions[1]!, id: 'c2', within: null };
    const chosen = (innerSure: number, outerSure: number) =>
      select(
        {
          ...analysis,
          attributions: [
            { ...inner, speaker, chain: [speaker, teller], speakerConfidence: innerSure },
            { ...outer, speaker: teller, chain: [teller], speakerConfidence: outerSure },
          ],
        },
        { ...DEFAULT_SELECTION, minConfidence: 0, onlySaid: false },
      );

    it('names nobody, and leaves the claim with its source as written', () => {
      const { attributions, speakers } = chosen(0.5, 0.9);
      expect(attributions.map((claim) => claim.speaker)).toEqual([null, 's2']);
      expect(attributions.map(({ chain }) => chain)).toEqual([['s2'], ['s2']]);
      expect(attributions[0]?.source).toEqual(inner.source);
      expect(speakers.map(({ id }) => id)).toEqual(['s2']);
    });

    it('takes what is told again for another claim', () => {
      const told = (sure: number, sureAgain: number) => {
        const again = { ...outer, speaker, chain: [speaker], speakerConfidence: sureAgain };
        const first = { ...inner, within: null, speaker, chain: [speaker] };
        return select(
          {
            ...analysis,
            attributions: [{ ...first, speakerConfidence: sure }, again],
            repeats: [{ claim: 'c2', of: 'c1' }],
          },
          { ...DEFAULT_SELECTION, minConfidence: 0, onlySaid: false },
        ).repeats;
      };
      expect(told(0.9, 0.9)).toHaveLength(1);
      expect(told(0.9, 0.5)).toEqual([]);
      expect(told(0.5, 0.9)).toEqual([]);
    });

    it('takes nobody for a link of a chain either', () => {
      const { attributions, speakers } = chosen(0.9, 0.5);
      expect(attributions.map((claim) => claim.speaker)).toEqual(['s1', null]);
      expect(attributions.map(({ chain }) => chain)).toEqual([['s1'], []]);
      expect(speakers.map(({ id }) => id)).toEqual(['s1']);
    });
  });
});
