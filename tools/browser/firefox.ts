/** Firefox, driven over Marionette. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInFrame } from './firefox-frame';
import { FirefoxInput } from './firefox-input';
import { FirefoxPopup, openFirefoxPopup } from './firefox-popup';
import { BEGIN_WATCH, READ_WATCH } from './firefox-watch';
import { requireBrowser } from './install';
import { Marionette } from './marionette';
import { DESCRIBE_CARD, DESCRIBE_RANGE, FIND_TARGET, targetName } from './page-scripts';
import { until } from './polling';
import { type BrowserProcess, makeProfile, startBrowser } from './process';
import type {
  BrowserSession,
  CardView,
  ConsoleError,
  Emulation,
  HighlightEntry,
  LaunchOptions,
  NetworkRequest,
  Popup,
} from './session';

/** Nothing that a fresh profile does by itself: no first-run pages, no calls home. */
const PREFERENCES: Record<string, string | number | boolean> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
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
  'extensions.systemAddon.update.enabled': false,
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,x',
  'toolkit.telemetry.enabled': false,
};

/** The event page of the extension whose id is ARGUMENT. */
const FIND_BACKGROUND = `[...WebExtensionPolicy.getByID(ARGUMENT).extension.views].find(
  (view) => view.viewType === 'background')?.xulBrowser`;

/** @throws (rejects) where Firefox is missing, does not start, or refuses the extension */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const { extension, headless = true, size = { width: 1000, height: 700 } } = options;
  const binary = requireBrowser('firefox');
  const profile = makeProfile();
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--new-instance'];
  args.push('--profile', profile, ...(headless ? ['--headless'] : []));
  // Without a window no display is needed, and the user's own folders stay untouched.
  const env = headless ? { HOME: profile } : {};
  const browser = startBrowser(binary, args, profile, { env });
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
    await session.setViewport(size.width, size.height);
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

class FirefoxSession implements BrowserSession {
  readonly name = 'firefox';
  readonly gone: Promise<void>;
  private readonly input: FirefoxInput;

  constructor(
    private readonly marionette: Marionette,
    private readonly browser: BrowserProcess,
    readonly version: string,
    private readonly extensionId: string,
    readonly extensionOrigin: string,
  ) {
    this.gone = browser.gone;
    this.input = new FirefoxInput(marionette, 'content');
  }

  async open(url: string): Promise<void> {
    await this.marionette.command('WebDriver:Navigate', { url });
  }

  openExtensionPage(path: string): Promise<void> {
    return this.open(`${this.extensionOrigin}/${path.replace(/^\//, '')}`);
  }

