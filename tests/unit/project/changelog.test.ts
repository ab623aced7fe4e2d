import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };

it('The changelog begins with the version that the packages have, and tells what is in it', () => {
  const [, ...entries] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  const versions = entries.map(
    (entry) => /^\[([\d.]+)\] - (?:unreleased|\d{4}-\d\d-\d\d)\n/.exec(entry)?.[1],
  );
  expect(versions[0]).toBe(about.version);
  expect(versions).not.toContain(undefined);
  for (const entry of entries) expect(entry).toMatch(/^- \S/m);
});
