/**
 * The last step of an extension's build: takes out what CRXJS leaves for an injected script and
 * injection does not need, makes the page's scripts as small as they get, holds them to their
 * budgets, and moves the source maps to a folder of their own (`dist/maps`), where they are not
 * packed.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import type { Plugin, Rollup } from 'vite';

/** Gzip bytes; `docs/` and README quote these. */
const BUDGETS: Record<string, number> = {
  'src/entries/gate.iife.js': 1.5 * 1024,
  'src/entries/page.iife.js': 30 * 1024,
};

/** @throws where a script is larger than its budget: the build fails */
export function finishExtension(): Plugin {
  return {
    name: 'whosaid-finish-extension',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('the extension is built into a folder');
      await dropWebAccessible(dir);
      // A rebuild does not write again what has not changed, and was taken out the last time.
      for (const file of unreached(bundle)) await rm(join(dir, file), { force: true });
      for (const file of Object.keys(BUDGETS)) await makeSmaller(join(dir, file));
      await moveMaps(dir);
      await checkBudgets(dir);
    },
  };
}

/** A web-accessible file lets any page find out that the extension is installed. */
async function dropWebAccessible(dir: string): Promise<void> {
  const path = join(dir, 'manifest.json');
  const { web_accessible_resources: _dropped, ...manifest } = JSON.parse(
    await readFile(path, 'utf8'),
  ) as Record<string, unknown>;
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * Chunks that no page and no background script loads: the page script is built a second time
 * as a module, which nothing imports.
 */
export function unreached(bundle: Rollup.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const reached = new Set<string>();
  const reach = (file: string): void => {
    const chunk = bundle[file];
    if (reached.has(file) || chunk?.type !== 'chunk') return;
    reached.add(file);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) reach(next);
  };
  for (const { fileName, isEntry, facadeModuleId } of chunks) {
    if (isEntry && !facadeModuleId?.includes('.iife.')) reach(fileName);
  }
  return chunks.map(({ fileName }) => fileName).filter((fileName) => !reached.has(fileName));
}

/** Of what the bundler has minified, Terser takes another fiftieth: worth it where pages pay. */
async function makeSmaller(file: string): Promise<void> {
  const maps = `${file}.map`;
  const { code, map } = await minify(await readFile(file, 'utf8'), {
    ecma: 2020,
    // No function in it is asked for its `length` or called with `new`, which these two rest on.
    compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    ...(existsSync(maps) && { sourceMap: { content: await readFile(maps, 'utf8') } }),
  });
  if (code) await writeFile(file, code);
  if (map) await writeFile(maps, map as string);
}

/** Those of scripts that are left, from `dist/chrome` to `dist/maps/chrome`. */
async function moveMaps(dir: string): Promise<void> {
  const folder = join(dirname(dir), 'maps', basename(dir));
  await rm(folder, { recursive: true, force: true });
  for (const file of await readdir(dir, { recursive: true })) {
    if (!file.endsWith('.map')) continue;
    const script = join(dir, file.slice(0, -'.map'.length));
    if (!existsSync(script)) await rm(join(dir, file));
    else {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await rename(join(dir, file), join(folder, file));
    }
  }
}

async function checkBudgets(dir: string): Promise<void> {
  const over: string[] = [];
  for (const [file, budget] of Object.entries(BUDGETS)) {
    const size = gzipSync(await readFile(join(dir, file)), { level: 9 }).length;
    const line = `${file}: ${kilobytes(size)} of ${kilobytes(budget)} gzip`;
    console.log(`budget  ${line}`);
    if (size > budget) over.push(line);
  }
  if (over.length > 0) throw new Error(`over budget: ${over.join('; ')}`);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KB`;
