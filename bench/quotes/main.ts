/**
 * npm run bench:quotes -- [--data DIR|FILE] [--weights FILE] [--tenth] [--errors] [--json] [--docs]
 *
 * Measures the engine on annotated articles: DIR/dev.jsonl, in the form that MODEL.md describes.
 * --tenth measures on every tenth article of DIR/train.jsonl instead, for weights that were
 * trained --without-tenth. --docs writes the figures into docs/accuracy.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { GoldDocument } from '../../training/corpus/document';
import { readJsonLines } from '../../training/corpus/json-lines';
import { isTenth } from '../../training/corpus/tenth';
import { writeFigures } from '../common/documents';
import { checkMeasure } from './check';
import { quotesAsMarkdown } from './markdown';
import { runEngine } from './measure-engine';
import { report } from './report';
import { errorLines } from './show-errors';

const root = fileURLToPath(new URL('../..', import.meta.url));

function readGold(data: string, tenth: boolean): GoldDocument[] {
  const file = data.endsWith('.jsonl') ? data : join(data, tenth ? 'train.jsonl' : 'dev.jsonl');
  if (!existsSync(file)) {
    throw new Error(`bench:quotes needs ${file}, which is not there. Give another with --data.`);
  }
  const documents = readJsonLines(file);
  return tenth ? documents.filter((_, i) => isTenth(i)) : documents;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(root, '../shared/quotes') },
      weights: { type: 'string', default: join(root, 'public/weights/english.bin') },
      tenth: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  const gold = readGold(values.data, values.tenth);
  if (!existsSync(values.weights)) throw new Error(`There are no weights at ${values.weights}.`);
  const weights = new Uint8Array(readFileSync(values.weights));
  const { figures, documents } = runEngine(weights, gold);
  const size = { bytes: weights.length, gzip: gzipSync(weights, { level: 9 }).length };
  console.log(values.json ? JSON.stringify({ ...figures, size }, null, 1) : report(figures, size));
  const folder = values.data.endsWith('.jsonl') ? dirname(values.data) : values.data;
  const check = await checkMeasure(folder, gold, documents);
  if (check) console.error(check);
  if (values.docs) {
    writeFigures('accuracy.md', 'npm run bench:quotes -- --docs', quotesAsMarkdown(figures));
  }
  if (values.errors) {
    documents.forEach((document, i) => {
      const lines = errorLines(document);
      if (lines.length > 0) console.log(`\n${gold[i]!.id}\n${lines.join('\n')}`);
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
