/** What the pages in tests/pages expect. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimType } from '../../../src/core/model';
import { PAGES } from './stage';

export interface ExpectedClaim {
  /** The content's parts in reading order; marks of quotation and at the ends do not matter. */
  content: string[];
  speaker: string;
  type: ClaimType;
}

export interface ExpectedPage {
  /** Claims that must be marked and listed, each with its speaker. */
  claims: ExpectedClaim[];
  /** A piece of the elements' path ("article > p") that every highlight stands in. */
  within?: string;
  /** Of a page without claims: the popup's title, and words of its reason. */
  state?: string;
  says?: string;
}

/** Every page by its file name. */
export function expectedPages(): { page: string; expected: ExpectedPage }[] {
  return readdirSync(PAGES)
    .filter((file) => file.endsWith('.html'))
    .map((page) => ({ page, expected: expectedOf(page) }));
}

/** @throws where the page has no `.expected.json` beside it */
export function expectedOf(page: string): ExpectedPage {
  const file = join(PAGES, page.replace(/\.html$/, '.expected.json'));
  return JSON.parse(readFileSync(file, 'utf8')) as ExpectedPage;
}

/**
 * The words of a claim or a name, for comparison: white space collapsed, without what annotators
 * and programs may see differently at the ends (quotation marks, stops, articles, "that", "but").
 */
export function bare(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .replace(/^[“”"‘’'„«»\s]+|[“”"‘’'„«».,;:!?\s]+$/g, '')
    .replace(/^(?:that|but|and|the|an?) /i, '');
}
