/** What stage 1 and the rules say of the token. */
import { probabilityBucket } from '../features';
import type { Hint } from './hints';
import type { TokenView } from './token-view';

export function addOutputs(view: TokenView, i: number, at: number): void {
  addStage1(view, i, at);
  addHint(view, i);
}

function addStage1(view: TokenView, i: number, at: number): void {
  const list = view.list;
  const cue = view.cue;
  const side = view.side;
  const place = view.place;
  const tag = view.s.tag[i]!;
  const { output } = view.reading;
  const length = view.s.length;
  const label = output.label[i]!;
  const labelBefore = i > 0 ? output.label[i - 1]! : 12;
  const labelAfter = i + 1 < length ? output.label[i + 1]! : 12;
  const cues = view.between.cues[at]!;
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
  list.add(293, label, place, view.distance);
  list.add(294, label, cue.headWord, side);
  list.add(295, pSource * 8 + pContent, place, cues);
  list.add(296, pContent, place, view.quoting);
  list.add(297, pSource, place, tag);
  list.add(298, pOther, place, cues);
  list.add(299, cue.strength, place, label);
  list.add(300, cue.strength, place, view.distance);
  list.add(301, probabilityBucket(output.cue[i]! / 255), place, cues);
  list.add(302, cue.strength, place, pContent * 8 + pSource);
  if (i > 0) list.add(303, pContent, probabilityBucket(content[i - 1]! / 255), place);
  if (i + 1 < length) list.add(304, pContent, probabilityBucket(content[i + 1]! / 255), place);
}

function addHint(view: TokenView, i: number): void {
  if (!view.hint) return;
  const list = view.list;
  const place = view.place;
  const here = hinted(view.hint, i);
  const around = hinted(view.hint, i - 1) * 8 + hinted(view.hint, i + 1);
  const sure = Math.round(view.hint.confidence * 100);
  list.add(310, here, place, 0);
  list.add(311, here, around, view.side);
  list.add(312, here, around, sure);
  list.add(313, here, view.reading.output.label[i]!, place);
  list.add(314, here, view.cue.headWord, view.side);
}

/** What the rules take the token for. */
function hinted({ source, content }: Hint, i: number): number {
  if (source && i >= source.from && i < source.to) return i === source.from ? 1 : 2;
  for (const { from, to } of content) {
    if (i >= from && i < to) return i === from ? 3 : i === to - 1 ? 5 : 4;
  }
  return 0;
}
