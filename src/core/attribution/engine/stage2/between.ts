/** What stands between a token and the cue, read outward from the cue on both sides. */

import type { TokenRange } from '../../../text/sentences';
import type { Sequence } from '../sequence';
import type { Stage1Output } from '../stage1/stage1';
import { isNominal, isVerbOrModal, TAG } from '../tagger/tags';

/** Columns over the window; counts are cut off where more tell nothing. */
export class Between {
  commas = new Uint8Array(0);
  that = new Uint8Array(0);
  verbs = new Uint8Array(0);
  cues = new Uint8Array(0);
  runs = new Uint8Array(0);
  conjunctions = new Uint8Array(0);
  questionWords = new Uint8Array(0);
  nominals = new Uint8Array(0);
  /** Hash of the last unquoted sign passed. */
  sign = new Int32Array(0);
  /** Hash of the last function word passed. */
  functionWord = new Int32Array(0);

  /** Fills the columns for the tokens of `window`, which holds `cue`. */
  read(s: Sequence, output: Stage1Output, window: TokenRange, cue: TokenRange): void {
    const size = window.to - window.from;
    if (this.commas.length < size) this.#grow(size);
    this.#readSide(s, output, window, cue, 1);
    this.#readSide(s, output, window, cue, -1);
  }

  #grow(size: number): void {
    const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(size * 2);
    this.commas = bytes();
    this.that = bytes();
    this.verbs = bytes();
    this.cues = bytes();
    this.runs = bytes();
    this.conjunctions = bytes();
    this.questionWords = bytes();
    this.nominals = bytes();
    this.sign = new Int32Array(size * 2);
    this.functionWord = new Int32Array(size * 2);
  }

  #readSide(
    s: Sequence,
    output: Stage1Output,
    window: TokenRange,
    cue: TokenRange,
    step: 1 | -1,
  ): void {
    let commas = 0;
    let that = 0;
    let verbs = 0;
    let cues = 0;
    let runs = 0;
    let conjunctions = 0;
    let questionWords = 0;
    let nominals = 0;
    let sign = 0;
    let functionWord = 0;
    const stop = step > 0 ? window.to : window.from - 1;
    for (let i = step > 0 ? cue.to : cue.from - 1; i !== stop; i += step) {
      const at = i - window.from;
      this.commas[at] = commas;
      this.that[at] = that;
      this.verbs[at] = verbs;
      this.cues[at] = cues;
      this.runs[at] = runs;
      this.conjunctions[at] = conjunctions;
      this.questionWords[at] = questionWords;
      this.nominals[at] = nominals;
      this.sign[at] = sign;
      this.functionWord[at] = functionWord;
      const tag = s.tag[i]!;
      const quoted = s.quoted[i] === 1;
      if (tag === TAG[',']) {
        if (!quoted && commas < 3) commas++;
      } else if (s.lower[i] === 'that') that = 1;
      if (s.shape[i] === 0 && !quoted && s.isMark[i] === 0) sign = s.hash[i]!;
      if (isVerbOrModal(tag) && verbs < 4) verbs++;
      if (output.cueBegins[i]! > 127 && cues < 3) cues++;
      if (quoted && (i + step < 0 || i + step >= s.length || s.quoted[i + step] === 0) && runs < 3)
        runs++;
      if (tag === TAG.CC && conjunctions < 2) conjunctions++;
      if (tag === TAG.WH) questionWords = 1;
      if (isNominal(tag) && nominals < 4) nominals++;
      if (s.isFunctionWord[i] === 1) functionWord = s.hash[i]!;
    }
  }
}
