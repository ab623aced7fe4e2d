import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../../src/extension/settings/settings';
import {
  isListed,
  isOff,
  isSameSite,
  siteEntry,
  siteOf,
  withSite,
} from '../../../../src/extension/settings/sites';

describe('two pages', () => {
  it.each([
    ['https://www.paper.example/', 'https://paper.example/story', true],
    ['https://www.paper.example/', 'https://amp.paper.example/story', true],
    ['https://amp.paper.example:8443/', 'http://www.paper.example/', true],
    ['https://paper.example/', 'https://evilpaper.example/', false],
    ['https://news.paper.example/', 'https://amp.paper.example/', false],
    ['https://paper.example/', 'https://paper.example.evil.example/', false],
    ['https://paper.example/', 'about:srcdoc', false],
    ['about:blank', 'about:blank', false],
    ['', 'https://paper.example/', false],
  ])('%s and %s are of one site: %s', (one, other, same) => {
    expect(isSameSite(one, other)).toBe(same);
    expect(isSameSite(other, one)).toBe(same);
  });
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

describe('a list of sites', () => {
  it.each([
    ['paper.example', 'paper.example', true],
    ['paper.example', 'morning.paper.example', false],
    ['paper.example', 'newspaper.example', false],
    ['*.paper.example', 'paper.example', true],
    ['*.paper.example', 'morning.paper.example', true],
    ['*.paper.example', 'newspaper.example', false],
    ['paper.*', 'paper.co.example', true],
    ['paper.*', 'papers.example', false],
    ['*.paper.*', 'morning.paper.co.example', true],
    ['*.paper.*', 'newspaper.example', false],
  ])('with %s has %s: %s', (entry, site, has) => {
    expect(isListed([entry], site)).toBe(has);
  });

  it('counts the entry that says most, wherever it stands', () => {
    const list = ['!morning.paper.example', '*.example', '!*.paper.example', 'old.paper.example'];
    for (const order of [list, list.toReversed()]) {
      expect(isListed(order, 'news.example')).toBe(true);
      expect(isListed(order, 'paper.example')).toBe(false);
      expect(isListed(order, 'old.paper.example')).toBe(true);
      expect(isListed(order, 'morning.paper.example')).toBe(false);
    }
  });

  it('turns Whosaid off where it is listed, or everywhere else', () => {
    const lists = { offSites: ['paper.example'], onSites: ['news.example'] };
    const url = (site: string) => `https://www.${site}/story`;
    const off = (everywhere: boolean) =>
      ['paper.example', 'news.example', 'other.example'].map((site) =>
        isOff(parseSettings({ ...lists, everywhere }), url(site)),
      );
    expect(off(true)).toEqual([true, false, false]);
    expect(off(false)).toEqual([true, false, true]);
    expect(isOff(parseSettings({ everywhere: false }), 'about:blank')).toBe(false);
  });
});

describe('switching one site', () => {
  it.each([true, false])(
    'is kept where Whosaid is on everywhere (%s), whatever the list holds',
    (everywhere) => {
      const list = ['*.paper.example', '!old.paper.example', 'news.example'];
      for (const site of ['paper.example', 'old.paper.example', 'news.example', 'other.example']) {
        for (const on of [true, false]) {
          const settings = parseSettings({ everywhere, offSites: list, onSites: list });
          const after = { ...settings, ...withSite(settings, site, on) };
          expect(isOff(after, `https://${site}/`)).toBe(!on);
          for (const other of ['morning.paper.example', 'third.example']) {
            const url = `https://${other}/`;
            expect(isOff(after, url), `${other} after ${site}`).toBe(isOff(settings, url));
          }
        }
      }
    },
  );

  it('and back leaves nothing in the list', () => {
    const before = parseSettings({});
    const off = { ...before, ...withSite(before, 'paper.example', false) };
    expect(off.offSites).toEqual(['paper.example']);
    expect(withSite(off, 'paper.example', true)).toEqual({ offSites: [] });
  });
});

describe('what a reader writes into the list', () => {
  it.each([
    ['https://www.Paper.example/story?id=1#top', 'paper.example'],
    ['  paper.example  ', 'paper.example'],
    ['*.PAPER.example', '*.paper.example'],
    ['paper.*', 'paper.*'],
    ['! *.paper.example', '!*.paper.example'],
    ['!*.paper.example', '!*.paper.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost:8080', 'localhost'],
    ['pa*per.example', null],
    ['*', null],
    ['*.*', null],
    ['', null],
    ['two words', null],
    ['reader@paper.example', null],
    ['javascript:alert(1)', null],
  ])('%j becomes %j', (written, entry) => {
    expect(siteEntry(written)).toBe(entry);
  });
});
