/** By what speech is told from thought, stance and act: the cue's words and the claim's form. */
import { hashFeature } from '../hash';
import type { Sequence } from '../sequence';
import type { RankedHypothesis } from '../stage2/ranking';
import type { Example } from './logistic';
import { orderOf, TYPE_NUMBER } from './traits';

export function saidFeatures(s: Sequence, p: RankedHypothesis): Example {
  const { cue, content } = p;
  const head = s.hash[cue.head]!;
  const type = TYPE_NUMBER[p.type];
  const first = s.hash[content[0]!.from]!;
  const categories: number[] = [];
  const add = (template: number, a = 0, b = 0, c = 0): void => {
    categories.push(hashFeature(template, a, b, c));
  };
  add(1100);
  add(1101, head);
  add(1102, s.prefix4[cue.head]!);
  add(1103, s.suffix3[cue.head]!, cue.headTag);
  add(1104, type);
  add(1105, orderOf(p));
  add(1106, cue.headTag, cue.isPassive);
  add(1107, cue.next, cue.headTag);
  add(1108, cue.firstWord);
  add(1109, cue.lastWord);
  add(1110, head, type);
  add(1111, head, cue.next);
  add(1112, first);
  add(1113, head, s.tag[content[0]!.from]!);
  add(1114, cue.previous);
  for (let i = cue.from; i < cue.to; i++) add(1115, s.hash[i]!);
  return { numbers: [], categories };
}
