import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFile, unpack } from './support/packages';

/** Another folder, another time zone, no git. */
describe('packages made from the package of the sources', () => {
  const project = mkdtempSync(join(tmpdir(), 'whosaid-again-'));
  beforeAll(() => {
    unpack('sources', project);
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
    const env = { ...process.env, TZ: 'Pacific/Auckland' };
    execFileSync('npm', ['run', 'package'], { cwd: project, env, stdio: 'pipe' });
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it.each(['chrome', 'firefox', 'sources'] as const)('are equal to the byte (%s)', (kind) => {
    const first = readFileSync(packageFile(kind));
    const again = readFileSync(packageFile(kind, project));
    expect(again.equals(first)).toBe(true);
  });
});
