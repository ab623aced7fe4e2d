import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../bench/articles/compare';
import { faultLine, harmfulLines, readKnownFaults } from '../../../bench/articles/known-faults';
import { readArticles } from '../../../bench/articles/read-articles';
import { createAnalyser, DEFAULT_SELECTION, select } from '../../../src/core';

const directory = join(import.meta.dirname, '../../pages/articles');
const weights = join(import.meta.dirname, '../../../public/weights/english.bin');
const analyser = createAnalyser(new Uint8Array(readFileSync(weights)));
const articles = readArticles(directory);
const known = readKnownFaults(join(directory, 'known-faults'));

describe.each(articles)('the article "$title"', (article) => {
  const { text, title, paper } = article;
  const analysis = analyser.analyse({ text, title, publisher: paper, language: 'en' });
  const comparison = compare(article, select(analysis, DEFAULT_SELECTION));

  it('shows every claim that it must, with words, type, speaker, stance and chain, and every dispute', () => {
    const wrong = comparison.faults.filter(
      ({ gold, dispute }) => (gold ?? dispute)?.level === 'must',
    );
    expect(wrong.map((fault) => `${faultLine(article, fault)} (${fault.detail})`)).toEqual([]);
  });

  it('shows no wrong speaker and no false claim but the known ones', () => {
    const lines = harmfulLines(article, comparison);
    expect(lines.filter((line) => !known.includes(line))).toEqual([]);
  });
});

it('knows faults of articles that there are', () => {
  const names = articles.map(({ name }) => name);
  expect(known.filter((line) => !names.includes(line.split(' | ')[1] ?? ''))).toEqual([]);
});
