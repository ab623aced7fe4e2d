import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { filesIn, packageFile } from './support/packages';
import { reachedFiles } from './support/referents';

const json = (bytes: Uint8Array | undefined): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  const files = filesIn(browser);
  const manifest = json(files.get('manifest.json'));

  it('has the version of package.json and the name of Whosaid', () => {
    expect(manifest).toMatchObject({ version: about.version, name: 'Whosaid' });
  });

  it('holds no file that nothing in it asks for', () => {
    const reached = reachedFiles(files);
    expect([...files.keys()].filter((path) => !reached.has(path))).toEqual([]);
    expect(reached.size).toBeGreaterThan(20);
  });

  it('holds every file that the manifest names', () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:png|js|html)"/g) ?? [];
    expect(named.map((name) => JSON.parse(name)).filter((name) => !files.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('holds no source maps, and names none', () => {
    const scripts = [...files].filter(([path]) => path.endsWith('.js'));
    const texts = scripts.map(([, bytes]) => new TextDecoder().decode(bytes));
    expect([...files.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
    expect(texts.filter((text) => text.includes('sourceMappingURL'))).toEqual([]);
  });
});

describe('the package for Chrome', () => {
  const schema = JSON.parse(
    readFileSync('tests/package/schema/chrome-manifest.json', 'utf8'),
  ) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);

  it('has a manifest that fits the published schema', () => {
    validate(json(filesIn('chrome').get('manifest.json')));
    expect(validate.errors).toBeNull();
  });

  it('would not have one with a wrong type, a key too long or no version', () => {
    const manifest = json(filesIn('chrome').get('manifest.json'));
    const wrong = [
      { ...manifest, version: undefined },
      { ...manifest, icons: 'icon.png' },
      { ...manifest, background: { service_worker: 7 } },
      { ...manifest, content_scripts: [{ js: ['a.js'] }] },
    ];
    for (const each of wrong) expect(validate(JSON.parse(JSON.stringify(each)))).toBe(false);
  });
});

describe('the package of the sources', () => {
  it('holds what the build needs and nothing that was built or installed', () => {
    const files = [...filesIn('sources').keys()];
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'manifest.json', 'LICENSE']),
    );
    expect(files.filter((path) => /^(?:node_modules|dist|\.git)\//.test(path))).toEqual([]);
    expect(packageFile('sources')).toContain(about.version);
  });
});
