/** One reading of a cue: which words are its source and its content. */

import type { ClaimType } from '../../../model';
import type { TokenRange } from '../../../text/sentences';
import type { Sequence } from '../sequence';
import { SHAPE } from '../words';
import type { CueView } from './cue-view';
import { ROLE, ROLE_OF } from './states';

export interface Hypothesis {
  cue: CueView;
  /** Token ranges of the sequence. */
  source: TokenRange | null;
  content: TokenRange[];
  /** Of the paths that say just this. */
  probability: number;
}

/** `states`: a path over the tokens of `window`; null for one without content. */
export function readPath(
  states: Uint8Array,
  window: TokenRange,
  cue: CueView,
): Pick<Hypothesis, 'source' | 'content'> | null {
  let source: TokenRange | null = null;
  const content: TokenRange[] = [];
  for (let k = 0; k < states.length; k++) {
    const role = ROLE_OF[states[k]!]!;
    if (role !== ROLE.sourceBegins && role !== ROLE.contentBegins) continue;
    let to = k + 1;
    while (to < states.length && ROLE_OF[states[to]!] === role + 1) to++;
    const range = { from: window.from + k, to: window.from + to };
    if (role === ROLE.contentBegins) content.push(range);
    else source = range;
    k = to - 1;
  }
  return content.length > 0 && cue.to > cue.from ? { source, content } : null;
}

/** Counts words of token ranges: signs are none, and a leading "that" belongs to the cue. */
export class WordCounter {
  readonly #before: Int32Array;
  readonly #sequence: Sequence;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
    this.#before = new Int32Array(sequence.length + 1);
    for (let i = 0; i < sequence.length; i++) {
      this.#before[i + 1] = this.#before[i]! + (sequence.shape[i] === SHAPE.sign ? 0 : 1);
    }
  }

  count({ from, to }: TokenRange): number {
    return this.#before[to]! - this.#before[from]!;
  }

  countAll(ranges: readonly TokenRange[]): number {
    let count = 0;
    for (const range of ranges) count += this.count(range);
    return count;
  }

  common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
    let count = 0;
    for (const x of a) for (const y of b) count += this.commonOf(x, y);
    return count;
  }

  commonOf(a: TokenRange, b: TokenRange): number {
    const from = Math.max(a.from, b.from);
    const to = Math.min(a.to, b.to);
    return from < to ? this.#before[to]! - this.#before[from]! : 0;
  }

  jaccard(a: readonly TokenRange[], b: readonly TokenRange[]): number {
    const common = this.common(a, b);
    const all = this.countAll(a) + this.countAll(b) - common;
    return all === 0 ? 0 : common / all;
  }

  /** The content without a leading "that", as the measure reads it. */
  withoutThat(content: readonly TokenRange[]): readonly TokenRange[] {
    const first = content[0];
    if (!first) return [];
    let at = first.from;
    while (at < first.to && this.#sequence.shape[at] === SHAPE.sign) at++;
    if (this.#sequence.lower[at] !== 'that' || this.countAll(content) < 2) return content;
    const rest = content.slice(1);
    return at + 1 < first.to ? [{ from: at + 1, to: first.to }, ...rest] : rest;
  }
}

/** direct: all words of the content quoted; a cue inside the same quotation is told, not quoted. */
export function typeOfContent(
  s: Sequence,
  content: readonly TokenRange[],
  cue: TokenRange | null,
): ClaimType {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (s.shape[i] === SHAPE.sign) continue;
      words++;
      if (s.quoted[i] === 1) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  if (quoted < words) return 'mixed';
  return cue && s.quoted[cue.from] === 1 ? 'indirect' : 'direct';
}
