/** One token as seen from the cue: where it stands, and on what the features of it are based. */
import type { FeatureList } from '../features';
import type { Sequence } from '../sequence';
import type { Between } from './between';
import type { CueView } from './cue-view';
import type { Reading } from './features';
import type { Hint } from './hints';

export interface TokenView {
  reading: Reading;
  s: Sequence;
  cue: CueView;
  hint: Hint | null;
  list: FeatureList;
  between: Between;
  /** 0 left of the cue, 1 right of it. */
  side: number;
  /** Side and sentence, counted from the cue's. */
  place: number;
  distance: number;
  step: number;
  quoting: number;
  isSmall: number;
}

export function tokenView(
  reading: Reading,
  cue: CueView,
  hint: Hint | null,
  list: FeatureList,
  between: Between,
): TokenView {
  const nowhere = { side: 0, place: 0, distance: 0, step: 0, quoting: 0, isSmall: 0 };
  return { reading, s: reading.sequence, cue, hint, list, between, ...nowhere };
}
