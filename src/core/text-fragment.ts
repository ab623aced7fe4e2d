/**
 * The end of a link that leads to words in a page: "#:~:text=…" (WICG, URL Fragment Text
 * Directives). Browsers that do not know it open the page at its top.
 */
import type { Span } from './model';

/** Longer words, in UTF-16 units, are named by their beginning and their end. */
const WHOLE = 200;
/** How many words begin, end and precede what is named. */
const WORDS = 5;

/**
 * @param text the article; "\n" stands between blocks, over which no part of a directive reaches
 * @param spans what the link leads to
 */
export function textFragment(text: string, spans: readonly Span[]): string {
  const directives = spans.map(({ start, end }) => {
    const words = text.slice(start, end);
    const isLong = words.length > WHOLE || words.includes('\n');
    const first = isLong ? firstWords(words) : words;
    const parts = [encode(first)];
    if (isLong) parts.push(encode(lastWords(words)));
    // The browser goes to the first place that fits.
    const before = lastWords(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    if (before && text.indexOf(first) < start) parts.unshift(`${encode(before)}-`);
    return `text=${parts}`;
  });
  return `#:~:${directives.join('&')}`;
}

const firstWords = (text: string): string =>
  (text.split('\n', 1)[0] ?? '').split(' ').slice(0, WORDS).join(' ');

const lastWords = (text: string): string =>
  text
    .slice(text.lastIndexOf('\n') + 1)
    .trimEnd()
    .split(' ')
    .slice(-WORDS)
    .join(' ');

/** A hyphen would divide a prefix from what follows; half of a surrogate pair cannot be encoded. */
const encode = (words: string): string =>
  encodeURIComponent(words.trim().replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
