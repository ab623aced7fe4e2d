/** What axe finds at fault in a whole document. */
import { readFileSync } from 'node:fs';
import type { Surface } from '../../../tools/browser/session';

const AXE = 'node_modules/axe-core/axe.min.js';

/**
 * The rules that are broken, with the elements that break them; empty where there is none.
 * @throws (rejects) where axe cannot run
 */
export async function axeFaults(surface: Surface): Promise<string[]> {
  const run = `
    const { violations, passes } = await window.axe.run(document);
    if (!passes.some(({ id }) => id === 'color-contrast')) return ['no contrast was measured'];
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', '));`;
  // The page's policy forbids code out of strings, but not what the browser's driver runs.
  return surface.evaluate<string[]>(`${readFileSync(AXE, 'utf8')};\n${run}`);
}
