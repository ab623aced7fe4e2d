import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { until } from './polling';
import type { BrowserName, BrowserSession, LaunchOptions } from './session';

/**
 * Starts a browser with a fresh profile and the extension, and waits until both are ready, with
 * the session's tab in front. The browser ends with `close`, and at the latest with this process,
 * however that ends.
 *
 * @throws (rejects) where the browser is missing, does not start, or refuses the extension
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<BrowserSession> {
  const absolute = { ...options, extension: resolve(options.extension) };
  const session = await (name === 'chromium' ? launchChromium(absolute) : launchFirefox(absolute));
  if (options.keepWelcome) return session;
  try {
    await closeWelcome(session);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

/** It comes once, a moment after the extension; whatever comes after it, it is in front. */
async function closeWelcome(session: BrowserSession): Promise<void> {
  const isDone = `const { storage } = globalThis.browser ?? chrome;
    return (await storage.local.get('welcomed')).welcomed === true;`;
  await until(() => session.background<boolean>(isDone), 'the welcome page to have come');
  await session.background(`
    const { runtime, tabs } = globalThis.browser ?? chrome;
    const pages = await runtime.getContexts({ contextTypes: ['TAB'] });
    await tabs.remove(pages.map(({ tabId }) => tabId));`);
  await session.waitFor('return !document.hidden', 'the first tab to be in front');
}
