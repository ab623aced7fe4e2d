/** Figures in documents: each part stands between two marks, of which the first names its command. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const END = '<!-- end of the figures -->';

/** A table of Markdown: words in its first column, numbers in the others. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|---|${heads
    .slice(1)
    .map(() => '--:|')
    .join('')}`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}

/**
 * The document with new figures of a command in it.
 * @throws where it does not have that command's mark, or no end after it
 */
export function withFigures(document: string, command: string, figures: string): string {
  const begin = `<!-- figures: ${command} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`the document has no “${begin}” and “${END}”`);
  return `${document.slice(0, from + begin.length)}\n\n${figures}\n\n${document.slice(to)}`;
}

/** Puts them into a document of docs/. @throws as `withFigures`, and where it is not there */
export function writeFigures(name: string, command: string, figures: string): void {
  const path = join(DOCS, name);
  writeFileSync(path, withFigures(readFileSync(path, 'utf8'), command, figures));
}

/** Of a share from 0 to 1, with one digit behind the point. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
