/** Who a message comes from. */
import type { Runtime } from 'webextension-polyfill';
import { api } from '../api';
import { isSameSite } from '../settings/sites';

/** The sender is a page script or the gate, in the top frame of a tab. */
export const isTopFrame = (sender: Runtime.MessageSender): boolean =>
  sender.tab?.id !== undefined && sender.frameId === 0 && !isOwnPage(sender);

/** The sender is a page script in the top frame of a tab, or in a frame of the same site. */
export const isPageFrame = (sender: Runtime.MessageSender): boolean =>
  isTopFrame(sender) || isSameSite(sender.url ?? '', sender.tab?.url ?? '');

/** The sender is one of the extension's own pages (popup, options) or its background. */
export const isOwnPage = (sender: Runtime.MessageSender): boolean =>
  sender.url?.startsWith(api.runtime.getURL('')) ?? false;
