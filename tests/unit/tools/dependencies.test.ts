import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../../../tools/build/shipped';
import { faultsOf, rangesIn, readLock } from '../../../tools/dependencies/lock';
import { rowsOf } from '../../../tools/dependencies/table';

const sound = {
  version: '1.0.0',
  resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz',
  integrity: 'sha512-x',
  license: 'MIT',
};

describe('the lockfile', () => {
  it('has one source, a checksum for every package, and free licences for what readers get', () => {
    expect(faultsOf(readLock())).toEqual([]);
  });

  it.each([
    ['another source', { resolved: 'https://far.example/a.tgz' }],
    ['no checksum', { integrity: undefined }],
    ['a licence that is not free', { license: 'GPL-3.0' }],
  ])('is at fault with %s', (_what, changed) => {
    expect(faultsOf({ 'node_modules/a': { ...sound, ...changed } as typeof sound })).toHaveLength(
      1,
    );
  });

  it('is followed to the letter: no package is named by a range', () => {
    const project = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
    expect(rangesIn(project)).toEqual([]);
    expect(rangesIn({ dependencies: { a: '^1.0.0' } })).toEqual(['a ^1.0.0']);
  });

  it('is installed without any package’s own scripts', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('what readers get of others', () => {
  it('is known by the innermost package of a module', () => {
    expect(packageOf('/p/node_modules/a/node_modules/@b/c/dist/d.js')).toBe('@b/c');
    expect(packageOf('/p/src/core/index.ts')).toBeNull();
  });

  it('must have a reason', () => {
    expect(() => rowsOf({ a: 1 }, { 'node_modules/a': sound })).toThrow('say why');
  });
});
