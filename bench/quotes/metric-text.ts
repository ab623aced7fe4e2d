/**
 * Words and quotation marks as the measure defines them, which is not as the engine reads
 * them: a measure must not change with what it measures.
 */
import type { ClaimType, Span } from '../../src/core/model';

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export interface WordIndex {
  /** Numbers of the words that the spans touch. */
  of(spans: readonly Span[]): Set<number>;
  /** The same without a leading "that", if there is more. */
  ofContent(spans: readonly Span[]): Set<number>;
}

/** A possessive 's is a word of its own. */
export function wordsOf(text: string): WordIndex {
  const words: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.length;
    const isPossessive = word.length > 2 && /[’']s$/i.test(word);
    if (isPossessive) words.push({ start: index, end: end - 2 }, { start: end - 2, end });
    else words.push({ start: index, end });
  }
  const firstEndingAfter = (offset: number): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const of = (spans: readonly Span[]): Set<number> => {
    const found = new Set<number>();
    for (const { start, end } of spans) {
      for (let i = firstEndingAfter(start); i < words.length && words[i]!.start < end; i++) {
        found.add(i);
      }
    }
    return found;
  };
  const ofContent = (spans: readonly Span[]): Set<number> => {
    const found = of(spans);
    const first = words[Math.min(...found)];
    if (found.size > 1 && first && text.slice(first.start, first.end).toLowerCase() === 'that') {
      found.delete(Math.min(...found));
    }
    return found;
  };
  return { of, ofContent };
}

/** For each offset 1 where it stands in quotation marks, the marks included. */
export function quotedOffsets(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length + 1);
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) markDouble(quoted, line, index);
  markSingle(quoted, text);
  return quoted;
}

/** Curly and straight marks; one left open runs to the end of its line. */
function markDouble(quoted: Uint8Array, line: string, offset: number): void {
  let open = -1;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '“' || (c === '"' && open < 0)) {
      if (open < 0) open = i;
    } else if ((c === '”' || c === '"') && open >= 0) {
      quoted.fill(1, offset + open, offset + i + 1);
      open = -1;
    }
  }
  if (open >= 0) quoted.fill(1, offset + open, offset + line.length);
}

const SINGLE = /(?<![\w’'])[‘'](?=\S)([^\n‘“"”]{1,300}?)[’'](?![\w])/g;

/** Single marks outside double ones; straight ones only round two words or a capital. */
function markSingle(quoted: Uint8Array, text: string): void {
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(SINGLE)) {
    if (quoted[index] === 1) continue;
    if (whole.startsWith("'") && inside.split(/\s+/).length < 2 && !/^[A-Z]/.test(inside)) continue;
    quoted.fill(1, index, index + whole.length);
  }
}

/** direct: all words of the content quoted, mixed: some. A quoted cue makes it indirect. */
export function typeOfSpans(
  text: string,
  quoted: Uint8Array,
  { content, cue }: { content: readonly Span[]; cue: readonly Span[] },
): ClaimType {
  let words = 0;
  let inside = 0;
  for (const { start, end } of content) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)) {
      words++;
      if (quoted[start + index] === 1) inside++;
    }
  }
  const isCueQuoted = cue.length > 0 && cue.every(({ start }) => quoted[start] === 1);
  if (words > 0 && inside === words) return isCueQuoted ? 'indirect' : 'direct';
  return inside > 0 ? 'mixed' : 'indirect';
}
