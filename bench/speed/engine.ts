/** The whole analysis of own articles, speakers and relations included, on one core. */
import { fileURLToPath } from 'node:url';
import { createAnalyser } from '../../src/core';
import { readArticles } from '../articles/read-articles';
import { type Figure, figureOf } from '../common/figures';

const FOLDER = fileURLToPath(new URL('../../tests/pages/articles', import.meta.url));
/** An article of 800 words takes 20 ms. */
const LEAST_WORDS = 40_000;
/** Each round reads all articles so often, so that the clock sees it. */
const TIMES = 10;

/** @param rounds that are measured, after two that warm the compiler up */
export function measureEngine(weights: Uint8Array, rounds: number): Figure[] {
  const texts = readArticles(FOLDER).map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const analyser = createAnalyser(weights);
  const speeds: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const clock = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) {
      for (const text of texts) analyser.analyse({ text, language: 'en' });
    }
    const { user, system } = process.cpuUsage(clock);
    if (round >= 0) speeds.push((TIMES * words) / ((user + system) / 1e6));
  }
  return [figureOf('words a second', 'words/s', speeds, { least: LEAST_WORDS })];
}
