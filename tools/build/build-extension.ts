/** Builds the extension for one browser through Vite's own interface. */
import { build } from 'vite';
import type { BrowserName } from '../browser/session';

/**
 * @returns the folder of the built extension
 * @throws where the build fails, over budget included
 */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const mode = browser === 'firefox' ? 'firefox' : 'chrome';
  await build({ mode, logLevel: 'warn' });
  return `dist/${mode}`;
}
