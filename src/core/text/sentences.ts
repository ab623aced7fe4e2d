/** Sentences of a paragraph. What stands in quotation marks is never cut: it belongs to the sentence around it. */
import type { Quotation } from './quotations';
import { announcesName, type Token } from './tokens';

/** A run of tokens, end exclusive. */
export interface TokenRange {
  from: number;
  to: number;
}

/** After an abbreviation with its full stop, these begin a new sentence. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those but and so in on at as if when while after before ' +
    'his her its their my our there here however meanwhile now then one some many most both'
  ).split(' '),
);

/**
 * No sentence has more tokens than this outside quotation marks: it keeps the work on a text
 * without full stops linear.
 */
const LONGEST = 250;

/** Stops and closing marks behind one stop; of a longer row, the last stops end the sentence. */
const MOST_CLOSING = 20;

/** Ranges that together hold every token of `range`, in order. */
export function findSentences(
  tokens: readonly Token[],
  range: TokenRange,
  quotations: readonly Quotation[],
): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = range.from;
  let unquoted = 0;
  for (let i = range.from; i < range.to; i++) {
    const isQuoted = (tokens[i]?.quotation ?? -1) >= 0;
    if (!isQuoted) unquoted++;
    const isFull = unquoted >= LONGEST && !isQuoted;
    const next = isFull ? i + 1 : endsSentence(tokens, i, range.to, quotations);
    if (next < 0) continue;
    sentences.push({ from, to: next });
    from = next;
    unquoted = 0;
    i = next - 1;
  }
  if (from < range.to) sentences.push({ from, to: range.to });
  return sentences;
}

/** The index of the next sentence's first token if token `at` ends one, else -1. */
function endsSentence(
  tokens: readonly Token[],
  at: number,
  limit: number,
  quotations: readonly Quotation[],
): number {
  const token = tokens[at];
  if (!token) return -1;
  const isStop = /^(?:[.!?…]|\.{3,})$/.test(token.lower);
  const isAbbreviation = token.isWord && token.lower.endsWith('.');
  if (!isStop && !isAbbreviation) return -1;
  let next = at + 1;
  const farthest = Math.min(limit, next + MOST_CLOSING);
  while (next < farthest && isClosing(tokens[next], tokens[at])) next++;
  if (next >= limit) return -1;
  const last = tokens[next - 1];
  const quotation = last && last.quotation >= 0 ? quotations[last.quotation] : undefined;
  // Inside a quotation that goes on, nothing ends.
  if (quotation && last && (!quotation.closed || quotation.end > last.end)) return -1;
  const first = tokens[next];
  if (!first) return -1;
  if (isAbbreviation && next === at + 1) {
    if (announcesName(token)) return -1;
    return first.isCapital && STARTERS.has(first.lower) ? next : -1;
  }
  const begins =
    first.isCapital || first.quotation >= 0 || /^\d/.test(first.lower) || first.lower === '(';
  return begins ? next : -1;
}

function isClosing(token: Token | undefined, stop: Token | undefined): boolean {
  if (!token || token.isWord) return false;
  if (/^[)\].!?…]$/.test(token.lower)) return true;
  // A mark closes here only if the stop stands in the same quotation.
  return (
    /^[”"’'»“›」』]$/.test(token.text) &&
    token.quotation >= 0 &&
    token.quotation === stop?.quotation
  );
}
