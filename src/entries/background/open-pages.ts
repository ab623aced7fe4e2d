/** Keeps open pages up to date: with a gate of this version, and with what is chosen now. */
import browser from 'webextension-polyfill';
import { callPage } from '../../extension/messaging/call';
import { readSettings } from '../../extension/settings/store';
import { attempt } from './unwatched';

/**
 * Under this key the session's storage holds the settings that open pages were told last, which
 * outlives the background, but neither the browser nor this version of the extension. So whatever
 * was broken off is made up for when the background next starts.
 */
const TOLD = 'told';

/** Tells every open page, unless all of them have been told the same before. */
export async function tellOpenPages(): Promise<void> {
  const now = JSON.stringify(await readSettings());
  const told = await browser.storage.session.get(TOLD).catch(() => ({}) as Record<string, unknown>);
  if (told[TOLD] === now) return;
  const { content_scripts: scripts } = browser.runtime.getManifest();
  const [gate] = scripts ?? [];
  if (!gate?.js) return;
  // A tab that is not loaded gets its gate when it is.
  const tabs = await browser.tabs.query({ url: gate.matches, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, gate.js ?? [])));
  await browser.storage.session.set({ [TOLD]: now });
}

/** The same where nothing has been chosen anew, but more pages may be read. */
export async function tellAllOpenPages(): Promise<void> {
  await attempt(() => browser.storage.session.remove(TOLD));
  await tellOpenPages();
}

/** A tab may be closed or forbidden by now: it is read when it is next opened. */
async function tell(tabId: number, gate: string[]): Promise<void> {
  await callPage(tabId, 'read', { anyway: false }).catch(() =>
    attempt(() => browser.scripting.executeScript({ target: { tabId }, files: gate })),
  );
}
