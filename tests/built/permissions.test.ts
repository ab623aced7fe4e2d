import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
}

/** The table of permissions in PRIVACY.md: names, use, and the tests that need them. */
function tableOfPrivacy(): { names: string[]; use: string; tests: string[] }[] {
  const [, section = ''] = readFileSync('PRIVACY.md', 'utf8').split(/^## Permissions.*$/m);
  const [table = ''] = section.split(/^## /m);
  const codes = (cell: string): string[] =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [names = '', use = '', tests = ''] = line.slice(2, -2).split(' | ');
      return { names: codes(names), use, tests: codes(tests) };
    });
}

describe.each(['dist/chrome', 'dist/firefox'])('the manifest in %s', (folder) => {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
  const rows = tableOfPrivacy();

  it('asks for the permissions that PRIVACY.md tells, and no other', () => {
    const asked = [
      manifest.permissions,
      manifest.host_permissions,
      manifest.optional_permissions,
      manifest.optional_host_permissions,
      manifest.content_scripts?.flatMap(({ matches }) => matches),
    ].flatMap((names) => names ?? []);
    expect([...new Set(asked)].sort()).toEqual(rows.flatMap(({ names }) => names).sort());
  });

  it('has a use and a test for each of them', () => {
    for (const { names, use, tests } of rows) {
      expect(use.length, names.join()).toBeGreaterThan(20);
      expect(tests.length, names.join()).toBeGreaterThan(0);
      for (const test of tests) expect(existsSync(`tests/browser/${test}`), test).toBe(true);
    }
  });

  it('opens neither its files nor its messages to pages, and its pages to no other server', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy).toContain("default-src 'none'");
    for (const rule of policy) expect(rule).toMatch(/^[a-z-]+ '(?:none|self)'$/);
  });
});
