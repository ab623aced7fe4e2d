/**
 * npm run bench:start [-- --rounds N]
 *
 * What the model adds to the start of the extension's background, in real Chromium: the service
 * worker is stopped, started again by a call, and reads the weights, builds the analyser and
 * analyses a first article. A worker that does nothing of it is the floor of the same round.
 * Needs the built extension (`npm run build`).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type Rollup } from 'vite';
import { launch } from '../../tools/browser/launch';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = join(root, 'dist/chrome');

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

async function coreAsScript(): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: join(root, 'src/core/index.ts'), formats: ['iife'], name: 'core' },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = result[0]?.output ?? [];
  if (!chunk) throw new Error('The core could not be built.');
  return chunk.code;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
  if (!existsSync(extension)) throw new Error('bench:start needs dist/chrome: npm run build');
  const script = MEASURE(await coreAsScript());
  const session = await launch('chromium', { extension });
  try {
    await session.openExtensionPage('src/entries/popup/popup.html');
    const empty: number[] = [];
    const rounds: Round[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      empty.push(await wake(session, 'return 0;'));
      await session.stopBackground();
      await wake(session, 'return 0;');
      rounds.push(await session.background<Round>(script, TEXT));
      await session.stopBackground();
    }
    if (rounds.some(({ claims }) => claims === 0)) throw new Error('The analysis found nothing.');
    report(empty, rounds);
  } finally {
    await session.close();
  }
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

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function report(empty: readonly number[], rounds: readonly Round[]): void {
  const line = (name: string, values: readonly number[]): void => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    console.log(
      `${name.padEnd(44)}${median(values).toFixed(1).padStart(7)} ms` +
        `   (${least.toFixed(1)} to ${most.toFixed(1)})`,
    );
  };
  console.log(`${rounds.length} starts of the service worker, medians`);
  line('an empty worker, call to answer', empty);
  line(
    'more: the code, evaluated',
    rounds.map(({ evaluate }) => evaluate),
  );
  line(
    'more: the weights, read',
    rounds.map(({ read }) => read),
  );
  line(
    'more: the analyser, built',
    rounds.map(({ build }) => build),
  );
  const model = rounds.map(({ evaluate, read, build }) => evaluate + read + build);
  line('more in all, ready to analyse', model);
  line(
    'then: the first article, 760 words, cold',
    rounds.map(({ analyse }) => analyse),
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
