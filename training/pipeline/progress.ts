/** Tells on stderr how far the training is and how long it will take. */

/** The steps with their shares of the whole time, as measured on the corpus of the model card. */
export class Progress {
  readonly #total: number;
  readonly #write: (line: string) => void;
  readonly #begun = performance.now();
  #done = 0;
  #skipped = 0;
  #told = 0;

  constructor(total: number, write: (line: string) => void) {
    this.#total = total;
    this.#write = write;
  }

  /** Begins a step of that share; the function returned takes how much of it is done. */
  step(name: string, share: number): (done: number) => void {
    const before = this.#done;
    this.#tell(name, true);
    return (done) => {
      this.#done = before + share * done;
      this.#tell(name, done >= 1);
    };
  }

  /** A step that was done by an earlier run. */
  skip(name: string, share: number): void {
    this.#done += share;
    this.#skipped += share;
    this.#tell(`${name} (from the cache)`, true);
  }

  #tell(name: string, always: boolean): void {
    const now = performance.now();
    if (!always && now - this.#told < 5000) return;
    this.#told = now;
    const seconds = (now - this.#begun) / 1000;
    const worked = this.#done - this.#skipped;
    const left = worked > 0 ? ((this.#total - this.#done) / worked) * seconds : Number.NaN;
    const percent = Math.round((100 * this.#done) / this.#total);
    const time = Number.isFinite(left) ? `, ${Math.ceil(left)} s left` : '';
    this.#write(`${String(percent).padStart(3)} %  ${name}${time}`);
  }
}
