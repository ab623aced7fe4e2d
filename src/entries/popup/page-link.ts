/** The popup's line to the page in front: a live report, or the reason why there is none. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { callBackground } from '../../extension/messaging';
import { REPORT_PORT, type Report, reportSchema } from '../../extension/protocol';
import { siteOf } from '../../extension/sites';

export type PopupState = Report | { state: 'browser-page' } | { state: 'no-permission' };

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** The tab in front. Its URL is known only where Whosaid may read it. */
export async function frontTab(): Promise<{ id: number; url: string } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** Asks the reader for what the manifest names; must be called from a click. */
export const askPermission = (): Promise<boolean> => browser.permissions.request(EVERY_SITE);

/**
 * Calls back with the page's state now and at every change. Where no page script runs yet,
 * one is injected: the gate may have been too strict, or the page older than the extension.
 */
export async function followPage(
  tab: { id: number; url: string },
  onState: (state: PopupState) => void,
): Promise<void> {
  if (await subscribe(tab.id, onState)) return;
  if (!(await mayRead(tab.url))) {
    onState({ state: 'no-permission' });
    return;
  }
  const { injected } = await callBackground('ensure-page-script', { tabId: tab.id });
  if (injected && (await subscribe(tab.id, onState))) return;
  onState({ state: 'browser-page' });
}

/**
 * Asked before anything is injected: where Chrome withholds a site until it is clicked,
 * injection waits for that click for ever.
 */
function mayRead(url: string): Promise<boolean> {
  // Without access to it a tab has no URL to tell; then it counts whether any site may be read.
  const origins = siteOf(url) === null ? EVERY_SITE.origins : [`${new URL(url).origin}/*`];
  return browser.permissions.contains({ origins });
}

/** True once a first report is there, false where nobody answers. */
function subscribe(tabId: number, onState: (state: PopupState) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const port = browser.tabs.connect(tabId, { name: REPORT_PORT });
    port.onMessage.addListener((message) => {
      const report = v.safeParse(reportSchema, message);
      onState(
        report.success
          ? report.output
          : { state: 'failed', reason: 'the page script sent what is no report' },
      );
      resolve(true);
    });
    port.onDisconnect.addListener(() => {
      // Chrome takes an error that nobody looked at for a fault and logs it.
      void browser.runtime.lastError;
      resolve(false);
    });
  });
}
