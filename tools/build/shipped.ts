/** Which packages of others are in what is built, and how much of each. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** Bytes of each package that are in the bundle, before it is minified and compressed. */
export type Shipped = Record<string, number>;

/** Where a build into "dist/chrome" leaves its record: beside that folder, as it is for no reader. */
export const recordOf = (dir: string): string =>
  join(dirname(dir), `shipped-${basename(dir)}.json`);

/** Writes down, for each build of an extension, what of others went into it. */
export function recordShipped(): Plugin {
  return {
    name: 'whosaid-record-shipped',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      await mkdir(dirname(dir), { recursive: true });
      await writeFile(recordOf(dir), `${JSON.stringify(shippedIn(bundle), null, 2)}\n`);
    },
  };
}

/** A module that stands in two chunks counts once; the page script's chunk is built a second time. */
function shippedIn(bundle: Rollup.OutputBundle): Shipped {
  const sizes = new Map<string, Map<string, number>>();
  for (const output of Object.values(bundle)) {
    if (output.type !== 'chunk') continue;
    for (const [id, { renderedLength }] of Object.entries(output.modules)) {
      const name = packageOf(id);
      if (name === null || renderedLength === 0) continue;
      const modules = sizes.get(name) ?? new Map<string, number>();
      modules.set(id, Math.max(renderedLength, modules.get(id) ?? 0));
      sizes.set(name, modules);
    }
  }
  const total = (modules: Map<string, number>) => [...modules.values()].reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    [...sizes].map(([name, modules]) => [name, total(modules)] as const).sort(),
  );
}

/** The innermost package that a module is of; null for our own and the bundler's. */
export function packageOf(id: string): string | null {
  const inside = id.replaceAll('\\', '/').split('/node_modules/');
  const path = inside.length > 1 ? inside.at(-1) : undefined;
  return path?.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? null;
}
