/** What a browser has saved in its folder of downloads, which lies in the profile. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedFile } from './session';

/** Names of files that are still being written. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$/;

export function downloadFolder(profile: string): string {
  const folder = join(profile, 'saved');
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function readDownloads(profile: string): SavedFile[] {
  const folder = downloadFolder(profile);
  const names = readdirSync(folder);
  // Firefox holds the place of a file with an empty one until all of it is there.
  return names
    .filter((name) => !UNFINISHED.test(name) && !names.includes(`${name}.part`))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => text !== '');
}
