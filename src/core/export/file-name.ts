/** What an exported file is called. */
import filenamify from 'filenamify/browser';
import type { Article } from '../model';
import { dayOf } from '../published';

/** UTF-16 units: of the longest characters (3 bytes a unit) as many fit into 255 bytes. */
const LONGEST = 80;

/**
 * "Publisher 2026-03-12 Headline.csv", safe on every system: no separators, no reserved names, no
 * control or direction characters, no dot or dash at the start, not too long.
 *
 * @param extension with its dot
 */
export function exportFileName(
  { publisher, published, title }: Article,
  extension: string,
): string {
  const name = [publisher, dayOf(published), title]
    .map((part) => visible(part ?? ''))
    .filter((part) => part !== '')
    .join(' ');
  // What hides a file or looks like an option stays out, and halves of surrogate pairs do.
  const stem = filenamify(name, { replacement: '', maxLength: Infinity }).replace(/^[\s.~-]+/, '');
  return filenamify(`${stem || 'whosaid'}${extension}`, { replacement: '', maxLength: LONGEST });
}

const visible = (part: string): string =>
  part
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
