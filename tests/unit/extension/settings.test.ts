import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isOff,
  parseSettings,
  readSettings,
  setSite,
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
  it('have every site on at first', async () => {
    expect(await readSettings()).toEqual({ offSites: [] });
  });

  it.each([null, 'text', 7, [], { offSites: 'all' }, { offSites: [1, 2] }])(
    'that are damaged count as not chosen: %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ offSites: [] });
    },
  );

  it('keep a site that was switched off, once, and forget it when it is switched on', async () => {
    await setSite('paper.example', false);
    await setSite('paper.example', false);
    await setSite('news.example', false);
    expect(await readSettings()).toEqual({ offSites: ['news.example', 'paper.example'] });
    expect(isOff(await readSettings(), 'https://www.paper.example/story')).toBe(true);
    await setSite('paper.example', true);
    expect(await readSettings()).toEqual({ offSites: ['news.example'] });
  });

  it('switch off one site and not its neighbours', () => {
    const settings = { offSites: ['paper.example'] };
    expect(isOff(settings, 'https://morning.paper.example/')).toBe(false);
    expect(isOff(settings, 'about:blank')).toBe(false);
  });
});
