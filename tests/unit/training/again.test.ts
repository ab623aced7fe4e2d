import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArticles } from '../../../bench/articles/read-articles';
import { createAnalyser, type Span } from '../../../src/core';
import { readModel, writeModel } from '../../../src/core/attribution/engine/weights/model';
import { readCorpus } from '../../../training/corpus/read';
import { StepCache } from '../../../training/pipeline/cache';
import { Progress } from '../../../training/pipeline/progress';
import { Steps } from '../../../training/pipeline/steps';
import { trainModel } from '../../../training/pipeline/train-model';

const WEIGHTS = new Uint8Array(readFileSync('public/weights/english.bin'));
const folder = mkdtempSync(join(tmpdir(), 'again-'));
const rows: string[] = [];

/** Some of the project's own articles, with what the model that ships finds in them as the truth. */
beforeAll(() => {
  mkdirSync(join(folder, 'texts'));
  const analyser = createAnalyser(WEIGHTS);
  const written = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => `${start}-${end}`).join(';');
  for (const { name, text } of readArticles('tests/pages/articles').slice(0, 5)) {
    writeFileSync(join(folder, 'texts', `${name}.txt`), text);
    for (const { content, cue, source, type } of analyser.analyse({ text, language: 'en' })
      .attributions) {
      rows.push(
        `texts/${name}.txt,${written(content)},${written(cue)},${written(source)},,${type}`,
      );
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The bytes of the weights that come of a table with these rows. */
function train(lines: readonly string[]): Uint8Array {
  writeFileSync(
    join(folder, 'train.csv'),
    ['article,content,cue,source,said,type', ...lines, ''].join('\n'),
  );
  const steps = new Steps(new StepCache(null, ''), new Progress(1, () => {}), 1);
  const options = { version: 'again', tagger: readModel(WEIGHTS).tagger };
  return writeModel(trainModel(readCorpus(folder), options, steps));
}

it('A corpus gives the same weights to the byte, whatever the order of its rows', () => {
  expect(rows.length).toBeGreaterThan(30);
  const once = train(rows);
  const again = train(rows.toReversed());
  expect(Buffer.compare(again, once)).toBe(0);
  expect(() => createAnalyser(once)).not.toThrow();
  expect(Buffer.compare(WEIGHTS, once)).not.toBe(0);
  // Ten seconds' work, of which a busy machine makes minutes.
}, 300_000);
