/**
 * The engine's view of a paragraph: its tokens as columns of numbers, because features are
 * made of numbers and every token is asked for some hundred times.
 */
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { endSentences } from './sentence-ends';
import { TAG_AFTER, TAG_BEFORE } from './tagger/tags';
import { wordInfo } from './words';

export interface Sequence {
  length: number;
  /** Index of the first token in `Prepared.tokens`. */
  firstToken: number;
  /** Offsets into the article's text. */
  starts: Int32Array;
  ends: Int32Array;
  lower: string[];
  hash: Int32Array;
  shape: Uint8Array;
  suffix3: Int32Array;
  suffix2: Int32Array;
  prefix4: Int32Array;
  isFunctionWord: Uint8Array;
  /** 1 inside quotation marks, the marks included. */
  quoted: Uint8Array;
  isMark: Uint8Array;
  /** Index of the quotation run, or -1. */
  run: Int32Array;
  runs: TokenRange[];
  /** Index of the sentence; unlike `Prepared.sentences` these end inside quotations too. */
  sentence: Int32Array;
  sentences: TokenRange[];
  /** True for the first sequence of the article. */
  isFirst: boolean;
  /** 1: the paragraph before holds quoted words, 2: and ends with them. */
  quotedBefore: number;
  /** The paragraph before ends inside a quotation that it does not close. */
  openBefore: boolean;
  /** Part of speech or kind of name, from the tagger. */
  tag: Uint8Array;
}

/**
 * Paragraphs longer than this are read in pieces, so that working memory does not grow with
 * the text. In tokens; the longest paragraph of the training data has 493.
 */
const LONGEST = 1000;

export function readSequences(prepared: Prepared): Sequence[] {
  const sequences: Sequence[] = [];
  let quotedBefore = 0;
  let openBefore = false;
  for (const paragraph of prepared.paragraphs) {
    for (let from = paragraph.from; from < paragraph.to; from += LONGEST) {
      const to = Math.min(paragraph.to, from + LONGEST);
      const sequence = readSequence(prepared, { from, to });
      sequence.isFirst = sequences.length === 0;
      sequence.quotedBefore = quotedBefore;
      sequence.openBefore = openBefore;
      sequences.push(sequence);
      const endsQuoted = sequence.quoted[sequence.length - 1] === 1;
      quotedBefore = sequence.runs.length === 0 ? 0 : endsQuoted ? 2 : 1;
      openBefore = endsQuoted && sequence.isMark[sequence.length - 1] === 0;
    }
  }
  return sequences;
}

function readSequence(prepared: Prepared, range: TokenRange): Sequence {
  const length = range.to - range.from;
  const sequence: Sequence = {
    length,
    firstToken: range.from,
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    lower: new Array<string>(length),
    hash: new Int32Array(length),
    shape: new Uint8Array(length),
    suffix3: new Int32Array(length),
    suffix2: new Int32Array(length),
    prefix4: new Int32Array(length),
    isFunctionWord: new Uint8Array(length),
    quoted: new Uint8Array(length),
    isMark: new Uint8Array(length),
    run: new Int32Array(length).fill(-1),
    runs: [],
    sentence: new Int32Array(length),
    sentences: [],
    isFirst: false,
    quotedBefore: 0,
    openBefore: false,
    tag: new Uint8Array(length),
  };
  let quotation = -1;
  for (let i = 0; i < length; i++) {
    const token = prepared.tokens[range.from + i];
    if (!token) break;
    const info = wordInfo(token.text);
    sequence.starts[i] = token.start;
    sequence.ends[i] = token.end;
    sequence.lower[i] = info.lower;
    sequence.hash[i] = info.hash;
    sequence.shape[i] = info.shape;
    sequence.suffix3[i] = info.suffix3;
    sequence.suffix2[i] = info.suffix2;
    sequence.prefix4[i] = info.prefix4;
    sequence.isFunctionWord[i] = info.isFunctionWord ? 1 : 0;
    sequence.isMark[i] = isQuotationMark(token.text) ? 1 : 0;
    if (token.quotation >= 0) {
      sequence.quoted[i] = 1;
      if (token.quotation !== quotation) sequence.runs.push({ from: i, to: i });
      sequence.run[i] = sequence.runs.length - 1;
      (sequence.runs.at(-1) as TokenRange).to = i + 1;
    }
    quotation = token.quotation;
  }
  readSingleAsDouble(sequence);
  endSentences(sequence);
  return sequence;
}

/**
 * Single marks round a whole quotation are read as double ones: the training data is
 * American, and to British papers ‘…’ is what “…” is there. (Reading straight marks as
 * curly ones too costs .8 of full F1 on held-out articles.)
 */
function readSingleAsDouble({
  runs,
  isMark,
  lower,
  hash,
  suffix3,
  suffix2,
  prefix4,
}: Sequence): void {
  const put = (i: number, mark: string): void => {
    if (isMark[i] !== 1) return;
    const info = wordInfo(mark);
    hash[i] = info.hash;
    suffix3[i] = info.suffix3;
    suffix2[i] = info.suffix2;
    prefix4[i] = info.prefix4;
  };
  const isSingle = (i: number): boolean => isMark[i] === 1 && "‘’'".includes(lower[i] ?? ' ');
  for (const { from, to } of runs) {
    // ''…'' is two signs at each end, as the training data has it.
    if (!isSingle(from) || isSingle(from + 1)) continue;
    put(from, '“');
    if (to - 1 > from) put(to - 1, '”');
  }
}

function isQuotationMark(text: string): boolean {
  return text.length === 1 && '“”"‘’\'«»„‹›'.includes(text);
}

const WORD_BEFORE = 1;
const WORD_AFTER = 2;
const SHAPE_BEFORE = 10;
const SHAPE_AFTER = 11;

/** The word's hash at a place that may lie beyond the ends, as features ask for it. */
export const wordAt = (s: Sequence, i: number): number =>
  i < 0 ? WORD_BEFORE : i >= s.length ? WORD_AFTER : s.hash[i]!;

export const shapeAt = (s: Sequence, i: number): number =>
  i < 0 ? SHAPE_BEFORE : i >= s.length ? SHAPE_AFTER : s.shape[i]!;

export const tagAt = (s: Sequence, i: number): number =>
  i < 0 ? TAG_BEFORE : i >= s.length ? TAG_AFTER : s.tag[i]!;
