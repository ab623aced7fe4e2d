import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultLine, harmfulLines, readKnownFaults } from '../../../bench/articles/known-faults';
import { readArticles } from '../../../bench/articles/read-articles';
import { compareAll, talliesAsMarkdown } from '../../../bench/articles/tally';
import { createAnalyser } from '../../../src/core';

const directory = join(import.meta.dirname, '../../pages/articles');
const weights = join(import.meta.dirname, '../../../public/weights/english.bin');
const analyser = createAnalyser(new Uint8Array(readFileSync(weights)));
const results = compareAll(analyser, readArticles(directory));
const known = readKnownFaults(join(directory, 'known-faults'));

describe.each(results)('the article "$article.title"', ({ article, comparison }) => {
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
  const names = results.map(({ article }) => article.name);
  expect(known.filter((line) => !names.includes(line.split(' | ')[1] ?? ''))).toEqual([]);
});

it('does with them what docs/accuracy.md tells (npm run bench:articles -- --docs writes it)', () => {
  expect(readFileSync('docs/accuracy.md', 'utf8')).toContain(talliesAsMarkdown(results));
});
