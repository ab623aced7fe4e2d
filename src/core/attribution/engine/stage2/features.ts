/**
 * What stage 2 sees of the tokens round a cue. As in stage 1, the templates belong to the
 * weights.
 */
import type { TokenRange } from '../../../text/sentences';
import type { FeatureList } from '../features';
import type { Sequence } from '../sequence';
import type { CueMap } from '../stage1/lexicon';
import type { Stage1Output } from '../stage1/stage1';
import { Between } from './between';
import type { Candidate } from './candidates';
import { addCueFeatures } from './cue-features';
import { type CueView, viewCue } from './cue-view';
import { type Hint, hintOf } from './hints';
import { CUE, TEXT } from './states';
import { addTokenFeatures } from './token-features';
import { tokenView } from './token-view';

/** Tokens before and after the cue in which its source and content are looked for. */
const REACH_BEFORE = 110;
const REACH_AFTER = 160;

/** No token gets more. */
const MOST_STAGE2_FEATURES = 104;

/** A paragraph as stage 2 reads it. */
export interface Reading {
  sequence: Sequence;
  cues: CueMap;
  output: Stage1Output;
  hints: readonly Hint[];
}

export interface Surroundings {
  window: TokenRange;
  cue: CueView;
  hint: Hint | null;
}

const between = new Between();

/** Fills `list`, its kinds included, with the features of the tokens round `candidate`. */
export function stage2Features(
  reading: Reading,
  candidate: Candidate,
  list: FeatureList,
): Surroundings {
  const s = reading.sequence;
  const cue = viewCue(s, candidate);
  const window = {
    from: Math.max(0, cue.from - REACH_BEFORE),
    to: Math.min(s.length, cue.to + REACH_AFTER),
  };
  between.read(s, reading.output, window, cue);
  list.begin(window.to - window.from, MOST_STAGE2_FEATURES);
  const kinds = new Uint8Array(window.to - window.from);
  const hint = hintOf(reading.hints, cue);
  const view = tokenView(reading, cue, hint, list, between);
  for (let i = window.from; i < window.to; i++) {
    const isCue = i >= cue.from && i < cue.to;
    kinds[i - window.from] = isCue ? CUE : TEXT;
    if (isCue) addCueFeatures(reading, cue, hint, window, i, list);
    else addTokenFeatures(view, i, i - window.from);
    list.endToken();
  }
  list.kinds = kinds;
  return { window, cue, hint };
}
