import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };

const LISTING = readFileSync('docs/store/README.md', 'utf8');
/** What the stores take at the most, in characters. */
const LONGEST = { chrome: 16_000, firefox: 15_000 };

/** Of a PNG file: its header has both as big-endian words. */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

describe('what is told to the stores', () => {
  it('has a reason for each permission of the manifest, and for no other', () => {
    const [, table = ''] = LISTING.split(/^## Why each permission$|^Remote code/m);
    const told = [...table.matchAll(/^\| `([^`]+)` \| (.{9,})\|$/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual([...manifest.permissions, ...manifest.host_permissions].sort());
  });

  it.each(readdirSync('public/_locales'))(
    'has a description in %s of a length they take',
    (language) => {
      const text = readFileSync(`docs/store/description.${language}.txt`, 'utf8');
      expect(text.length).toBeGreaterThan(500);
      expect(text.length).toBeLessThan(Math.min(LONGEST.chrome, LONGEST.firefox));
    },
  );

  it('has pictures of the sizes that it names', () => {
    const rows = [...LISTING.matchAll(/^\| `([\w/.]+\.png)` \| (\d+ × \d+) \|/gm)];
    expect(rows.length).toBeGreaterThan(3);
    for (const [, file = '', size] of rows) {
      expect(sizeOf(file.startsWith('public/') ? file : `docs/store/${file}`), file).toBe(size);
    }
  });

  it('has icons of the sizes that the manifest names', () => {
    const named = { ...manifest.icons, ...manifest.action.default_icon };
    for (const [size, file] of Object.entries(named)) {
      expect(sizeOf(`public/${file}`)).toBe(`${size} × ${size}`);
    }
    const files = readdirSync('public/icons').map((file) => `icons/${file}`);
    expect(files.sort()).toEqual(Object.values(named).sort());
  });
});
