/**
 * Where the settings are kept: in the browser's synchronized storage, so that they follow the
 * reader to another device, and on this device alone where they do not fit there. The device's
 * own copy counts where both are there. What was marked as wrong never leaves the device.
 */
import { api } from '../api';
import { parseSettings, type Settings } from './settings';
import { withSite } from './sites';
import { SETTINGS_KEY as KEY, WRONG_KEY as WRONG } from './watch';
import { withMark } from './wrong-claims';

/** Raised with each new shape of what is stored, together with a migration. */
export const VERSION = 2;

/** So many claims are remembered as wrong, the latest ones. */
const MOST_WRONG_CLAIMS = 2000;

export type Stored = Readonly<Record<string, unknown>>;

/** What both storages hold under our keys. */
interface Snapshot {
  local: Stored;
  sync: Stored;
}

/**
 * All settings as one object of this version's shape, unchecked. Of another version's it keeps
 * what it does not know.
 */
function migrate({ local, sync }: Snapshot): Stored {
  const own = asStored(local[KEY]);
  const wrong = { [WRONG]: local[WRONG] ?? own?.[WRONG] ?? [] };
  const synced = asStored(sync[KEY]);
  if (!own) return { ...synced, ...wrong };
  if (own.version !== undefined || !synced) return { ...own, ...wrong };
  // Version 1 had no number, and was never synchronized: what another device has chosen is newer.
  const offSites = [own.offSites, synced.offSites].flatMap((sites) => sites ?? []).sort();
  return { ...own, ...synced, ...wrong, offSites: [...new Set(offSites)] };
}

const asStored = (value: unknown): Stored | null =>
  typeof value === 'object' && value !== null ? (value as Stored) : null;

export async function readStored(): Promise<Stored> {
  const [local, sync] = await Promise.all([
    api.storage.local.get([KEY, WRONG]),
    // A browser may have no synchronized storage, or have it switched off.
    api.storage.sync.get(KEY).catch(() => ({})),
  ]);
  return migrate({ local, sync });
}

/** Never fails: where the store cannot be read, nothing counts as chosen. */
export const readSettings = async (): Promise<Settings> =>
  parseSettings(await readStored().catch(() => ({})));

/** Changes of one part of the extension come one after another. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps a change of the settings; the rest stays as it is.
 * @returns the settings before it
 * @throws (rejects) where neither storage has room; then all is as before
 */
export function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<Settings> {
  const work = last.then(async () => {
    const stored = await readStored();
    const before = parseSettings(stored);
    await write(stored, { ...before, ...change(before) });
    return before;
  });
  last = work.catch(() => {});
  return work;
}

async function write(stored: Stored, settings: Settings): Promise<void> {
  const { wrongClaims, ...choices } = settings;
  const { [WRONG]: _, ...before } = stored;
  const after = { ...before, ...choices, version: Math.max(VERSION, Number(before.version) || 0) };
  const kept = await api.storage.local.get(WRONG);
  if (!isSame(kept[WRONG] ?? [], wrongClaims)) {
    await api.storage.local.set({ [WRONG]: wrongClaims });
  }
  if (isSame(before, after)) return;
  try {
    await api.storage.sync.set({ [KEY]: after });
  } catch {
    await api.storage.local.set({ [KEY]: after });
    return;
  }
  await api.storage.local.remove(KEY);
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Switches Whosaid off or on for a site and keeps the choice. */
export async function setSite(site: string, on: boolean): Promise<void> {
  await changeSettings((settings) => withSite(settings, site, on));
}

/** Remembers, or forgets, that a claim has the wrong speaker on a site. */
export async function setWrong(site: string, claim: number, wrong: boolean): Promise<void> {
  await changeSettings(({ wrongClaims }) => ({
    wrongClaims: withMark(wrongClaims, site, claim, wrong).slice(-MOST_WRONG_CLAIMS),
  }));
}
