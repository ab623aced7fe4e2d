import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { damagedSettings, parseSettings } from '../../../../src/extension/settings/settings';
import {
  changeSettings,
  readSettings,
  readStored,
  setSite,
  setWrong,
  VERSION,
} from '../../../../src/extension/settings/store';
import { wrongOn } from '../../../../src/extension/settings/wrong-claims';

const { local, sync } = await vi.hoisted(async () =>
  (await import('../fake-storage')).fakeStorages(),
);

beforeEach(() => {
  for (const storage of [local, sync]) {
    storage.items = {};
    storage.full = false;
    storage.set.mockClear();
  }
});

interface Sample {
  local: Record<string, unknown>;
  sync: Record<string, unknown>;
  /** What is to be read, where it is not what is chosen at first. */
  settings: object;
  damaged: string[];
}

const SAMPLES = join(import.meta.dirname, 'stored');
const DEFAULTS = parseSettings({});

/** What versions of the extension have stored, or accidents have left. */
describe.each(readdirSync(SAMPLES))('a store like %s', (file) => {
  const sample = JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Sample;
  const wanted = { ...DEFAULTS, ...sample.settings };
  beforeEach(() => {
    local.items = structuredClone(sample.local);
    sync.items = structuredClone(sample.sync);
  });

  it('is read as far as it can be, and what cannot is told', async () => {
    expect(await readSettings()).toEqual(wanted);
    expect(damagedSettings(await readStored()).sort()).toEqual(sample.damaged.sort());
  });

  it('loses nothing when a setting is changed, and is whole then', async () => {
    await changeSettings(() => ({ hoverMs: 400 }));
    expect(await readSettings()).toEqual({ ...wanted, hoverMs: 400 });
    expect(damagedSettings(await readStored())).toEqual([]);
    await changeSettings(() => ({ hoverMs: 500 }));
    expect(await readSettings()).toEqual({ ...wanted, hoverMs: 500 });
  });
});

it('there is a sample of every version', () => {
  const known = readdirSync(SAMPLES).map((file) => Number(/^version-(\d+)-/.exec(file)?.[1]));
  const versions = Array.from({ length: VERSION }, (_, at) => at + 1);
  expect(versions.filter((version) => !known.includes(version))).toEqual([]);
});

describe('settings', () => {
  it('are synchronized, but for what was marked as wrong', async () => {
    await changeSettings(() => ({ style: 'marker', wrongClaims: [1] }));
    expect(sync.items.settings).toMatchObject({ version: VERSION, style: 'marker' });
    expect(sync.items.settings).not.toHaveProperty('wrongClaims');
    expect(local.items).toEqual({ wrongClaims: [1] });
  });

  it('stay on this device where they do not fit, and are synchronized once they do', async () => {
    sync.full = true;
    await changeSettings(() => ({ style: 'marker' }));
    expect(await readSettings()).toMatchObject({ style: 'marker' });
    sync.full = false;
    await changeSettings(() => ({ badge: false }));
    expect(sync.items.settings).toMatchObject({ style: 'marker', badge: false });
    expect(local.items).not.toHaveProperty('settings');
  });

  it('stay as they were where nothing has room, and that is told', async () => {
    await changeSettings(() => ({ style: 'marker' }));
    sync.full = true;
    local.full = true;
    await expect(changeSettings(() => ({ style: 'quiet' }))).rejects.toThrow('Quota');
    expect(await readSettings()).toMatchObject({ style: 'marker' });
    local.full = false;
    await changeSettings(() => ({ badge: false }));
    expect(await readSettings()).toMatchObject({ style: 'marker', badge: false });
  });

  it('can be read where there is no synchronized storage, or none at all', async () => {
    local.items = { settings: { version: 2, style: 'marker' } };
    sync.get.mockRejectedValueOnce(new Error('disabled'));
    expect(await readSettings()).toMatchObject({ style: 'marker' });
    local.get.mockRejectedValueOnce(new Error('corrupt'));
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('keep changes that come at the same time', async () => {
    await Promise.all([
      setSite('paper.example', false),
      setSite('news.example', false),
      setWrong('paper.example', 7, true),
      changeSettings(() => ({ badge: false })),
    ]);
    const settings = await readSettings();
    expect(settings).toMatchObject({ offSites: ['news.example', 'paper.example'], badge: false });
    expect(wrongOn('paper.example', settings.wrongClaims)).toEqual([7]);
  });

  it('give back what was chosen before, for a way back', async () => {
    await changeSettings(() => ({ style: 'marker', offSites: ['paper.example'] }));
    const before = await changeSettings(() => parseSettings({}));
    expect(await readSettings()).toEqual(DEFAULTS);
    await changeSettings(() => before);
    expect(await readSettings()).toMatchObject({ style: 'marker', offSites: ['paper.example'] });
  });

  it('of a later version keep what this one does not know', async () => {
    sync.items = { settings: { version: 9, margin: { width: 4 } } };
    await changeSettings(() => ({ badge: false }));
    expect(sync.items.settings).toMatchObject({ version: 9, margin: { width: 4 }, badge: false });
  });
});

describe('claims with a wrong speaker', () => {
  const SITE = 'paper.example';
  const wrongNow = async (site = SITE): Promise<number[]> =>
    wrongOn(site, (await readSettings()).wrongClaims);

  it('are remembered once, on this device alone, and forgotten', async () => {
    await setWrong(SITE, 7, true);
    await setWrong(SITE, -8, true);
    await setWrong(SITE, 7, true);
    expect(await wrongNow()).toEqual([-8, 7]);
    expect(JSON.stringify(sync.items)).not.toContain('wrong');
    await setWrong(SITE, 7, false);
    expect(await wrongNow()).toEqual([-8]);
  });

  it('are told to no other site, and do not hold there', async () => {
    await setWrong(SITE, 7, true);
    expect(await wrongNow('other.example')).toEqual([]);
    await setWrong('other.example', 7, true);
    await setWrong(SITE, 7, false);
    expect(await wrongNow('other.example')).toEqual([7]);
  });

  it('hold on every site where an earlier version remembered them, until they are forgotten', async () => {
    local.items = { wrongClaims: [-8, 7] };
    expect(await wrongNow('any.example')).toEqual([-8, 7]);
    await setWrong(SITE, -8, false);
    expect(await wrongNow('any.example')).toEqual([7]);
  });

  it('make no endless list', async () => {
    local.items = { wrongClaims: [...Array(5000).keys()] };
    await setWrong(SITE, -1, true);
    const { wrongClaims } = await readSettings();
    expect(wrongClaims.length).toBeLessThan(5000);
    expect((await wrongNow()).at(-1)).toBe(-1);
  });
});
