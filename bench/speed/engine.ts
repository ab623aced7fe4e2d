/**
 * The whole analysis of own articles, speakers and relations included, on one core, in turn with
 * compromise, which tags the words of the same texts: machines differ, the ratio hardly does.
 */
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
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
  /** Words a second of the processor's time, compiler and collection of garbage included. */
  const speedOf = (read: (text: string) => unknown) => (): number => {
    const clock = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(clock);
    return (TIMES * words) / ((user + system) / 1e6);
  };
  const ours = speedOf((text) => analyser.analyse({ text, language: 'en' }));
  const peer = speedOf((text) => nlp(text));
  for (const speed of [ours, peer]) warmUp(speed);
  const pairs = Array.from({ length: rounds }, () => ({ ours: ours(), peer: peer() }));
  return [
    figureOf(
      'words a second',
      'words/s',
      pairs.map((pair) => pair.ours),
      { least: LEAST_WORDS },
    ),
    figureOf(
      'compromise, which tags them: words a second',
      'words/s',
      pairs.map((pair) => pair.peer),
    ),
    figureOf(
      'our time, of compromise’s',
      '×',
      pairs.map((pair) => pair.peer / pair.ours),
    ),
  ];
}

function warmUp(speed: () => number): void {
  let fastest = 0;
  for (let round = 0, settled = 0; round < MOST_ROUNDS && settled < SETTLED; round++) {
    const now = speed();
    settled = now > fastest ? 0 : settled + 1;
    fastest = Math.max(fastest, now);
  }
}
