/** The harmful faults that are known, one a line: kind, article, words. */
import { readFileSync } from 'node:fs';
import { type Comparison, type Fault, HARMFUL } from './compare';
import { type GoldArticle, textOf } from './read-article';

/** A line for a fault. It stays the same while the words concerned do, whoever is wrongly named. */
export function faultLine(article: GoldArticle, { kind, gold, found, dispute }: Fault): string {
  const spans = gold?.contents[0] ?? dispute?.claim ?? found?.content ?? [];
  const words = textOf(article, spans).replaceAll('\n', ' ');
  return `${kind} | ${article.name} | ${words}`;
}

export function harmfulLines(article: GoldArticle, { faults }: Comparison): string[] {
  return faults
    .filter(({ kind }) => HARMFUL.includes(kind))
    .map((fault) => faultLine(article, fault));
}

export function readKnownFaults(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
