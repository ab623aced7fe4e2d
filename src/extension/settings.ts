/** What the reader has chosen, kept on this machine and validated on reading. */
import * as v from 'valibot';
import { api } from './api';

/** A line; a tint as of a marker; only while the pointer or the keyboard is there; not at all. */
export const STYLES = ['underline', 'marker', 'quiet', 'off'] as const;
export type Style = (typeof STYLES)[number];

/** So many claims are remembered as wrong, the latest ones. */
const MOST_WRONG_CLAIMS = 2000;

const settingsSchema = v.object({
  /** Host names on which Whosaid does nothing. */
  offSites: v.fallback(v.array(v.string()), []),
  /** How claims are marked in the page. */
  style: v.fallback(v.picklist(STYLES), STYLES[0]),
  /** Claims of which the reader has said that the speaker is wrong: hashes, which tell no words. */
  wrongClaims: v.fallback(v.array(v.number()), []),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const KEY = 'settings';
const DEFAULTS: Settings = { offSites: [], style: STYLES[0], wrongClaims: [] };

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

/** Keeps a change of the settings; the rest stays as it is. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<void> {
  const settings = await readSettings();
  await api.storage.local.set({ [KEY]: { ...settings, ...change(settings) } });
}

/** Switches Whosaid off or on for a site and keeps the choice. */
export function setSite(site: string, on: boolean): Promise<void> {
  return changeSettings(({ offSites }) => {
    const others = offSites.filter((other) => other !== site);
    return { offSites: on ? others : [...others, site].sort() };
  });
}

/** Remembers, or forgets, that a claim has the wrong speaker. */
export function setWrong(claim: number, wrong: boolean): Promise<void> {
  return changeSettings(({ wrongClaims }) => {
    const others = wrongClaims.filter((other) => other !== claim);
    return { wrongClaims: wrong ? [...others, claim].slice(-MOST_WRONG_CLAIMS) : others };
  });
}
