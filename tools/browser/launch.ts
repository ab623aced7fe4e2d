import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { BrowserName, BrowserSession, LaunchOptions } from './session';

/**
 * Starts a browser with a fresh profile and the extension, and waits until both are ready. The
 * browser ends with `close`, and at the latest with this process, however that ends.
 *
 * @throws (rejects) where the browser is missing, does not start, or refuses the extension
 */
export function launch(name: BrowserName, options: LaunchOptions): Promise<BrowserSession> {
  const absolute = { ...options, extension: resolve(options.extension) };
  return name === 'chromium' ? launchChromium(absolute) : launchFirefox(absolute);
}
