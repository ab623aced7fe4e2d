import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { type Browser, type Features, featuresOf, since } from './support/features';
import { filesIn } from './support/packages';

const { gecko, gecko_android: android } = manifest.browser_specific_settings;

/** Where a feature is missing, something else serves, or nobody is the poorer. */
const FALLS_BACK: Record<string, string> = {
  '.moveBefore': 'Preact asks first, and inserts where it is missing',
  'break-after: avoid': 'in print a heading may stand at the foot of a page',
  resize: 'a box of text keeps its size',
  'browser.commands.onCommand': 'asked with ?., the card and the popup go by touch',
  'browser.commands.getAll': 'the same, and the welcome page tells of no keys',
  'manifest: commands': 'not read there',
  'manifest: commands._execute_action': 'not read there',
  'manifest: browser_specific_settings.gecko_android': 'read on Android alone',
};
/** Members of objects of libraries, which happen to be called like newer ones of the platform. */
const NOT_OF_THE_PLATFORM = ['.flip'];
/** As far as it is used here. */
const KNOWN_BETTER: Record<string, Partial<Record<Browser, number>>> = {
  // Lines under text came with 146 (bug 1845446), shadows, which Whosaid has none of, with 149.
  ':highlight': { firefox: 146, firefox_android: 146 },
};

const versionOf = (features: Features, name: string, browser: Browser): number =>
  KNOWN_BETTER[name]?.[browser] ??
  Math.min(...(features.get(name) ?? []).map((feature) => since(feature, browser)));

describe.each([
  ['chrome', 'chrome', Number(manifest.minimum_chrome_version)],
  ['firefox', 'firefox', Number(gecko.strict_min_version)],
  ['firefox_android', 'firefox', Number(android.strict_min_version)],
] as const)('in %s the package', (browser, kind, oldest) => {
  const features = featuresOf(filesIn(kind));
  const names = [...features.keys()].filter(
    (name) => !(name in FALLS_BACK) && !NOT_OF_THE_PLATFORM.includes(name),
  );

  it('uses nothing without a way back that the oldest version named does not have', () => {
    expect(names.filter((name) => versionOf(features, name, browser) > oldest)).toEqual([]);
  });

  it('needs that version', () => {
    const newest = Math.max(...names.map((name) => versionOf(features, name, browser)));
    expect(newest).toBe(oldest);
  });

  it('is looked through for calls, members, names, styles and keys', () => {
    const some = ['browser.storage.session', ':highlight', 'Intl.Segmenter', '.yield', ':has'];
    for (const name of [...some, 'color-mix()', 'manifest: action']) {
      expect([...features.keys()]).toContain(name);
    }
  });
});

it('names no way back that nothing needs', () => {
  const used = new Set([...featuresOf(filesIn('chrome')).keys()]);
  for (const name of featuresOf(filesIn('firefox')).keys()) used.add(name);
  const listed = [...Object.keys(FALLS_BACK), ...NOT_OF_THE_PLATFORM, ...Object.keys(KNOWN_BETTER)];
  expect(listed.filter((name) => !used.has(name))).toEqual([]);
});
