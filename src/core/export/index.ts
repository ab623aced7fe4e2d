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

export const EXPORT_FORMATS = ['markdown', 'text', 'csv', 'json', 'annotations'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

const FILES: Record<ExportFormat, { extension: string; type: string }> = {
  markdown: { extension: '.md', type: 'text/markdown' },
  text: { extension: '.txt', type: 'text/plain' },
  csv: { extension: '.csv', type: 'text/csv' },
  json: { extension: '.json', type: 'application/json' },
  annotations: {
    extension: '.jsonld',
    type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  },
};

export interface ExportOptions {
  words: ExportWords;
  /** A new UUID for each call. */
  newId(): string;
  /** Only this claim. */
  claim?: Attribution['id'];
}

/** Never throws, whatever article and claims hold. */
export function exportClaims(
  format: ExportFormat,
  article: Article,
  analysis: Analysis,
  { words, newId, claim }: ExportOptions,
): ExportFile {
  const chosen = claim === undefined ? analysis : keepClaims(analysis, ({ id }) => id === claim);
  const { extension, type } = FILES[format];
  return {
    name: exportFileName(article, extension),
    type,
    text: textOf(format, article, chosen, { words, newId }),
  };
}

function textOf(
  format: ExportFormat,
  article: Article,
  analysis: Analysis,
  options: Pick<ExportOptions, 'words' | 'newId'>,
): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(article, analysis, options.words);
    case 'text':
      return toPlainText(article, analysis, options.words);
    case 'csv':
      return toCsv(article, analysis);
    case 'json':
      return toJson(article, analysis);
    case 'annotations':
      return toWebAnnotations(article, analysis, options);
  }
}
