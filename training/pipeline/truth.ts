/** Whether a reading is right: same words, overlapping source (FULL, as in the bench). */
import type { Sequence } from '../../src/core/attribution/engine/sequence';
import type { Hypothesis } from '../../src/core/attribution/engine/stage2/hypothesis';
import { SAME_CONTENT } from '../../src/core/attribution/engine/stage2/ranking';
import { SHAPE } from '../../src/core/attribution/engine/words';
import type { Span } from '../../src/core/model';
import type { TokenRange } from '../../src/core/text/sentences';
import type { GoldAttribution } from '../corpus/document';

type Words = ReadonlySet<number>;

/** Offsets of the words' beginnings: comparable between sequences. */
function wordsOfRanges(s: Sequence, ranges: readonly TokenRange[]): Set<number> {
  const words = new Set<number>();
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) if (s.shape[i] !== SHAPE.sign) words.add(s.starts[i]!);
  }
  return words;
}

function wordsOfSpans(sequences: readonly Sequence[], spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of spans) {
    for (const s of sequences) {
      if (s.length === 0 || s.starts[0]! >= end || s.ends[s.length - 1]! <= start) continue;
      for (let i = 0; i < s.length; i++) {
        if (s.starts[i]! < end && s.ends[i]! > start && s.shape[i] !== SHAPE.sign) {
          words.add(s.starts[i]!);
        }
      }
    }
  }
  return words;
}

/** A leading "that" is no part of the content. */
function dropThat(text: string, words: Set<number>): Words {
  if (words.size < 2) return words;
  const first = Math.min(...words);
  if (/^that\b/i.test(text.slice(first, first + 5))) words.delete(first);
  return words;
}

export interface TruthWords {
  attribution: GoldAttribution;
  content: Words;
  source: Words;
}

export function truthOf(
  text: string,
  sequences: readonly Sequence[],
  attributions: readonly GoldAttribution[],
): TruthWords[] {
  return attributions.map((attribution) => ({
    attribution,
    content: dropThat(text, wordsOfSpans(sequences, attribution.content)),
    source: wordsOfSpans(sequences, attribution.source),
  }));
}

export interface Match {
  attribution: GoldAttribution;
  /** Jaccard indices of the words. */
  content: number;
  source: number;
}

/** The right attribution that a reading finds, or null; of several the most alike. */
export function matchOf(
  text: string,
  s: Sequence,
  h: Hypothesis,
  truth: readonly TruthWords[],
): Match | null {
  const content = dropThat(text, wordsOfRanges(s, h.content));
  const source = wordsOfRanges(s, h.source ? [h.source] : []);
  let best: Match | null = null;
  for (const t of truth) {
    const match = {
      attribution: t.attribution,
      content: jaccard(content, t.content),
      source: jaccard(source, t.source),
    };
    if (match.content < SAME_CONTENT || match.source === 0) continue;
    if (!best || match.content + match.source > best.content + best.source) best = match;
  }
  return best;
}

/** Of two without words 1: neither names a source. */
function jaccard(a: Words, b: Words): number {
  if (a.size === 0 && b.size === 0) return 1;
  const common = commonWords(a, b);
  return common / (a.size + b.size - common);
}

function commonWords(a: Words, b: Words): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
