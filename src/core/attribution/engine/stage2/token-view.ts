/** What stage 2 sees of one token that is not the cue's: eight groups of features. */
import type { TokenRange } from '../../../text/sentences';
import { distanceBucket, type FeatureList, probabilityBucket } from '../features';
import type { Sequence } from '../sequence';
import { TAG_AFTER, TAG_BEFORE } from '../tagger/tags';
import type { Between } from './between';
import type { CueView } from './cue-view';
import type { Reading } from './features';
import type { Hint } from './hints';

const BEFORE = 1;
const AFTER = 2;

/** One token as seen from the cue; `add` moves on to the next. */
export class TokenView {
  readonly #reading: Reading;
  readonly #s: Sequence;
  readonly #cue: CueView;
  readonly #list: FeatureList;
  readonly #hint: Hint | null;
  readonly #between: Between;
  /** 0 left of the cue, 1 right of it. */
  #side = 0;
  /** Side and sentence, counted from the cue's. */
  #place = 0;
  #distance = 0;
  #step = 0;
  #quoting = 0;
  #isSmall = 0;

  constructor(
    reading: Reading,
    cue: CueView,
    hint: Hint | null,
    list: FeatureList,
    between: Between,
  ) {
    this.#reading = reading;
    this.#s = reading.sequence;
    this.#cue = cue;
    this.#list = list;
    this.#hint = hint;
    this.#between = between;
  }

  /** `at`: index into the window. */
  add(i: number, at: number): void {
    const s = this.#s;
    const cue = this.#cue;
    this.#side = i < cue.from ? 0 : 1;
    this.#step = this.#side === 1 ? i - cue.to + 1 : cue.from - i;
    this.#distance = distanceBucket(this.#step);
    const sentences = Math.max(-2, Math.min(2, s.sentence[i]! - cue.sentence)) + 2;
    this.#place = this.#side * 8 + sentences;
    this.#quoting = s.quoted[i]! * 2 + s.isMark[i]!;
    this.#isSmall = s.isFunctionWord[i] === 1 || s.shape[i] === 0 ? 1 : 0;
    this.#addWords(i, sentences);
    this.#addCueWords(i);
    this.#addCuePlace(i);
    this.#addBetween(i, at);
    this.#addQuotation(i);
    this.#addSentence(i);
    this.#addStage1(i, at);
    this.#addHint(i);
  }

