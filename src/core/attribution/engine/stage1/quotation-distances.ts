/** For each token: how far the quotation marks are, and how long what it stands in is. */
import type { Sequence } from '../sequence';

export interface QuotationDistances {
  /** Tokens since the last change between quoted and unquoted; FAR if there was none. */
  sinceChange: Int32Array;
  toChange: Int32Array;
  /** Length of the quoted stretch that the token stands in, else 0. */
  stretch: Int32Array;
}

const FAR = 99;

export function quotationDistances({ quoted, length }: Sequence): QuotationDistances {
  const sinceChange = new Int32Array(length);
  const toChange = new Int32Array(length);
  const stretch = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const same = i > 0 && quoted[i - 1] === quoted[i];
    if (same) sinceChange[i] = sinceChange[i - 1]! + 1;
    else sinceChange[i] = i === 0 && quoted[i] === 0 ? FAR : 0;
  }
  for (let i = length - 1; i >= 0; i--) {
    const same = i + 1 < length && quoted[i + 1] === quoted[i];
    if (same) toChange[i] = toChange[i + 1]! + 1;
    else toChange[i] = i + 1 === length && quoted[i] === 0 ? FAR : 0;
  }
  for (let i = 0; i < length; i++) {
    if (quoted[i] === 0) continue;
    stretch[i] = i > 0 && stretch[i - 1]! > 0 ? stretch[i - 1]! : toChange[i]! + 1;
  }
  return { sinceChange, toChange, stretch };
}
