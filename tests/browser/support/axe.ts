/** What axe finds at fault in a whole document. */
import { readFileSync } from 'node:fs';
import type { BrowserSession, Surface } from '../../../tools/browser/session';

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

/** The same for a page of the extension, or its popup, that follows the browser's theme, which ends light. */
export async function axeFaultsByTheme(
  session: BrowserSession,
  surface: Surface = session,
): Promise<Record<'light' | 'dark', string[]>> {
  const faults: Record<'light' | 'dark', string[]> = { light: [], dark: [] };
  for (const colorScheme of ['light', 'dark'] as const) {
    await session.emulate({ colorScheme });
    await surface.waitFor(
      'return document.documentElement.dataset.theme === arguments[0]',
      colorScheme,
      colorScheme,
    );
    faults[colorScheme] = await axeFaults(surface);
  }
  await session.emulate({ colorScheme: 'light' });
  return faults;
}

export const NO_FAULTS = { light: [], dark: [] };
