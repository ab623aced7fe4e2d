/** The packages that `npm run package` made. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import about from '../../../package.json' with { type: 'json' };

export type Kind = 'chrome' | 'firefox' | 'sources';

export const packageFile = (kind: Kind, project = '.'): string =>
  join(project, `dist/packages/whosaid-${about.version}-${kind}.zip`);

/** The files in a package by their paths. */
export const filesIn = (kind: Kind): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(readFileSync(packageFile(kind)))));

export function unpack(kind: Kind, folder: string): void {
  for (const [path, bytes] of filesIn(kind)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
