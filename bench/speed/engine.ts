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

/** The compiler has done its work when so many rounds one after another were none the faster … */
const SETTLED = 4;
/** … and no machine needs more than these. */
const MOST_ROUNDS = 40;

/** @param rounds that are measured, once the compiler has done its work */
export function measureEngine(weights: Uint8Array, rounds: number): Figure[] {
  const texts = readArticles(FOLDER).map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const analyser = createAnalyser(weights);
  const speedOfRound = (): number => {
    const clock = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) {
      for (const text of texts) analyser.analyse({ text, language: 'en' });
    }
    const { user, system } = process.cpuUsage(clock);
    return (TIMES * words) / ((user + system) / 1e6);
  };
  let fastest = 0;
  for (let round = 0, settled = 0; round < MOST_ROUNDS && settled < SETTLED; round++) {
    const speed = speedOfRound();
    settled = speed > fastest ? 0 : settled + 1;
    fastest = Math.max(fastest, speed);
  }
  const speeds = Array.from({ length: rounds }, speedOfRound);
  return [figureOf('words a second', 'words/s', speeds, { least: LEAST_WORDS })];
}
