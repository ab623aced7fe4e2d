/**
 * What the model adds to the start of the extension's background, in real Chromium: the service
 * worker is stopped, started again by a call, and reads the weights, builds the analyser and
 * analyses a first article. A worker that does nothing of it is the floor of the same round.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tools/browser/launch';
import { type Figure, figureOf } from '../common/figures';
import { asScript } from '../common/script';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = join(root, 'dist/chrome');

/** The most that the model may add to the start, ms. */
const MOST_MS = 150;

/** Invented; about as long as a short article. */
const TEXT = [
  'The mayor of Ardley said on Monday that the bridge would stay closed until spring.',
  '“We will not risk a single life for a shortcut,” Ada Quill told the Ardley Courier.',
  'Engineers had warned twice that the northern pier was sinking, according to a report.',
].join('\n');

/** Runs in the service worker; `CORE` is the core as a script that defines `core`. */
const MEASURE = (core: string): string => `
  const start = performance.now();
  ${core}
  const evaluated = performance.now();
  const answer = await fetch(chrome.runtime.getURL('weights/english.bin'));
  const weights = new Uint8Array(await answer.arrayBuffer());
  const read = performance.now();
  const analyser = core.createAnalyser(weights);
  const built = performance.now();
  const text = Array(20).fill(arguments[0]).join('\\n');
  const { attributions } = analyser.analyse({ text, language: 'en' });
  const analysed = performance.now();
  return {
    evaluate: evaluated - start, read: read - evaluated, build: built - read,
    analyse: analysed - built, claims: attributions.length,
  };`;

interface Round {
  evaluate: number;
  read: number;
  build: number;
  analyse: number;
  claims: number;
}

export async function measureStart(rounds: number): Promise<Figure[]> {
  const script = MEASURE(await asScript('src/core/index.ts', 'core'));
  const session = await launch('chromium', { extension });
  const empty: number[] = [];
  const results: Round[] = [];
  try {
    await session.openExtensionPage('src/entries/popup/popup.html');
    for (let round = 0; round < rounds; round++) {
      empty.push(await wake(session, 'return 0;'));
      await session.stopBackground();
      await wake(session, 'return 0;');
      results.push(await session.background<Round>(script, TEXT));
      await session.stopBackground();
    }
  } finally {
    await session.close();
  }
  if (results.some(({ claims }) => claims === 0)) throw new Error('The analysis found nothing.');
  const of = (name: string, part: (round: Round) => number, most?: number): Figure =>
    figureOf(name, 'ms', results.map(part), most === undefined ? {} : { most });
  const ready = ({ evaluate, read, build }: Round): number => evaluate + read + build;
  return [
    figureOf('an empty worker, call to answer', 'ms', empty),
    of('more: the code, evaluated', ({ evaluate }) => evaluate),
    of('more: the weights, read', ({ read }) => read),
    of('more: the analyser, built', (round) => round.build),
    of('more in all, ready to analyse', ready, MOST_MS),
    of('then: the first article, 760 words, cold', ({ analyse }) => analyse),
    of('from the empty worker to the first result', (round) => ready(round) + round.analyse),
  ];
}

/** ms from the call that starts the worker to its first answer. */
async function wake(session: Awaited<ReturnType<typeof launch>>, script: string): Promise<number> {
  const start = performance.now();
  await session.evaluate(
    `await chrome.runtime.sendMessage({ to: 'background', type: 'nothing', body: {} }).catch(() => {});`,
  );
  await session.background(script);
  return performance.now() - start;
}
