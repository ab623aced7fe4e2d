/** Results of steps, kept in a folder so that an interrupted training goes on where it stood. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Container, pack, unpack } from '../../src/core/attribution/engine/weights/container';
import { WeightsError } from '../../src/core/attribution/engine/weights/errors';
import { ENGINE_VERSION } from '../../src/core/attribution/engine/weights/model';

export class StepCache {
  readonly #folder: string | null;
  readonly #key: string;

  /** `inputs`: everything that the results depend on. Without a folder nothing is kept. */
  constructor(folder: string | null, inputs: unknown) {
    this.#folder = folder;
    const text = JSON.stringify([ENGINE_VERSION, inputs]);
    this.#key = createHash('sha256').update(text).digest('hex').slice(0, 16);
    if (folder !== null) mkdirSync(folder, { recursive: true });
  }

  get(step: string): Container | null {
    const path = this.#path(step);
    if (path === null || !existsSync(path)) return null;
    try {
      return unpack(ENGINE_VERSION, new Uint8Array(readFileSync(path)));
    } catch (error) {
      // Cut off by an interruption: the step is done again.
      if (error instanceof WeightsError) return null;
      throw error;
    }
  }

  put(step: string, container: Container): void {
    const path = this.#path(step);
    if (path === null) return;
    writeFileSync(`${path}.part`, pack(ENGINE_VERSION, container));
    renameSync(`${path}.part`, path);
  }

  #path(step: string): string | null {
    return this.#folder === null ? null : join(this.#folder, `${step}-${this.#key}.step`);
  }
}
