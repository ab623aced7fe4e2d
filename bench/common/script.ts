import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import manifest from '../../manifest.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module with all that it imports as one classic script.
 *
 * @param entry from the project's root
 * @param name of the global that holds its exports
 * @throws where it cannot be built
 */
export async function asScript(entry: string, name: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: `chrome${manifest.minimum_chrome_version}`,
      lib: { entry: join(root, entry), formats: ['iife'], name },
    },
  })) as Rollup.RollupOutput[];
  const [chunk] = built[0]?.output ?? [];
  if (!chunk) throw new Error(`${entry} could not be built.`);
  return chunk.code;
}
