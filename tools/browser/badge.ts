import type { BrowserSession } from './session';

/** What the toolbar button says of the tab in front. */
export const badgeOf = (session: BrowserSession): Promise<string> =>
  session.background<string>(`
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ active: true });
    return api.action.getBadgeText({ tabId: tab.id });`);
