/**
 * `npm run dev`: opens Chromium with the extension on the sample article (or FILE|URL), rebuilds
 * at every change of the sources, and reloads the extension and the page.
 */
import { dirname } from 'node:path';
import { build, type Rolldown } from 'vite';
import { hasDisplay } from './browser/display';
import { ensureBrowsers } from './browser/install';
import { launch } from './browser/launch';
import { serve } from './browser/server';
import type { BrowserSession } from './browser/session';

const SAMPLE = 'tools/sample/article.html';
const EXTENSION = 'dist/chrome';

ensureBrowsers(['chromium']);
const server = await serve({ folder: dirname(SAMPLE) });
const url = process.argv[2] ?? `${server.origin}/article.html`;
const watcher = (await build({
  mode: 'chrome',
  logLevel: 'warn',
  build: { watch: { include: ['src/**', 'manifest.json'] } },
})) as Rolldown.RolldownWatcher;

let session: BrowserSession | undefined;
let work = Promise.resolve();
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'END') work = work.then(refresh).catch((error) => console.error(error));
});

async function refresh(): Promise<void> {
  if (session) await reload(session);
  else session = await openBrowser();
}

async function openBrowser(): Promise<BrowserSession> {
  const opened = await launch('chromium', { extension: EXTENSION, headless: !hasDisplay() });
  await opened.open(url);
  console.log(`${url} is open. A change under src/ reloads it; close the browser to end.`);
  void opened.gone.then(end);
  return opened;
}

async function reload(opened: BrowserSession): Promise<void> {
  await opened.reloadExtension();
  await opened.open(url);
  console.log(`${new Date().toLocaleTimeString()} rebuilt and reloaded`);
}

async function end(): Promise<void> {
  await watcher.close();
  await server.close();
  process.exit();
}
