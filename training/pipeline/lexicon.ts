/** Learns how often a word is part of a cue. */
import { hashWord } from '../../src/core/attribution/engine/hash';
import type { GoldDocument } from '../corpus/document';

const WORD = /[\p{L}][\p{L}’'-]*/gu;
/** A word is counted as a cue in at least this many places before it enters. */
const FEWEST = 2;

/** Share of a word's occurrences that are in cues → class; a little is taken off for small counts. */
function classOf(cues: number, all: number): number {
  const share = (cues - 0.3) / (all + 0.6);
  if (share > 0.7) return 4;
  if (share > 0.4) return 3;
  if (share > 0.18) return 2;
  return share > 0.07 ? 1 : 0;
}

export function learnLexicon(documents: readonly GoldDocument[]): Map<number, number> {
  const all = new Map<string, number>();
  const inCues = new Map<string, number>();
  const count = (counts: Map<string, number>, text: string): void => {
    for (const [word] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  for (const { text, attributions } of documents) {
    count(all, text);
    for (const { cue } of attributions) {
      for (const { start, end } of cue) count(inCues, text.slice(start, end));
    }
  }
  const lexicon = new Map<number, number>();
  for (const [word, cues] of inCues) {
    const c = classOf(cues, all.get(word) ?? cues);
    if (cues >= FEWEST && c > 0) lexicon.set(hashWord(word), c);
  }
  return lexicon;
}
