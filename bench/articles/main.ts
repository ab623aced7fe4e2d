/**
 * npm run bench:articles -- [--weights FILE] [--all] [--raise] [--docs] [NAME…]
 *
 * Prints what the program makes of the annotated articles in tests/pages/articles, at the setting
 * that readers get who choose nothing; --all shows also acts and stances. --raise makes a "must" of
 * every "wanted" that is found without a fault, and strikes out the known faults that are gone.
 * --docs writes the figures into docs/accuracy.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyser, DEFAULT_SELECTION } from '../../src/core';
import { writeFigures } from '../common/documents';
import { FAULTS } from './compare';
import { harmfulLines } from './known-faults';
import { textOf } from './read-article';
import { readArticles } from './read-articles';
import { byType, compareAll, isWhole, type Result, talliesAsMarkdown, tallyOf } from './tally';

const root = fileURLToPath(new URL('../..', import.meta.url));

const directory = join(root, 'tests/pages/articles');

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      weights: { type: 'string', default: join(root, 'public/weights/english.bin') },
      all: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const analyser = createAnalyser(new Uint8Array(readFileSync(values.weights)));
  if ((values.raise || values.docs) && (values.all || positionals.length > 0)) {
    throw new Error('--raise and --docs go over all articles, at the default setting.');
  }
  const articles = readArticles(directory).filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const results = compareAll(analyser, articles, { ...DEFAULT_SELECTION, onlySaid: !values.all });
  for (const result of results) printFaults(result);
  printTable(results);
  printTypes(results);
  if (values.raise) raise(results);
  if (values.docs) {
    const figures = talliesAsMarkdown(results);
    writeFigures('accuracy.md', 'npm run bench:articles -- --docs', figures);
  }
}

function printFaults({ article, comparison }: Result): void {
  console.log(`\n${article.name} (${article.kind}; ${article.usage})`);
  for (const { kind, gold, found, dispute, detail } of comparison.faults) {
    const content = gold?.contents[0] ?? dispute?.claim ?? found?.content ?? [];
    const whose = gold ? `${gold.chain[0]![0]!.name} | ${gold.cue}` : '';
    console.log(`  ${kind}: ${[detail, whose, short(textOf(article, content))].join(' ‖ ')}`);
    if (kind === 'edges' && found)
      console.log(`      found: ${short(textOf(article, found.content))}`);
  }
}

function raise(results: readonly Result[]): void {
  const faults = new Set<string>();
  for (const { article, comparison } of results) {
    const file = join(directory, `${article.name}.txt`);
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const gold of article.claims) {
      if (gold.level !== 'wanted' || !isWhole(comparison, gold)) continue;
      lines[gold.line - 1] = lines[gold.line - 1]!.replace(/^wanted/, 'must');
    }
    const missed = comparison.faults.map(({ dispute }) => dispute);
    for (const dispute of article.disputes) {
      if (dispute.level !== 'wanted' || missed.includes(dispute)) continue;
      lines[dispute.line - 1] = lines[dispute.line - 1]!.replace(/^wanted/, 'must');
    }
    writeFileSync(file, lines.join('\n'));
    for (const line of harmfulLines(article, comparison)) faults.add(line);
  }
  const file = join(directory, 'known-faults');
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line === '' || line.startsWith('#') || faults.has(line));
  writeFileSync(file, kept.join('\n'));
}

const short = (words: string): string => {
  const line = words.replaceAll('\n', ' ⏎ ');
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
};

function printTable(results: readonly Result[]): void {
  const head = ['article', 'wanted', 'found', 'whole', ...FAULTS];
  const rows = results.map(({ article, comparison }) => {
    const { wanted, found, whole } = tallyOf([{ article, comparison }]);
    const counts = FAULTS.map(
      (kind) => comparison.faults.filter((fault) => fault.kind === kind).length,
    );
    return [article.name, wanted, found, whole, ...counts];
  });
  const sums = head.slice(1).map((_, i) => rows.reduce((sum, row) => sum + Number(row[i + 1]), 0));
  console.log('');
  for (const row of [head, ...rows, ['all', ...sums]]) {
    console.log(
      row.map((cell, i) => (i === 0 ? `${cell}`.padEnd(12) : `${cell}`.padStart(7))).join(' '),
    );
  }
}

function printTypes(results: readonly Result[]): void {
  console.log('\ntype       wanted found whole');
  for (const [type, { wanted, found, whole }] of byType(results)) {
    console.log(
      `${type.padEnd(10)} ${wanted}`.padEnd(17),
      `${found}`.padStart(5),
      `${whole}`.padStart(5),
    );
  }
}

main();