  evaluate<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.marionette.content<T>('page', script, ...args);
  }

  waitFor<T>(script: string, what: string, ...args: unknown[]): Promise<T> {
    return until(() => this.evaluate<T>(script, ...args), what) as Promise<T>;
  }

  async clickOn(selector: string, text = ''): Promise<void> {
    const what = targetName(selector, text);
    const at = await this.waitFor<{ x: number; y: number }>(FIND_TARGET, what, selector, text);
    await this.click(at.x, at.y);
  }

  hover(x: number, y: number): Promise<void> {
    return this.input.hover(x, y);
  }

  click(x: number, y: number): Promise<void> {
    return this.input.click(x, y);
  }

  press(keys: string): Promise<void> {
    return this.input.press(keys);
  }

  type(text: string): Promise<void> {
    return this.input.type(text);
  }

  /** On the window: what is sent to the page alone never meets the browser's shortcuts. */
  shortcut(keys: string): Promise<void> {
    return new FirefoxInput(this.marionette, 'chrome').press(keys);
  }

  /** The tab's own box is set, because windows have a least width. */
  async setViewport(width: number, height: number): Promise<void> {
    await this.marionette.chrome(
      `const [width, height] = arguments;
      window.resizeTo(Math.max(width, 500) + 20, height + 200);
      const { style } = gBrowser.selectedBrowser;
      for (const side of ['width', 'min-width', 'max-width']) style.setProperty(side, width + 'px');
      for (const side of ['height', 'min-height', 'max-height']) {
        style.setProperty(side, height + 'px');
      }`,
      width,
      height,
    );
    const reached = 'return innerWidth === arguments[0] && innerHeight === arguments[1]';
    await this.waitFor(reached, `a viewport of ${width} × ${height}`, width, height);
  }

  /** As from the system: windows, pages and panels follow it a moment later. */
  async emulate({ colorScheme, forcedColors, reducedMotion }: Emulation): Promise<void> {
    const states: [preference: string, value: number, query: string, holds: boolean][] = [];
    if (forcedColors !== undefined) {
      const [name, value] = ['browser.display.document_color_use', forcedColors ? 2 : 1];
      states.push([name, value, '(forced-colors: active)', forcedColors]);
    }
    if (reducedMotion !== undefined) {
      const [name, value] = ['ui.prefersReducedMotion', reducedMotion ? 1 : 0];
      states.push([name, value, '(prefers-reduced-motion: reduce)', reducedMotion]);
    }
    if (colorScheme) {
      const [name, value] = ['ui.systemUsesDarkTheme', colorScheme === 'dark' ? 1 : 0];
      states.push([name, value, `(prefers-color-scheme: ${colorScheme})`, true]);
    }
    await this.marionette.chrome(
      'for (const [name, value] of arguments[0]) Services.prefs.setIntPref(name, value);',
      states,
    );
    for (const [, , query, holds] of states) {
      const reached = 'return matchMedia(arguments[0]).matches === arguments[1]';
      await this.waitFor(reached, `${query} to be ${holds}`, query, holds);
    }
  }

  async screenshot(file: string): Promise<void> {
    const data = await this.marionette.command<string>('WebDriver:TakeScreenshot', { full: false });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  highlights(): Promise<HighlightEntry[]> {
    return this.inRegistry<HighlightEntry[]>(`${DESCRIBE_RANGE}
      return entries.map(({ name, ranges }) => ({ name, ranges: ranges.map(describe) }));`);
  }

  highlightsAt(x: number, y: number): Promise<string[]> {
    return this.inRegistry<string[]>(
      `const painted = registry.highlightsFromPoint(...arguments).map((hit) => hit.highlight);
      return entries.filter(({ highlight }) => painted.includes(highlight)).map(({ name }) => name);`,
      x,
      y,
    );
  }

  card(): Promise<CardView | null> {
    return this.marionette.content<CardView | null>(
      'system',
      `const host = document.documentElement.querySelector(':scope > whosaid-card');
      const root = host?.openOrClosedShadowRoot;
      if (!root) return null;
      ${DESCRIBE_CARD}`,
    );
  }

  async openPopup(): Promise<Popup> {
    await openFirefoxPopup(this.marionette, this.extensionId);
    return this.waitForPopup();
  }

  async waitForPopup(): Promise<Popup> {
    const popup = new FirefoxPopup(this.marionette, this.extensionOrigin);
    await until(() => popup.isOpen(), 'the popup to open');
    await popup.waitFor('return document.readyState === "complete"', 'the popup to load');
    return popup;
  }

  async background<T>(script: string, ...args: unknown[]): Promise<T> {
    await until(
      () =>
        this.marionette.chrome<boolean>(
          `const [ARGUMENT] = arguments; return !!${FIND_BACKGROUND}`,
          this.extensionId,
        ),
      'the event page to run',
    );
    return runInFrame<T>(this.marionette, FIND_BACKGROUND, this.extensionId, script, args);
  }

  async stopBackground(): Promise<void> {
    await this.marionette.chrome(
      `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });`,
      this.extensionId,
    );
  }

  consoleErrors(): Promise<ConsoleError[]> {
    return this.marionette.chrome<ConsoleError[]>(READ_WATCH, 'errors');
  }

  requests(): Promise<NetworkRequest[]> {
    return this.marionette.chrome<NetworkRequest[]>(READ_WATCH, 'requests');
  }

  async close(): Promise<void> {
    this.marionette.disconnect();
    await this.browser.end();
  }

  /**
   * Runs a privileged script that finds the page's `registry` and its `entries`. The registry
   * cannot be iterated through the wrapper that keeps the page's tampering out, only without it.
   */
  private inRegistry<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.marionette.content<T>(
      'system',
      `const registry = window.CSS.highlights;
      const list = (collection) => {
        const found = [];
        const take = Cu.exportFunction((value, key) => { found.push([key, value]); }, window);
        Cu.waiveXrays(collection).forEach(take);
        return found;
      };
      const entries = list(registry).map(([name, highlight]) => ({
        name: String(name),
        highlight: Cu.unwaiveXrays(highlight),
        ranges: list(highlight).map(([, range]) => Cu.unwaiveXrays(range)),
      }));
      ${script}`,
      ...args,
    );
  }
}
