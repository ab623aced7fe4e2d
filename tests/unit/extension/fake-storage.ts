/** The browser's two storages, in memory; set `full` to have one refuse what is written. */
import { vi } from 'vitest';

type Items = Record<string, unknown>;

export class FakeStorage {
  items: Items = {};
  full = false;
  readonly get = vi.fn(async (keys: string | string[]) => {
    const found = [keys].flat().filter((key) => key in this.items);
    // What is stored is a copy, as JSON.
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  });
  readonly set = vi.fn(async (items: Items) => {
    if (this.full) throw new Error('QuotaExceededError');
    Object.assign(this.items, structuredClone(items));
  });
  readonly remove = vi.fn(async (key: string) => {
    delete this.items[key];
  });
}

/** Makes them the extension API of this file; must be called before anything imports that. */
export function fakeStorages(): { local: FakeStorage; sync: FakeStorage } {
  const storages = { local: new FakeStorage(), sync: new FakeStorage() };
  Object.assign(globalThis, { browser: { storage: storages } });
  return storages;
}
