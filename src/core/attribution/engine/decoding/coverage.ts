/** Which tokens are taken: asked for every claim, so that no rule compares all claims with all. */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import type { ClaimDraft } from './draft';

export class Coverage {
  readonly #taken: Uint8Array;

  constructor(prepared: Prepared, ranges: Iterable<TokenRange> = []) {
    this.#taken = new Uint8Array(prepared.tokens.length);
    for (const range of ranges) this.add(range);
  }

  /** Of the contents of the drafts. */
  static ofContents(prepared: Prepared, drafts: readonly ClaimDraft[]): Coverage {
    return new Coverage(
      prepared,
      drafts.flatMap(({ content }) => content),
    );
  }

  /** Of the cues of the drafts. */
  static ofCues(prepared: Prepared, drafts: readonly ClaimDraft[]): Coverage {
    return new Coverage(
      prepared,
      drafts.map(({ cue }) => cue).filter((cue) => cue !== null),
    );
  }

  add({ from, to }: TokenRange): void {
    this.#taken.fill(1, from, to);
  }

  /** Whether any token of the range is taken. */
  has({ from, to }: TokenRange): boolean {
    for (let i = from; i < to; i++) if (this.#taken[i] === 1) return true;
    return false;
  }
}
