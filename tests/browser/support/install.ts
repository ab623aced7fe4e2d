/** Runs once before the browser suite. */
import { existsSync } from 'node:fs';
import { ensureBrowsers } from '../../../tools/browser/install';

/** @throws where a browser is missing and cannot be installed, or nothing is built yet */
export default function setup(): void {
  ensureBrowsers(['chromium', 'firefox']);
  for (const folder of ['dist/chrome', 'dist/firefox']) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build`);
  }
}
