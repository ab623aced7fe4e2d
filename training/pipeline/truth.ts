/** Whether a picked claim is right: same words, overlapping source (FULL, as in the bench). */
import type { Sequence } from '../../src/core/attribution/engine/sequence';
import type { Pick } from '../../src/core/attribution/engine/stage2/pick';
import { SAME_CONTENT } from '../../src/core/attribution/engine/stage2/pick';
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

/** The right attribution that the pick finds, or null. */
export function rightAttribution(
  text: string,
  s: Sequence,
  p: Pick,
  truth: readonly TruthWords[],
): GoldAttribution | null {
  const content = dropThat(text, wordsOfRanges(s, p.content));
  const source = wordsOfRanges(s, p.source ? [p.source] : []);
  for (const t of truth) {
    const common = commonWords(content, t.content);
    if (common / (content.size + t.content.size - common) < SAME_CONTENT) continue;
    const isSource = t.source.size > 0 ? commonWords(source, t.source) > 0 : source.size === 0;
    if (isSource) return t.attribution;
  }
  return null;
}

function commonWords(a: Words, b: Words): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
