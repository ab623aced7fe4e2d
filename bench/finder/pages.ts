/** The annotated pages that the finder is measured on. They are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** What annotators say of a page; the scorer knows the rest of its fields. */
export interface Truth {
  url?: string;
  /** `full`: the whole text; `lead`: how it begins. */
  kind: 'full' | 'lead';
  news: boolean;
  title?: string;
  date?: string;
}

export interface AnnotatedPage {
  id: string;
  url: string;
  truth: Truth;
  html(): string;
}

/** The scorer that comes with the pages. */
export interface Scorer {
  scorePage(truth: Truth, text: string): unknown;
  aggregate(scores: readonly unknown[]): Readonly<Record<string, number>>;
}

export const hasPages = (data: string): boolean => existsSync(join(data, 'score.mjs'));

export async function loadScorer(data: string): Promise<Scorer> {
  return (await import(pathToFileURL(join(data, 'score.mjs')).href)) as Scorer;
}

/** @param set the name of a set; of those that hold only beginnings, the news alone is taken */
export function readPages(data: string, set: string): AnnotatedPage[] {
  const directory = join(data, 'dev', set);
  const truths = JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8')) as Record<
    string,
    Truth
  >;
  return Object.entries(truths)
    .filter(([id, { kind, news }]) => {
      return (news || kind === 'full') && existsSync(join(directory, 'html', `${id}.html.gz`));
    })
    .map(([id, truth], index) => ({
      id,
      url: /^https?:/.test(truth.url ?? '') ? String(truth.url) : `https://page-${index}.example/`,
      truth,
      html: () => gunzipSync(readFileSync(join(directory, 'html', `${id}.html.gz`))).toString(),
    }));
}
