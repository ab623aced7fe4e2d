/**
 * Text in, attributions out. Nothing here knows of a page, a browser or a platform.
 */
import type { Analysis, Article } from './model';

export * from './model';
export type { ClaimView, Summary, Voice } from './summary';
export { excerpt, summarise } from './summary';

export interface Analyser {
  /** Never throws, whatever the text holds; linear in its length. */
  analyse(article: Article): Analysis;
  readonly modelVersion: string;
}

/** True for a BCP 47 tag whose language can be analysed; '' and "und" say nothing and are false. */
export function isSupportedLanguage(tag: string): boolean {
  return /^en(?:[-_]|$)/i.test(tag.trim());
}

export function createAnalyser(_weights?: Uint8Array): Analyser {
  const modelVersion = 'rules-1';
  return {
    modelVersion,
    analyse: (article) => ({
      attributions: [],
      speakers: [],
      disputes: [],
      language: article.language || 'en',
      modelVersion,
    }),
  };
}
