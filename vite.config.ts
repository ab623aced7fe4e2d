/**
 * One configuration, four outputs: `--mode chrome` and `--mode firefox` build the extension,
 * `--mode lib` and `--mode extract` the headless library. `npm run build` runs them all.
 */
import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { finishExtension } from './tools/build/finish-extension.ts';
import { recordShipped } from './tools/build/shipped.ts';

type Browser = 'chrome' | 'firefox';

/** Pages of the extension that the manifest does not name. */
const PAGES = ['src/entries/summary/summary.html', 'src/entries/welcome/welcome.html'];

/** The one manifest, less what the other browser alone understands. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, ...shared } = manifest;
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
      crx({ manifest: manifestFor(browser), browser }),
      finishExtension(),
      recordShipped(),
    ],
    build: {
      outDir: `dist/${browser}`,
      target: browser === 'chrome' ? 'chrome128' : 'firefox142',
      // Both browsers preload modules by themselves; what stands in for that would fetch them.
      modulePreload: { polyfill: false },
      rollupOptions: { input: PAGES },
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
