/** What stage 2 sees of the token's words, by themselves and with the cue's. */
import { shapeAt, tagAt, wordAt } from '../sequence';
import type { TokenView } from './token-view';

export function addTokenWords(view: TokenView, i: number, sentences: number): void {
  addWords(view, i, sentences);
  addCueWords(view, i);
}

function addWords(view: TokenView, i: number, sentences: number): void {
  const list = view.list;
  const side = view.side;
  const place = view.place;
  const distance = view.distance;
  const word = view.s.hash[i]!;
  const tag = view.s.tag[i]!;
  const p1 = wordAt(view.s, i - 1);
  const n1 = wordAt(view.s, i + 1);
  const p2 = wordAt(view.s, i - 2);
  const n2 = wordAt(view.s, i + 2);
  const tp1 = tagAt(view.s, i - 1);
  const tp2 = tagAt(view.s, i - 2);
  const tn1 = tagAt(view.s, i + 1);
  const tn2 = tagAt(view.s, i + 2);
  list.add(201, place, 0, 0);
  list.add(202, side, distance, sentences);
  list.add(203, place, distance, view.quoting);
  list.add(204, word, side, 0);
  list.add(205, word, place, view.quoting);
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
  list.add(219, shapeAt(view.s, i - 1) * 16 + view.s.shape[i]!, shapeAt(view.s, i + 1), side);
}

function addCueWords(view: TokenView, i: number): void {
  const list = view.list;
  const cue = view.cue;
  const side = view.side;
  const place = view.place;
  const distance = view.distance;
  const word = view.s.hash[i]!;
  const tag = view.s.tag[i]!;
  const isNearOrSmall = view.step <= 2 || view.isSmall === 1;
  list.add(220, cue.headWord, place, 0);
  list.add(221, cue.headWord, place, Math.min(view.step, 4));
  list.add(222, cue.headWord, place, tag);
  list.add(223, cue.headWord, side * 2 + view.isSmall, isNearOrSmall ? word : 0);
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
  list.add(235, cue.headWord, wordAt(view.s, i - 1), side);
  list.add(236, cue.headWord, cue.next, place);
  list.add(237, cue.headWord, cue.isPassive * 2 + cue.isQuoted, place * 64 + tag);
}
