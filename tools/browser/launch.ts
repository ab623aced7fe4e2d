import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { until } from './polling';
import { type BrowserName, type BrowserSession, type LaunchOptions, SIZE } from './session';

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
    // Only the tab in front can be given a size; a Chromium with a window has it from its start.
    const { width, height } = options.size ?? SIZE;
    if (name === 'firefox' || options.headless !== false) await session.setViewport(width, height);
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}

/** It comes once, a moment after the extension, and is in front until it is closed. */
async function closeWelcome(session: BrowserSession): Promise<void> {
  const isGone = `
    const { runtime, storage, tabs } = globalThis.browser ?? chrome;
    if (!(await storage.local.get('welcomed')).welcomed) return false;
    if ((await tabs.query({})).length === 1) return true;
    const [page] = await runtime.getContexts({ contextTypes: ['TAB'] });
    if (!page) return false;
    // A page that is closed at its work leaves errors behind: it is done once it can report.
    const listen = { to: 'page', type: 'listen', body: {} };
    await tabs.sendMessage(page.tabId, listen).catch(() => {});
    const isDone = await new Promise((resolve) => {
      const port = tabs.connect(page.tabId, { name: 'report' });
      port.onMessage.addListener(() => resolve(true));
      port.onDisconnect.addListener(() => {
        void runtime.lastError;
        resolve(false);
      });
    });
    if (isDone) await tabs.remove(page.tabId);
    return false;`;
  await until(() => session.background<boolean>(isGone), 'the welcome page to have come and gone');
  await session.waitFor('return !document.hidden', 'the first tab to be in front');
}