  #word(i: number): number {
    return i < 0 ? BEFORE : i >= this.#s.length ? AFTER : this.#s.hash[i]!;
  }

  #tag(i: number): number {
    return i < 0 ? TAG_BEFORE : i >= this.#s.length ? TAG_AFTER : this.#s.tag[i]!;
  }

  #shape(i: number): number {
    return i < 0 ? 10 : i >= this.#s.length ? 11 : this.#s.shape[i]!;
  }

  #addWords(i: number, sentences: number): void {
    const list = this.#list;
    const side = this.#side;
    const place = this.#place;
    const distance = this.#distance;
    const word = this.#s.hash[i]!;
    const tag = this.#s.tag[i]!;
    const p1 = this.#word(i - 1);
    const n1 = this.#word(i + 1);
    const p2 = this.#word(i - 2);
    const n2 = this.#word(i + 2);
    const tp1 = this.#tag(i - 1);
    const tp2 = this.#tag(i - 2);
    const tn1 = this.#tag(i + 1);
    const tn2 = this.#tag(i + 2);
    list.add(201, place, 0, 0);
    list.add(202, side, distance, sentences);
    list.add(203, place, distance, this.#quoting);
    list.add(204, word, side, 0);
    list.add(205, word, place, this.#quoting);
    list.add(206, tag, place, distance);
    list.add(207, p1, place, 0);
    list.add(208, n1, place, 0);
    list.add(209, p1, word, side);
    list.add(210, word, n1, side);
    list.add(211, tp1 * 64 + tag, tn1, place);
    list.add(212, tp2 * 64 + tp1, tag, place);
    list.add(213, tag * 64 + tn1, tn2, place);
    list.add(214, tp2 * 64 + tp1, tag * 64 + tn1, tn2);
    list.add(215, p2, p1, side);
    list.add(216, n1, n2, side);
    list.add(217, p2, side, 0);
    list.add(218, n2, side, 0);
    list.add(219, this.#shape(i - 1) * 16 + this.#s.shape[i]!, this.#shape(i + 1), side);
  }

  #addCueWords(i: number): void {
    const list = this.#list;
    const cue = this.#cue;
    const side = this.#side;
    const place = this.#place;
    const distance = this.#distance;
    const word = this.#s.hash[i]!;
    const tag = this.#s.tag[i]!;
    const isNearOrSmall = this.#step <= 2 || this.#isSmall === 1;
    list.add(220, cue.headWord, place, 0);
    list.add(221, cue.headWord, place, Math.min(this.#step, 4));
    list.add(222, cue.headWord, place, tag);
    list.add(223, cue.headWord, side * 2 + this.#isSmall, isNearOrSmall ? word : 0);
    list.add(224, cue.next, place, tag);
    list.add(225, cue.next, place, distance);
    list.add(226, cue.previous, place, tag);
    list.add(227, cue.headTag * 8 + cue.size * 2 + cue.isPassive, place, tag);
    list.add(228, cue.headTag * 2 + cue.isPassive, place, distance);
    list.add(229, cue.firstWord, place, distance);
    list.add(230, cue.lastWord, place, distance);
    list.add(231, cue.lastWord, place, tag);
    list.add(232, cue.nextTag * 64 + cue.previousTag, place, tag);
    list.add(233, cue.nextTag * 64 + cue.previousTag, place, distance);
    list.add(234, cue.next, cue.next2, place * 64 + tag);
    list.add(235, cue.headWord, this.#word(i - 1), side);
    list.add(236, cue.headWord, cue.next, place);
    list.add(237, cue.headWord, cue.isPassive * 2 + cue.isQuoted, place * 64 + tag);
  }

  #addCuePlace(i: number): void {
    const list = this.#list;
    const { fromStart, toEnd } = this.#cue;
    const place = this.#place;
    const tag = this.#s.tag[i]!;
    list.add(240, fromStart, place, this.#quoting);
    list.add(241, toEnd, place, this.#quoting);
    list.add(242, fromStart * 64 + toEnd, place, 0);
    list.add(243, toEnd, place, tag);
    list.add(244, fromStart, place, tag);
    list.add(245, fromStart * 64 + toEnd, place * 64 + this.#distance, 0);
  }

  #addBetween(i: number, at: number): void {
    const list = this.#list;
    const cue = this.#cue;
    const place = this.#place;
    const distance = this.#distance;
    const tag = this.#s.tag[i]!;
    const commas = this.#between.commas[at]!;
    const that = this.#between.that[at]!;
    const cues = this.#between.cues[at]!;
    const verbs = this.#between.verbs[at]!;
    const nominals = this.#between.nominals[at]!;
    const runs = this.#between.runs[at]!;
    const sign = this.#between.sign[at]!;
    const functionWord = this.#between.functionWord[at]!;
    const verbsNominals = verbs * 8 + nominals;
    list.add(250, place, commas * 2 + that, this.#quoting);
    list.add(251, place, commas * 4 + cues, tag);
    list.add(252, place, verbsNominals, tag);
    list.add(253, place, sign, tag);
    list.add(254, place, runs * 4 + commas, this.#quoting);
    list.add(
      255,
      place,
      this.#between.conjunctions[at]! * 2 + this.#between.questionWords[at]!,
      tag,
    );
    list.add(256, place, functionWord, tag);
    list.add(257, place, sign, this.#s.hash[i]!);
    list.add(258, place, commas * 64 + verbsNominals, cues * 4 + runs);
    list.add(259, place, cues * 2 + that, this.#quoting * 64 + distance);
    list.add(260, place, verbs * 8 + commas, this.#tag(i - 1) * 64 + tag);
    list.add(261, place, functionWord, distance);
    list.add(262, cue.headWord, place, commas * 8 + verbs);
    list.add(263, cue.next, place, commas * 64 + verbs * 8 + that);
  }

  #addQuotation(i: number): void {
    const s = this.#s;
    const list = this.#list;
    const cue = this.#cue;
    const place = this.#place;
    const run = s.run[i]!;
    const relation = this.#relation(run);
    const range = run < 0 ? null : s.runs[run]!;
    const inRun = range === null ? 0 : placeInRun(i, range);
    const gap = this.#side === 1 ? cue.gapRight : cue.gapLeft;
    list.add(270, relation, place, inRun);
    list.add(271, relation, place, inRun * 64 + gap);
    list.add(272, relation, inRun, range === null ? 0 : distanceBucket(range.to - range.from));
    list.add(273, cue.isQuoted, place, this.#quoting);
    list.add(274, cue.gapLeft * 64 + cue.gapRight, place, relation);
    list.add(275, cue.headWord, relation, this.#side * 8 + inRun);
    const opensNext = i + 1 < s.length && s.quoted[i + 1] === 1 && s.quoted[i] === 0 ? 1 : 0;
    const closedBefore = i > 0 && s.quoted[i - 1] === 1 && s.quoted[i] === 0 ? 1 : 0;
    list.add(276, place, opensNext * 2 + closedBefore, s.tag[i]!);
    list.add(277, (s.runs.length > 0 ? 4 : 0) + s.quotedBefore, place, this.#quoting);
  }

  /** Which of the quotation runs, seen from the cue. */
  #relation(run: number): number {
    const cue = this.#cue;
    if (run < 0) return 9;
    if (run === cue.runLeft) return 1;
    if (run === cue.runRight) return 2;
    if (run === this.#s.run[cue.from]) return 3;
    return run < cue.runLeft ? 4 : 5;
  }

  #addSentence(i: number): void {
    const s = this.#s;
    const list = this.#list;
    const place = this.#place;
    const index = s.sentence[i]!;
    const { from, to } = s.sentences[index]!;
    list.add(280, place, Math.min(i - from, 4), s.tag[i]!);
    list.add(281, place, Math.min(to - 1 - i, 3), this.#quoting);
    list.add(282, s.isFirst ? 1 : 0, place, Math.min(index, 2));
    list.add(283, place, s.hash[from]!, 0);
    list.add(284, place, Math.min(to - 1 - i, 2), s.hash[i]!);
  }

  #addStage1(i: number, at: number): void {
    const list = this.#list;
    const cue = this.#cue;
    const side = this.#side;
    const place = this.#place;
    const tag = this.#s.tag[i]!;
    const { output } = this.#reading;
    const length = this.#s.length;
    const label = output.label[i]!;
    const labelBefore = i > 0 ? output.label[i - 1]! : 12;
    const labelAfter = i + 1 < length ? output.label[i + 1]! : 12;
    const cues = this.#between.cues[at]!;
    // A token right of the cue has its cue on the left.
    const source = side === 1 ? output.sourceLeft : output.sourceRight;
    const content = side === 1 ? output.contentLeft : output.contentRight;
    const otherSource = side === 1 ? output.sourceRight : output.sourceLeft;
    const otherContent = side === 1 ? output.contentRight : output.contentLeft;
    const pSource = probabilityBucket(source[i]! / 255);
    const pContent = probabilityBucket(content[i]! / 255);
    const pOther =
      probabilityBucket(otherSource[i]! / 255) * 8 + probabilityBucket(otherContent[i]! / 255);
    list.add(290, label, place, 0);
    list.add(291, labelBefore * 16 + label, labelAfter, side);
    list.add(292, label, place, cues);
    list.add(293, label, place, this.#distance);
    list.add(294, label, cue.headWord, side);
    list.add(295, pSource * 8 + pContent, place, cues);
    list.add(296, pContent, place, this.#quoting);
    list.add(297, pSource, place, tag);
    list.add(298, pOther, place, cues);
    list.add(299, cue.strength, place, label);
    list.add(300, cue.strength, place, this.#distance);
    list.add(301, probabilityBucket(output.cue[i]! / 255), place, cues);
    list.add(302, cue.strength, place, pContent * 8 + pSource);
    if (i > 0) list.add(303, pContent, probabilityBucket(content[i - 1]! / 255), place);
    if (i + 1 < length) list.add(304, pContent, probabilityBucket(content[i + 1]! / 255), place);
  }

  #addHint(i: number): void {
    if (!this.#hint) return;
    const list = this.#list;
    const place = this.#place;
    const here = hinted(this.#hint, i);
    const around = hinted(this.#hint, i - 1) * 8 + hinted(this.#hint, i + 1);
    const sure = Math.round(this.#hint.confidence * 100);
    list.add(310, here, place, 0);
    list.add(311, here, around, this.#side);
    list.add(312, here, around, sure);
    list.add(313, here, this.#reading.output.label[i]!, place);
    list.add(314, here, this.#cue.headWord, this.#side);
  }
}

/** What the rules take the token for. */
function hinted({ source, content }: Hint, i: number): number {
  if (source && i >= source.from && i < source.to) return i === source.from ? 1 : 2;
  for (const { from, to } of content) {
    if (i >= from && i < to) return i === from ? 3 : i === to - 1 ? 5 : 4;
  }
  return 0;
}

/** 1 the opening mark, 2 the closing mark, 3 the token before it, 4 any other. */
function placeInRun(i: number, { from, to }: TokenRange): number {
  if (i === from) return 1;
  if (i === to - 1) return 2;
  return i === to - 2 ? 3 : 4;
}
