/** Zip files of the same files are the same to the byte, whenever and wherever they are made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip file can name; it is written as the local time, so made as one. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const READABLE_FILE = 0o100644 << 16;

/**
 * @param files paths below `folder`, with slashes
 * @throws (rejects) where one cannot be read
 */
export async function archive(folder: string, files: readonly string[]): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const file of files.toSorted()) {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    entries[file] = [bytes, { mtime: NO_TIME, os: UNIX, attrs: READABLE_FILE, level: 9 }];
  }
  return zipSync(entries);
}
