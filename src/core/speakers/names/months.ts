/** Months that are given names too. */
import type { Token } from '../../text/tokens';

export const MONTH_OR_NAME = /^(?:may|april|june)$/;
/** "Since June", "last April": nobody's name stands there but seldom. */
const BEFORE_A_MONTH =
  /^(?:in|since|until|till|before|after|during|late|early|mid|last|next|this|every|between)$/;

/** Whether the word at `at` is a month and nobody: "in June", "May 12". */
export function isMonth(tokens: readonly Token[], at: number): boolean {
  if (!MONTH_OR_NAME.test(tokens[at]?.lower ?? '')) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (/^\d/.test(next?.text ?? '') || /^\d/.test(before?.text ?? '')) return true;
  return BEFORE_A_MONTH.test(before?.lower ?? '') && !next?.isCapital;
}
