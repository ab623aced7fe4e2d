/** What reads like prose, and how much of it there is. */
import type { Leaf } from './walk';

/** A sentence's end, with what may close after it, in any script. */
const SENTENCE_END = /[.!?…。！？؟।:;]["'”’“‘»«›‹」』)\]\s]*$/;
/** A text's last characters are enough to tell. */
const TAIL = 12;
/** One character of these scripts says about as much as three Latin letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

export const isHeading = (leaf: Leaf): boolean => leaf.container.heading > 0;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL));

/** Length in Latin characters, about. */
export function weightOf(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}

/** Whether a leaf reads like a paragraph of prose rather than a label, a link or a list of links. */
export function isProse(leaf: Leaf): boolean {
  if (leaf.links > 0.5 || isHeading(leaf)) return false;
  return leaf.weight >= 140 || (leaf.weight >= 40 && endsSentence(leaf.text));
}
