/**
 * What the trained stages made of paragraphs that were read before. A page that grows, or that is
 * edited in one place, has all its other paragraphs read from here; what the stages are given is
 * the key, so that what they would say again is never another thing.
 */
import type { Prepared } from '../../text/prepare';
import type { JudgedClaim } from './judge';
import type { Sequence } from './sequence';
import type { Hint } from './stage2/hints';

/** All that comes of one sequence; token ranges count from its first token. */
export interface ParagraphReading {
  tag: Uint8Array;
  claims: readonly JudgedClaim[];
}

export class ParagraphMemory {
  readonly #kept = new Map<string, ParagraphReading>();

  /** @param most so many paragraphs are kept, the last ones; 0 keeps none */
  constructor(readonly most: number) {}

  /** What was kept for the key, else what `read` gives. */
  recall(key: string, read: () => ParagraphReading): ParagraphReading {
    const reading = this.#kept.get(key) ?? read();
    // A Map gives its keys in the order of their coming: the first is the one used longest ago.
    this.#kept.delete(key);
    this.#kept.set(key, reading);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value as string);
    return reading;
  }
}

/** Everything that the trained stages look at in a sequence, and nothing else. */
export function keyOf(
  { tokens }: Prepared,
  { firstToken, length, runs, isFirst, quotedBefore, openBefore }: Sequence,
  hints: readonly Hint[],
): string {
  const words = tokens.slice(firstToken, firstToken + length).map(({ text }) => text);
  return JSON.stringify([words, runs, isFirst, quotedBefore, openBefore, hints]);
}
