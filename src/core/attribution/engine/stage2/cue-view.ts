/** What the features of all tokens round a cue share: its words, neighbours and place. */
import { distanceBucket, probabilityBucket } from '../features';
import type { Sequence } from '../sequence';
import { isVerb, TAG, TAG_AFTER, TAG_BEFORE } from '../tagger/tags';
import type { Candidate } from './candidates';

export interface CueView extends Candidate {
  /** The token that carries the meaning: the main verb, else a noun, else the first. */
  head: number;
  headWord: number;
  headTag: number;
  firstWord: number;
  lastWord: number;
  next: number;
  next2: number;
  previous: number;
  previous2: number;
  nextTag: number;
  previousTag: number;
  size: number;
  isPassive: number;
  isQuoted: number;
  sentence: number;
  /** Tokens from the beginning of its sentence, and to its end; bucketed. */
  fromStart: number;
  toEnd: number;
  strength: number;
  /** The nearest quotation runs before and after, or -1, and how far off they are. */
  runLeft: number;
  runRight: number;
  gapLeft: number;
  gapRight: number;
}

const BEFORE = 1;
const AFTER = 2;
const NO_GAP = 50;
const BE = new Set("is are was were be been being am 's 're ’s ’re gets got".split(' '));
const HELPERS = new Set('has have had did does do'.split(' '));

export function viewCue(s: Sequence, candidate: Candidate): CueView {
  const { from, to } = candidate;
  const head = headOf(s, from, to);
  const sentence = s.sentence[from]!;
  const range = s.sentences[sentence]!;
  const own = s.run[from]!;
  let left = from - 1;
  while (left >= 0 && (s.run[left]! < 0 || s.run[left] === own)) left--;
  let right = to;
  while (right < s.length && (s.run[right]! < 0 || s.run[right] === own)) right++;
  const runLeft = left >= 0 ? s.run[left]! : -1;
  const runRight = right < s.length ? s.run[right]! : -1;
  const word = (i: number): number => (i < 0 ? BEFORE : i >= s.length ? AFTER : s.hash[i]!);
  return {
    ...candidate,
    head,
    headWord: s.hash[head]!,
    headTag: s.tag[head]!,
    firstWord: s.hash[from]!,
    lastWord: s.hash[to - 1]!,
    next: word(to),
    next2: word(to + 1),
    previous: word(from - 1),
    previous2: word(from - 2),
    nextTag: to < s.length ? s.tag[to]! : TAG_AFTER,
    previousTag: from > 0 ? s.tag[from - 1]! : TAG_BEFORE,
    size: Math.min(to - from, 4),
    isPassive: isPassive(s, head) ? 1 : 0,
    isQuoted: s.quoted[from]!,
    sentence,
    fromStart: distanceBucket(from - range.from),
    toEnd: distanceBucket(range.to - to),
    strength: probabilityBucket(candidate.probability),
    runLeft,
    runRight,
    gapLeft: runLeft < 0 ? NO_GAP : distanceBucket(from - s.runs[runLeft]!.to),
    gapRight: runRight < 0 ? NO_GAP : distanceBucket(s.runs[runRight]!.from - to),
  };
}

function headOf(s: Sequence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const isLastVerb = i + 1 >= to || !isVerb(s.tag[i + 1]!);
    if (isVerb(s.tag[i]!) && isLastVerb && !HELPERS.has(s.lower[i]!)) return i;
  }
  for (let i = from; i < to; i++) if (s.tag[i]! <= TAG.NNS) return i;
  return from;
}

function isPassive(s: Sequence, head: number): boolean {
  if (s.tag[head] !== TAG.VBN) return false;
  for (let i = Math.max(0, head - 3); i < head; i++) if (BE.has(s.lower[i]!)) return true;
  return false;
}
