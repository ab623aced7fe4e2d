/** Starts Firefox, to be driven over Marionette. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadFolder } from './downloads';
import { FirefoxSession } from './firefox-session';
import { BEGIN_WATCH } from './firefox-watch';
import { requireBrowser } from './install';
import { Marionette } from './marionette';
import { until } from './polling';
import { type BrowserProcess, makeProfile, startBrowser } from './process';
import type { BrowserSession, LaunchOptions } from './session';

/** Nothing that a fresh profile does by itself: no first-run pages, no calls home. */
const PREFERENCES: Record<string, string | number | boolean> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  // A panel that tells of a download would close the popup.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  // A permission that is asked for is given, as by a reader who agrees.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.systemAddon.update.enabled': false,
  // A temporary extension goes with the browser, and would take what it keeps along.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

const throughProxy = (port: number): typeof PREFERENCES => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  // Else the browser's own calls would go round a proxy that fails them.
  'network.proxy.failover_direct': false,
});

/** @throws (rejects) where Firefox is missing, does not start, or refuses the extension */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const { extension, headless = true, hosts = [] } = options;
  const binary = requireBrowser('firefox');
  const profile = options.profile ?? makeProfile();
  const preferences: typeof PREFERENCES = {
    ...PREFERENCES,
    'browser.download.dir': downloadFolder(profile),
    'network.dns.localDomains': hosts.join(','),
  };
  if (options.proxy !== undefined) Object.assign(preferences, throughProxy(options.proxy));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance'];
  args.push('--profile', profile, ...(headless ? ['--headless'] : []));
  // Without a window no display is needed, and the user's own folders stay untouched.
  // The preference of the settings’ server counts for developers alone.
  const env = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...(headless && { HOME: profile }) };
  const browser = startBrowser(binary, args, profile, {
    env,
    keepProfile: options.profile !== undefined,
  });
  try {
    const marionette = await Marionette.connect(await marionettePort(browser));
    const parameters = { path: extension, temporary: true };
    const id = await marionette.command<string>('Addon:Install', parameters);
    const [version, origin] = await marionette.chrome<[string, string]>(
      `return [Services.appinfo.version,
        'moz-extension://' + WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname];`,
      id,
    );
    await marionette.chrome(BEGIN_WATCH, origin);
    const session = new FirefoxSession(marionette, browser, version, id, origin);
    return session;
  } catch (error) {
    await browser.end();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${binary} could not be used: ${reason}\n${browser.log()}`, { cause: error });
  }
}

/** Firefox chooses a port and writes it into the profile. */
async function marionettePort(browser: BrowserProcess): Promise<number> {
  let hasEnded = false;
  void browser.gone.then(() => {
    hasEnded = true;
  });
  const port = await until(
    () => hasEnded || Number(readFileSync(join(browser.profile, 'MarionetteActivePort'), 'utf8')),
    'Firefox to listen',
    60_000,
  );
  if (port === true) throw new Error('it ended at once');
  return port;
}
