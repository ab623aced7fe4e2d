/** What the reader has chosen, kept on this machine and validated on reading. */
import * as v from 'valibot';
import { api } from './api';

const settingsSchema = v.object({
  /** Host names on which Whosaid does nothing. */
  offSites: v.fallback(v.array(v.string()), []),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const KEY = 'settings';
const DEFAULTS: Settings = { offSites: [] };

/** Settings out of whatever the store holds: what cannot be read counts as not chosen. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULTS;
}

export async function readSettings(): Promise<Settings> {
  const stored = await api.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Calls back with the new settings at every change, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(parseSettings(changes[KEY]?.newValue));
  };
  api.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => api.storage.onChanged.removeListener(listener));
}

/** The name under which a page's site is switched off, or null where a page has no site. */
export function siteOf(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  return parsed.hostname.replace(/^www\./, '');
}

export function isOff(settings: Settings, url: string): boolean {
  const site = siteOf(url);
  return site !== null && settings.offSites.includes(site);
}

/** Switches Whosaid off or on for a site and keeps the choice. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const { offSites } = await readSettings();
  const others = offSites.filter((other) => other !== site);
  const settings: Settings = { offSites: on ? others : [...others, site].sort() };
  await api.storage.local.set({ [KEY]: settings });
}
