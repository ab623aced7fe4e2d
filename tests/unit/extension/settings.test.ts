import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isOff,
  parseSettings,
  readSettings,
  setSite,
  setWrong,
  siteOf,
} from '../../../src/extension/settings';

const store = vi.hoisted(() => {
  const kept = { value: {} as Record<string, unknown> };
  const local = {
    get: async () => kept.value,
    set: async (values: object) => Object.assign(kept.value, values),
  };
  Object.assign(globalThis, { browser: { storage: { local } } });
  return kept;
});

const DEFAULTS = { offSites: [], style: 'underline', wrongClaims: [] } as const;

beforeEach(() => {
  store.value = {};
});

describe('the site of a page', () => {
  it.each([
    ['https://www.paper.example/story?id=1', 'paper.example'],
    ['http://news.paper.example:8080/', 'news.paper.example'],
    ['about:blank', null],
    ['file:///story.html', null],
    ['', null],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('settings', () => {
  it('have every site on, claims underlined and none marked as wrong at first', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it.each([
    null,
    'text',
    7,
    [],
    { offSites: 'all' },
    { offSites: [1, 2] },
    { style: 'blink', wrongClaims: ['x'] },
  ])('that are damaged count as not chosen: %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  });

  it('keep a site that was switched off, once, and forget it when it is switched on', async () => {
    await setSite('paper.example', false);
    await setSite('paper.example', false);
    await setSite('news.example', false);
    expect(await readSettings()).toMatchObject({ offSites: ['news.example', 'paper.example'] });
    expect(isOff(await readSettings(), 'https://www.paper.example/story')).toBe(true);
    await setSite('paper.example', true);
    expect(await readSettings()).toMatchObject({ offSites: ['news.example'] });
  });

  it('switch off one site and not its neighbours', () => {
    const settings = parseSettings({ offSites: ['paper.example'] });
    expect(isOff(settings, 'https://morning.paper.example/')).toBe(false);
    expect(isOff(settings, 'about:blank')).toBe(false);
  });

  it('keep claims with a wrong speaker, once, and what else was chosen', async () => {
    await setSite('paper.example', false);
    await setWrong(7, true);
    await setWrong(-8, true);
    await setWrong(7, true);
    expect(await readSettings()).toMatchObject({
      offSites: ['paper.example'],
      wrongClaims: [-8, 7],
    });
    await setWrong(7, false);
    expect(await readSettings()).toMatchObject({ wrongClaims: [-8] });
  });

  it('keep no endless list of them', async () => {
    store.value = { settings: { wrongClaims: [...Array(5000).keys()] } };
    await setWrong(-1, true);
    const { wrongClaims } = await readSettings();
    expect(wrongClaims.length).toBeLessThan(5000);
    expect(wrongClaims.at(-1)).toBe(-1);
  });
});
