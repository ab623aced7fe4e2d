/** What stage 2 sees of one token that is not the cue's: eight groups of features. */
import { distanceBucket } from '../features';
import { addOutputs } from './token-outputs';
import { addSurroundings } from './token-surroundings';
import type { TokenView } from './token-view';
import { addTokenWords } from './token-words';

/** Moves the view to token `i`, the `at`th of the window, and adds all its features. */
export function addTokenFeatures(view: TokenView, i: number, at: number): void {
  const { s, cue } = view;
  view.side = i < cue.from ? 0 : 1;
  view.step = view.side === 1 ? i - cue.to + 1 : cue.from - i;
  view.distance = distanceBucket(view.step);
  const sentences = Math.max(-2, Math.min(2, s.sentence[i]! - cue.sentence)) + 2;
  view.place = view.side * 8 + sentences;
  view.quoting = s.quoted[i]! * 2 + s.isMark[i]!;
  view.isSmall = s.isFunctionWord[i] === 1 || s.shape[i] === 0 ? 1 : 0;
  addTokenWords(view, i, sentences);
  addSurroundings(view, i, at);
  addOutputs(view, i, at);
}
