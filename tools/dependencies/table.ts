/** docs/dependencies.md: what of others readers get. */
import { readFileSync } from 'node:fs';
import type { Shipped } from '../build/shipped.ts';
import type { Lock } from './lock.ts';

export const PAGE = 'docs/dependencies.md';

/** Why each package is there, where own code would be worse. */
const REASONS: Readonly<Record<string, string>> = {
  '@floating-ui/core': 'finds the place of the card beside its claim, inside the window',
  '@floating-ui/utils': 'a part of @floating-ui/core',
  filenamify: 'makes a headline a file name that every system takes',
  'filename-reserved-regex': 'a part of filenamify',
  preact: 'draws card, popup and the other pages of the extension',
  valibot: 'checks messages and what is stored where they come in',
  'webextension-polyfill':
    'gives Chrome’s interface for extensions the shape of Firefox’s; not in the page script',
};

export interface Row {
  name: string;
  version: string;
  licence: string;
  /** 1000 bytes. */
  kilobytes: number;
  reason: string;
}

/** @throws where a package has no reason here, or no entry in the lockfile */
export function rowsOf(shipped: Shipped, lock: Lock): Row[] {
  return Object.entries(shipped).map(([name, bytes]) => {
    const reason = REASONS[name];
    const { version, license } = lock[`node_modules/${name}`] ?? {};
    if (!reason) throw new Error(`${name} is in the build: say why in tools/dependencies/table.ts`);
    if (!version || !license) throw new Error(`${name} is not in package-lock.json`);
    return { name, version, licence: license, kilobytes: bytes / 1000, reason };
  });
}

export const pageOf = (rows: readonly Row[]): string => `# What of others is in the extension

Written by \`npm run check:dependencies -- --write\` out of what the build puts together, and held to
it by a test. The sizes are those of the code that is used, before it is minified and compressed.
Everything else in package.json serves the work on Whosaid and reaches no reader.

| package | version | licence | kB | what it does for readers |
|---|---|---|---|---|
${rows
  .map((row) =>
    [row.name, row.version, row.licence, row.kilobytes.toFixed(1), row.reason].join(' | '),
  )
  .map((cells) => `| ${cells} |\n`)
  .join('')}`;

/** The rows that the page has now. */
export function rowsOfPage(): Row[] {
  return readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => {
      const [name = '', version = '', licence = '', size, reason = ''] = line
        .slice(2, -2)
        .split(' | ');
      return { name, version, licence, kilobytes: Number(size), reason };
    });
}
