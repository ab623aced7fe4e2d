import { describe, expect, it } from 'vitest';
import { type Article, createAnalyser, summarise } from '../../../src/core';

function summary(text: string) {
  const article: Article = { text, language: 'en' };
  return summarise(article, createAnalyser().analyse(article));
}

describe('summarise', () => {
  it('puts the voice with most claims first, then goes by appearance', () => {
    const text =
      '“It is closed,” Ann Vale said.\n“It is old,” Tom Harrow said.\n“It is full,” Mia Brandt said.\n“It will be mended,” Harrow added.';
    expect(summary(text).voices.map(({ name, claims }) => [name, claims.length])).toEqual([
      ['Tom Harrow', 2],
      ['Ann Vale', 1],
      ['Mia Brandt', 1],
    ]);
  });

  it('counts claims and the words of their content', () => {
    const { claims, voices } = summary('“The bridge is closed,” Ann Vale said, “until spring.”');
    expect(claims).toBe(1);
    expect(voices[0]?.words).toBe(6);
  });

  it('joins the spans of a claim on one line', () => {
    const { voices } = summary('“The bridge\nover the river,” Ann Vale said, “is closed.”');
    expect(voices[0]?.claims[0]?.text).toBe('“The bridge over the river,” … “is closed.”');
  });

  it('names those a claim comes through, who are no voices themselves', () => {
    const { voices } = summary('“It is closed,” Ann Vale said, according to the Anselm Herald.');
    expect(voices).toHaveLength(1);
    expect(voices[0]?.claims[0]?.via).toEqual(['Anselm Herald']);
  });

  it('keeps an unresolved source as a voice by its written words', () => {
    const { voices } = summary(
      'Ann Vale met Tom Vale. “It is safe,” Vale said. “It is new,” Vale said.',
    );
    expect(voices).toMatchObject([{ speaker: null, name: 'Vale', claims: [{}, {}] }]);
  });

  it('is empty for a text without claims', () => {
    expect(summary('')).toEqual({ claims: 0, voices: [] });
  });
});
