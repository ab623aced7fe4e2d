import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waysOutOfScript, waysOutOfText } from '../../tools/build/ways-out';

/** What looks like a way out and is none: how often it stands there, and why. */
const EXCEPTIONS: Record<string, { times: number; reason: string }> = {
  fetch: { times: 2, reason: 'read the weights and the words of the extension’s own folder' },
  eval: { times: 1, reason: 'the polyfill’s table names a method of the developer tools' },
  Function: { times: 1, reason: 'the polyfill’s Function.call.bind makes no code' },
  'http://': { times: 1, reason: 'what a reader writes as a site is parsed as an address' },
  'http://*/*': { times: 3, reason: 'the pattern of all sites: manifest and popup’s request' },
  'https://*/*': { times: 3, reason: 'the same' },
  'http://www.w3.org/ns/anno.jsonld': { times: 2, reason: 'the name of the export’s vocabulary' },
  'https://schema.org/': { times: 1, reason: 'the name of another one' },
  'http://www.w3.org/2000/svg': { times: 2, reason: 'Preact’s name of a kind of element' },
  'http://www.w3.org/1998/Math/MathML': { times: 2, reason: 'the same' },
  'http://www.w3.org/1999/xhtml': { times: 2, reason: 'the same' },
};
/** Files that hold neither code nor addresses. */
const PLAIN = ['.png', '.bin'];

describe.each(['dist/chrome', 'dist/firefox'])('the code in %s', (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const found = files.flatMap((file) => {
    const type = extname(file);
    if (PLAIN.includes(type)) return [];
    const text = readFileSync(join(folder, file), 'utf8');
    if (type === '.js') return waysOutOfScript(file, text, (path) => files.includes(path));
    if (['.html', '.css', '.json'].includes(type)) return waysOutOfText(file, text);
    return [{ file, what: 'a file of an unknown kind' }];
  });

  it('has no way out of the machine and loads nothing from elsewhere, but for the list’s names', () => {
    expect(found.filter(({ what }) => !(what in EXCEPTIONS))).toEqual([]);
  });

  it('has each exception as often as its reason says', () => {
    const times = Object.fromEntries(
      Object.keys(EXCEPTIONS).map((name) => [
        name,
        found.filter(({ what }) => what === name).length,
      ]),
    );
    const allowed = Object.entries(EXCEPTIONS).map(([name, { times }]) => [name, times]);
    expect(times).toEqual(Object.fromEntries(allowed));
  });

  it('has no way out at all in what runs in pages', () => {
    const inPages = found.filter(({ file }) => file.endsWith('.iife.js'));
    expect(inPages.filter(({ what }) => !what.startsWith('http://www.w3.org/'))).toEqual([]);
  });
});
