/**
 * The browser's own extension API, for code that also runs in pages. The polyfill would be a
 * tenth of the page script; what is called through this object (promises, `sendResponse`, ports,
 * storage) is alike in both browsers without it. The background and the extension's pages use
 * the polyfill.
 */
import type { Browser } from 'webextension-polyfill';

const scope = globalThis as typeof globalThis & { browser?: Browser; chrome?: Browser };

/** Undefined only outside an extension: unit tests set `globalThis.browser`. */
export const api = (scope.browser ?? scope.chrome) as Browser;
