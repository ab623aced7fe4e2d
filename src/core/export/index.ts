/** What a reader takes away: one claim or all, in the form that fits where it goes. */
import type { Analysis, Article, Attribution } from '../model';
import { keepClaims } from '../selection';
import type { ExportWords } from './claims';
import { toCsv } from './csv';
import { exportFileName } from './file-name';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain-text';
import { toWebAnnotations } from './web-annotation';

export type { ExportWords } from './claims';

export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

export interface ExportOptions {
  words: ExportWords;
  /** A new UUID for each call. */
  newId(): string;
  /** Only this claim. */
  claim?: Attribution['id'];
}

interface Format {
  extension: string;
  /** Media type. */
  type: string;
  write(
    article: Article,
    analysis: Analysis,
    options: Pick<ExportOptions, 'words' | 'newId'>,
  ): string;
}

/** In the order in which they are offered. */
const FORMATS = {
  markdown: {
    extension: '.md',
    type: 'text/markdown',
    write: (article, analysis, { words }) => toMarkdown(article, analysis, words),
  },
  text: {
    extension: '.txt',
    type: 'text/plain',
    write: (article, analysis, { words }) => toPlainText(article, analysis, words),
  },
  csv: { extension: '.csv', type: 'text/csv', write: toCsv },
  json: { extension: '.json', type: 'application/json', write: toJson },
  annotations: {
    extension: '.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    write: toWebAnnotations,
  },
} satisfies Record<string, Format>;

export type ExportFormat = keyof typeof FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

/** Never throws, whatever article and claims hold. */
export function exportClaims(
  format: ExportFormat,
  article: Article,
  analysis: Analysis,
  { words, newId, claim }: ExportOptions,
): ExportFile {
  const chosen = claim === undefined ? analysis : keepClaims(analysis, ({ id }) => id === claim);
  const { extension, type, write }: Format = FORMATS[format];
  return {
    name: exportFileName(article, extension),
    type,
    text: write(article, chosen, { words, newId }),
  };
}
