/** Finds out which form a corpus has and reads it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv';
import type { GoldDocument, TaggedToken } from './document';
import { readJsonLines, readTags } from './json-lines';
import { readPolnear } from './polnear';

export interface Corpus {
  documents: GoldDocument[];
  /** By document id; null where the corpus has none. */
  tags: Map<string, TaggedToken[]> | null;
}

/**
 * `path`: a file of JSON lines, a folder with `train.jsonl`; a CSV file, a folder with `train.csv`;
 * or a folder in PolNeAR's layout (of which the part `train`, if there is one). Throws, by name, where there is nothing.
 */
export function readCorpus(path: string): Corpus {
  if (!existsSync(path)) throw new Error(`There is no corpus at ${path}.`);
  const isFolder = statSync(path).isDirectory();
  const table = isFolder ? join(path, 'train.csv') : path;
  if (table.endsWith('.csv') && existsSync(table)) return { documents: readCsv(table), tags: null };
  const file = isFolder ? join(path, 'train.jsonl') : path;
  if (existsSync(file)) return { documents: readJsonLines(file), tags: readTags(file) };
  const parts = [join(path, 'data', 'train'), join(path, 'train'), path];
  const documents = readPolnear(parts.find((part) => existsSync(part)) ?? path);
  if (documents.length === 0) {
    throw new Error(
      `${path} holds neither train.jsonl nor train.csv nor text files with brat annotations.`,
    );
  }
  return { documents, tags: null };
}
