/** The popup's line to the page in front: a live report, or the reason why there is none. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { callBackground, callPage } from '../../extension/messaging/call';
import { REPORT_PORT, type Report, reportSchema } from '../../extension/messaging/protocol';
import { siteOf } from '../../extension/settings/sites';

/** Why a page cannot be read at all. */
export type Unreadable = 'browser-page' | 'store-page' | 'pdf' | 'no-permission';
export type PopupState = Report | { state: Unreadable };

export interface FrontTab {
  id: number;
  /** Known only where Whosaid may read the page. */
  url: string;
}

const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };
/** Where the browsers let no extension in. */
const STORES = [
  'addons.mozilla.org',
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
];

/** The tab in front of the popup's window. */
export async function frontTab(): Promise<FrontTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? tabOf(tab) : null;
}

/** Null where there is no such tab any more. */
export async function tabWithId(id: number): Promise<FrontTab | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab && tabOf(tab);
}

function tabOf({ id, url = '' }: browser.Tabs.Tab): FrontTab | null {
  return id === undefined ? null : { id, url };
}

/** Asks the reader for what the manifest names; must be called from a click. */
export const askPermission = (): Promise<boolean> => browser.permissions.request(EVERY_SITE);

export interface PageListener {
  onReport(report: Report): void;
  /** The page that had reported has gone. */
  onGone?(): void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Calls back with the page's report now and at every change. Where no page script runs yet,
 * one is injected: the gate may have been too strict, or the page older than the extension.
 *
 * @returns why there is no report, or null once there is one
 */
export async function followPage(
  tab: FrontTab,
  listener: PageListener,
): Promise<Unreadable | null> {
  // The extension's own pages listen when they are told to.
  if (tab.url.startsWith(browser.runtime.getURL(''))) {
    await callPage(tab.id, 'listen', {}).catch(() => {});
  }
  if (await subscribe(tab.id, listener)) return null;
  if (!(await mayRead(tab.url))) return 'no-permission';
  if (!listener.signal?.aborted) listener.onReport({ state: 'working' });
  const { injected } = await callBackground('ensure-page-script', { tabId: tab.id });
  if (injected && (await subscribe(tab.id, listener))) return null;
  return whyUnreadable(tab.url);
}

/**
 * Why a page that Whosaid has the permission to read cannot be read all the same. The browsers' own
 * pages, Firefox's reader view and files of this computer cannot be told apart: of what is not on
 * the web a tab has no URL to tell without a further permission.
 */
function whyUnreadable(url: string): Unreadable {
  const site = siteOf(url);
  if (site === null) return 'browser-page';
  // On the web the browser lets extensions in, but for its stores and its viewers of files.
  return STORES.includes(site) ? 'store-page' : 'pdf';
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
function subscribe(tabId: number, { onReport, onGone, signal }: PageListener): Promise<boolean> {
  return new Promise((resolve) => {
    let hasReported = false;
    const port = browser.tabs.connect(tabId, { name: REPORT_PORT });
    signal?.addEventListener('abort', () => port.disconnect());
    port.onMessage.addListener((message) => {
      if (signal?.aborted) return;
      const report = v.safeParse(reportSchema, message);
      hasReported = true;
      onReport(
        report.success
          ? report.output
          : { state: 'failed', reason: 'the page script sent what is no report' },
      );
      resolve(true);
    });
    port.onDisconnect.addListener(() => {
      // Chrome takes an error that nobody looked at for a fault and logs it.
      void browser.runtime.lastError;
      if (hasReported && !signal?.aborted) onGone?.();
      resolve(false);
    });
  });
}
