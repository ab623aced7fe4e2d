/**
 * npm run train -- --data DIR --out FILE [--cache DIR] [--seed N] [--tagger WEIGHTS] [--without-tenth]
 *
 * The same data and seed give the same bytes. --without-tenth leaves out every tenth article,
 * on which the bench can then measure (`--tenth`).
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readModel, writeModel } from '../src/core/attribution/engine/weights/model';
import { readCorpus } from './corpus/read';
import { isTenth } from './corpus/tenth';
import { StepCache } from './pipeline/cache';
import { Progress } from './pipeline/progress';
import { RECIPE } from './pipeline/recipe';
import { Steps } from './pipeline/steps';
import { trainModel, WHOLE } from './pipeline/train-model';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const digest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      cache: { type: 'string' },
      seed: { type: 'string', default: '12345' },
      tagger: { type: 'string' },
      'without-tenth': { type: 'boolean', default: false },
    },
  });
  if (!values.data || !values.out) {
    throw new Error('Usage: npm run train -- --data DIR --out FILE [--cache DIR] [--seed N]');
  }
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number.');
  const corpus = readCorpus(values.data);
  if (values['without-tenth']) corpus.documents = corpus.documents.filter((_, i) => !isTenth(i));
  const given = values.tagger ? new Uint8Array(readFileSync(values.tagger)) : null;
  const tagger = given && readModel(given).tagger;
  const print = digest(JSON.stringify(corpus.documents));
  const cache = new StepCache(values.cache ?? null, {
    print,
    seed,
    recipe: RECIPE,
    tagger: given && digest(given),
  });
  say(`${corpus.documents.length} articles, tags ${corpus.tags ? 'of the corpus' : 'by --tagger'}`);
  const steps = new Steps(cache, new Progress(WHOLE, say), seed);
  const version = `crf-${print.slice(0, 6)}-${seed}`;
  const bytes = writeModel(trainModel(corpus, { version, tagger }, steps));
  writeFileSync(values.out, bytes);
  const size = gzipSync(bytes, { level: 9 }).length;
  say(`${values.out}: ${bytes.length} bytes, ${size} with gzip, model ${version}`);
}

try {
  main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
