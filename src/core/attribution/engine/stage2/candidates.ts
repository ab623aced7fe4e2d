/** Where stage 1 sees the beginning of a cue, stage 2 asks what belongs to it. */

import type { TokenRange } from '../../../text/sentences';
import type { Stage1Output } from '../stage1/stage1';
import type { Hint } from './hints';

/** A thousand tokens of news have some fifty cues; a text of nothing but cues must not cost more. */
const MOST = 120;

export interface Candidate extends TokenRange {
  /** P(a cue begins here), by stage 1. */
  probability: number;
}

/** P(a cue begins), in 255ths. The recipe's threshold: lower ones cost time and find next to nothing. */
const LEAST = 0.05 * 255;
/** The cue runs on while P(cue continues) is this share of P(cue begins). */
const CONTINUES = 0.4;
/** Tokens; 99 % of the cues of the training data have 9 or fewer. */
const LONGEST = 9;

/** In reading order. Cues that only the rules see are candidates too. */
export function findCandidates(output: Stage1Output, hints: readonly Hint[]): Candidate[] {
  const found = likelyCues(output);
  for (const { cue } of hints) {
    if (found.some(({ from, to }) => from < cue.to && cue.from < to)) continue;
    found.push({ ...cue, probability: output.cueBegins[cue.from]! / 255 });
  }
  return likeliest(found).sort((a, b) => a.from - b.from);
}

function likeliest(found: Candidate[]): Candidate[] {
  if (found.length <= MOST) return found;
  return found.sort((a, b) => b.probability - a.probability || a.from - b.from).slice(0, MOST);
}

function likelyCues({ cueBegins, cue }: Stage1Output): Candidate[] {
  const found: Candidate[] = [];
  const length = cueBegins.length;
  for (let i = 0; i < length; i++) {
    const begins = cueBegins[i]!;
    if (begins < LEAST) continue;
    let to = i + 1;
    while (to < length && to - i < LONGEST) {
      const inside = cue[to]! - cueBegins[to]!;
      if (inside < CONTINUES * begins || cueBegins[to]! > inside) break;
      to++;
    }
    found.push({ from: i, to, probability: begins / 255 });
    i = to - 1;
  }
  return found;
}
