/** The number of claims on the toolbar button: muted, and nothing where there is none. */
import browser from 'webextension-polyfill';
import type { Settings } from '../../extension/settings/settings';
import { startUnwatched } from './unwatched';

/** Grey, since a number of claims is no alarm; with white it has a contrast of 5:1. */
const GROUND = '#6b6b6b';
const INK = '#ffffff';
/** More would be cut off. */
const MOST = 999;

/** Colours for all tabs; the browser may forget them when it ends. */
export function prepareBadge(): void {
  startUnwatched(() => browser.action.setBadgeBackgroundColor({ color: GROUND }));
  startUnwatched(() => browser.action.setBadgeTextColor({ color: INK }));
}

/** The browser forgets a tab's badge by itself when the tab goes to another page. */
export async function showBadge(
  tabId: number,
  claims: number,
  { badge }: Pick<Settings, 'badge'>,
): Promise<void> {
  const text = badge && claims > 0 ? (claims > MOST ? `${MOST}+` : String(claims)) : '';
  await browser.action.setBadgeText({ tabId, text });
}
