/** Starts Chromium, to be driven over the DevTools protocol. */
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from './cdp';
import { ChromiumSession } from './chromium-session';
import { ChromiumTargets } from './chromium-targets';
import { downloadFolder } from './downloads';
import { requireBrowser } from './install';
import { until } from './polling';
import { makeProfile, startBrowser } from './process';
import { type LaunchOptions, SIZE } from './session';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** @throws (rejects) where Chromium is missing, does not start, or refuses the extension */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const { extension, headless = true, size = SIZE, hosts = [] } = options;
  const binary = requireBrowser('chromium');
  const profile = options.profile ?? makeProfile();
  const args = [
    ...QUIET,
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // Chromium's sandbox does not start for root, as which containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    `--user-data-dir=${profile}`,
    ...(options.proxy === undefined
      ? []
      : [`--proxy-server=127.0.0.1:${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
    `--window-size=${size.width},${size.height}`,
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    'about:blank',
  ];
  const browser = startBrowser(binary, args, profile, {
    extraPipes: 2,
    keepProfile: options.profile !== undefined,
  });
  try {
    const [, , , commands, messages] = browser.child.stdio;
    const cdp = new CdpConnection(commands as Writable, messages as Readable);
    const targets = new ChromiumTargets(cdp);
    await targets.watch();
    const { product } = await cdp.send<{ product: string }>('Browser.getVersion');
    const tab = await until(
      () => targets.find((target) => target.type === 'page'),
      'the first tab',
    );
    const { id } = await cdp.send<{ id: string }>('Extensions.loadUnpacked', { path: extension });
    await cdp.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloadFolder(profile),
    });
    const version = product.replace(/^.*\//, '');
    const session = new ChromiumSession(cdp, targets, tab, browser, version, id, extension);
    return session;
  } catch (error) {
    await browser.end();
    throw new Error(`${binary} could not be used: ${messageOf(error)}\n${browser.log()}`, {
      cause: error,
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
