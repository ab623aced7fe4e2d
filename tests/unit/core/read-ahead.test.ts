import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/core';

const weights = new Uint8Array(readFileSync('public/weights/english.bin'));
const article = {
  language: 'en',
  text: [
    'The bridge over the Amsel is closed, and nobody knows for how long it will be.',
    '“We have no money for a new one,” said the mayor, Ada Merrow.',
    'Jonas Kettley, who lives beside it, denied that anybody had been asked.',
  ].join('\n'),
};

describe('reading ahead', () => {
  it('tells how much is read, and changes nothing of what is found', () => {
    const analyser = createAnalyser(weights, 10);
    const shares = [...analyser.readAhead(article)];
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
    const analysis = analyser.analyse(article);
    expect(analysis.attributions.length).toBeGreaterThan(1);
    expect(analysis).toEqual(createAnalyser(weights).analyse(article));
  });

  it('may stop before the end', () => {
    const analyser = createAnalyser(weights, 10);
    for (const _share of analyser.readAhead(article)) break;
    expect(analyser.analyse(article)).toEqual(createAnalyser(weights).analyse(article));
  });

  it('is not done where it would be forgotten, in another language, or without a model', () => {
    expect([...createAnalyser(weights, 2).readAhead(article)]).toEqual([]);
    expect([...createAnalyser(weights).readAhead(article)]).toEqual([]);
    expect([...createAnalyser().readAhead(article)]).toEqual([]);
    const hebrew = { text: 'שלום לכולם וברוכים הבאים לנמל', language: 'he' };
    expect([...createAnalyser(weights, 10).readAhead(hebrew)]).toEqual([]);
  });
});
