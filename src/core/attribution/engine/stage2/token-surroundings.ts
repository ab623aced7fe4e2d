/** What stage 2 sees between cue and token, of the quotation and of the sentence. */
import type { TokenRange } from '../../../text/sentences';
import { distanceBucket } from '../features';
import { tagAt } from '../sequence';
import type { TokenView } from './token-view';

export function addSurroundings(view: TokenView, i: number, at: number): void {
  addCuePlace(view, i);
  addBetween(view, i, at);
  addQuotation(view, i);
  addSentence(view, i);
}

function addCuePlace(view: TokenView, i: number): void {
  const list = view.list;
  const { fromStart, toEnd } = view.cue;
  const place = view.place;
  const tag = view.s.tag[i]!;
  list.add(240, fromStart, place, view.quoting);
  list.add(241, toEnd, place, view.quoting);
  list.add(242, fromStart * 64 + toEnd, place, 0);
  list.add(243, toEnd, place, tag);
  list.add(244, fromStart, place, tag);
  list.add(245, fromStart * 64 + toEnd, place * 64 + view.distance, 0);
}

function addBetween(view: TokenView, i: number, at: number): void {
  const list = view.list;
  const cue = view.cue;
  const place = view.place;
  const distance = view.distance;
  const tag = view.s.tag[i]!;
  const commas = view.between.commas[at]!;
  const that = view.between.that[at]!;
  const cues = view.between.cues[at]!;
  const verbs = view.between.verbs[at]!;
  const nominals = view.between.nominals[at]!;
  const runs = view.between.runs[at]!;
  const sign = view.between.sign[at]!;
  const functionWord = view.between.functionWord[at]!;
  const verbsNominals = verbs * 8 + nominals;
  list.add(250, place, commas * 2 + that, view.quoting);
  list.add(251, place, commas * 4 + cues, tag);
  list.add(252, place, verbsNominals, tag);
  list.add(253, place, sign, tag);
  list.add(254, place, runs * 4 + commas, view.quoting);
  list.add(255, place, view.between.conjunctions[at]! * 2 + view.between.questionWords[at]!, tag);
  list.add(256, place, functionWord, tag);
  list.add(257, place, sign, view.s.hash[i]!);
  list.add(258, place, commas * 64 + verbsNominals, cues * 4 + runs);
  list.add(259, place, cues * 2 + that, view.quoting * 64 + distance);
  list.add(260, place, verbs * 8 + commas, tagAt(view.s, i - 1) * 64 + tag);
  list.add(261, place, functionWord, distance);
  list.add(262, cue.headWord, place, commas * 8 + verbs);
  list.add(263, cue.next, place, commas * 64 + verbs * 8 + that);
}

function addQuotation(view: TokenView, i: number): void {
  const s = view.s;
  const list = view.list;
  const cue = view.cue;
  const place = view.place;
  const run = s.run[i]!;
  const relation = relationOf(view, run);
  const range = run < 0 ? null : s.runs[run]!;
  const inRun = range === null ? 0 : placeInRun(i, range);
  const gap = view.side === 1 ? cue.gapRight : cue.gapLeft;
  list.add(270, relation, place, inRun);
  list.add(271, relation, place, inRun * 64 + gap);
  list.add(272, relation, inRun, range === null ? 0 : distanceBucket(range.to - range.from));
  list.add(273, cue.isQuoted, place, view.quoting);
  list.add(274, cue.gapLeft * 64 + cue.gapRight, place, relation);
  list.add(275, cue.headWord, relation, view.side * 8 + inRun);
  const opensNext = i + 1 < s.length && s.quoted[i + 1] === 1 && s.quoted[i] === 0 ? 1 : 0;
  const closedBefore = i > 0 && s.quoted[i - 1] === 1 && s.quoted[i] === 0 ? 1 : 0;
  list.add(276, place, opensNext * 2 + closedBefore, s.tag[i]!);
  list.add(277, (s.runs.length > 0 ? 4 : 0) + s.quotedBefore, place, view.quoting);
}

/** Which of the quotation runs, seen from the cue. */
function relationOf(view: TokenView, run: number): number {
  const cue = view.cue;
  if (run < 0) return 9;
  if (run === cue.runLeft) return 1;
  if (run === cue.runRight) return 2;
  if (run === view.s.run[cue.from]) return 3;
  return run < cue.runLeft ? 4 : 5;
}

function addSentence(view: TokenView, i: number): void {
  const s = view.s;
  const list = view.list;
  const place = view.place;
  const index = s.sentence[i]!;
  const { from, to } = s.sentences[index]!;
  list.add(280, place, Math.min(i - from, 4), s.tag[i]!);
  list.add(281, place, Math.min(to - 1 - i, 3), view.quoting);
  list.add(282, s.isFirst ? 1 : 0, place, Math.min(index, 2));
  list.add(283, place, s.hash[from]!, 0);
  list.add(284, place, Math.min(to - 1 - i, 2), s.hash[i]!);
}

/** 1 the opening mark, 2 the closing mark, 3 the token before it, 4 any other. */
function placeInRun(i: number, { from, to }: TokenRange): number {
  if (i === from) return 1;
  if (i === to - 1) return 2;
  return i === to - 2 ? 3 : 4;
}
