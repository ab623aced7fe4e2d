import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FORBIDDEN = [
  ['src/core/a.ts', '../dom/text-map'],
  ['src/core/b.ts', 'preact'],
  ['src/core/text/c.ts', 'node:fs'],
  ['src/dom/d.ts', '../ui/words'],
  ['src/dom/e.ts', '../extension/protocol'],
  ['src/dom/card/f.ts', '../../entries/page/reader'],
  ['src/ui/g.ts', '../dom/palette'],
  ['src/extension/h.ts', '../dom/text-map'],
  ['src/ui/i.ts', 'webextension-polyfill'],
] as const;
const ALLOWED = [
  ['src/dom/j.ts', '../core'],
  ['src/dom/card/k.ts', '../../ui/words'],
  ['src/extension/l.ts', 'webextension-polyfill'],
  ['src/entries/m.ts', '../dom'],
] as const;
const CIRCLE = [
  ['src/core/n.ts', './o'],
  ['src/core/o.ts', './n'],
] as const;

/** What the project's own lint configuration says of files that import across layers. */
describe('the lint rule for layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  let complaints: { category: string; file: string }[];

  beforeAll(() => {
    const config = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>;
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: undefined }));
    for (const [file, from] of [...FORBIDDEN, ...ALLOWED, ...CIRCLE]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(
        join(folder, file),
        `import { thing } from '${from}';\nexport const own = thing;\n`,
      );
    }
    complaints = lint(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const rulesAgainst = (file: string): string[] =>
    complaints.filter((each) => each.file.endsWith(file)).map(({ category }) => category);

  it.each(FORBIDDEN)('forbids %s to import %s', (file) => {
    expect(rulesAgainst(file)).toContain('lint/style/noRestrictedImports');
  });
  it.each(ALLOWED)('lets %s import %s', (file) => {
    expect(rulesAgainst(file)).toEqual([]);
  });
  it.each(CIRCLE)('forbids the circle of %s and %s', (file) => {
    expect(rulesAgainst(file)).toContain('lint/suspicious/noImportCycles');
  });
});

function lint(cwd: string): { category: string; file: string }[] {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  let output: string;
  try {
    output = execFileSync(process.execPath, [biome, 'lint', '--reporter=json', 'src'], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return diagnostics.map(({ category, location }) => ({ category, file: location.path }));
}
