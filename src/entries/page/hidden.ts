/** Claims that the reader does not want to see: until the page is opened again, or for good. */
import { type Analysis, type Article, excerpt, keepClaims } from '../../core';
import { hashWord } from '../../core/attribution/engine/hash';

/** Stands for a claim by whom it is of and what it says, and tells neither. */
export const claimKey = (name: string, text: string): number => hashWord(`${name}\n${text}`);

/** The analysis without the claims of these keys. */
export function withoutHidden(
  { text }: Article,
  analysis: Analysis,
  hidden: ReadonlySet<number>,
): Analysis {
  if (hidden.size === 0) return analysis;
  const names = new Map(analysis.speakers.map(({ id, name }) => [id, name]));
  return keepClaims(analysis, ({ content, source, speaker }) => {
    const name = names.get(speaker ?? '') ?? excerpt(text, source);
    return !hidden.has(claimKey(name, excerpt(text, content)));
  });
}
