/**
 * One configuration, four outputs: `--mode chrome` and `--mode firefox` build the extension,
 * `--mode lib` and `--mode extract` the headless library. `npm run build` runs them all.
 */
import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import about from './package.json' with { type: 'json' };
import { finishExtension } from './tools/build/finish-extension.ts';
import { recordShipped } from './tools/build/shipped.ts';
import { withoutHtml } from './tools/build/without-html.ts';

type Browser = 'chrome' | 'firefox';

/** Pages of the extension that the manifest does not name. */
const PAGES = ['src/entries/summary/summary.html', 'src/entries/welcome/welcome.html'];

/**
 * An extension is fetched as a whole, so that names need no hashes; those of CRXJS change with the
 * folder of the sources, and the packages with them.
 */
const NAMES = {
  entryFileNames: 'assets/[name].js',
  chunkFileNames: 'assets/[name].js',
  assetFileNames: 'assets/[name].[ext]',
};

const { minimum_chrome_version: chrome, browser_specific_settings: firefox } = manifest;
/** The oldest browsers that the manifest names, as Vite does. */
const TARGETS: Record<Browser, string> = {
  chrome: `chrome${chrome}`,
  firefox: `firefox${Number(firefox.gecko.strict_min_version)}`,
};

/** The one manifest, with package.json's version, less what the other browser alone understands. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...fields } = manifest;
  const shared = { version: about.version, ...fields };
  if (browser === 'chrome') return { ...shared, background, minimum_chrome_version } as never;
  return {
    ...shared,
    browser_specific_settings,
    background: { scripts: [background.service_worker], type: 'module' },
  } as never;
}

function extension(browser: Browser): UserConfig {
  return {
    plugins: [
      preact(),
      withoutHtml(),
      crx({ manifest: manifestFor(browser), browser }),
      finishExtension(),
      recordShipped(),
    ],
    build: {
      outDir: `dist/${browser}`,
      // Not named in the code: they are moved to a folder of their own.
      sourcemap: 'hidden',
      target: TARGETS[browser],
      // Both browsers preload modules by themselves; what stands in for that would fetch them.
      modulePreload: { polyfill: false },
      rollupOptions: { input: PAGES, output: NAMES },
    },
  };
}

/** `createAnalyser` of the library is given the same weights as the extension's. */
function withWeights(): Plugin {
  const fileName = 'weights/english.bin';
  return {
    name: 'whosaid-weights',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`public/${fileName}`) });
    },
  };
}

function library(format: 'es' | 'iife', entry: string, fileName: string): UserConfig {
  return {
    publicDir: false,
    plugins: format === 'es' ? [withWeights()] : [],
    build: {
      outDir: 'dist/lib',
      emptyOutDir: format === 'es',
      target: 'es2023',
      lib: { entry, formats: [format], name: 'whosaid', fileName: () => fileName },
    },
  };
}

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'firefox':
      return extension('firefox');
    case 'lib':
      return library('es', 'src/entries/lib.ts', 'index.js');
    case 'extract':
      return library('iife', 'src/entries/extract.ts', 'extract.iife.js');
    default:
      return extension('chrome');
  }
});
