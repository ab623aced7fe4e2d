/** A running Firefox with the extension. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDownloads } from './downloads';
import { emulateInFirefox } from './firefox-emulation';
import { runInFrame } from './firefox-frame';
import { FirefoxInput } from './firefox-input';
import { FirefoxMarks } from './firefox-marks';
import { memoryOf } from './firefox-memory';
import { FirefoxPopup, openFirefoxPopup } from './firefox-popup';
import { READ_WATCH } from './firefox-watch';
import type { Marionette } from './marionette';
import { FIND_TARGET, targetName } from './page-scripts';
import { until, untilStill } from './polling';
import type { BrowserProcess } from './process';
import type {
  BrowserSession,
  CardView,
  ConsoleError,
  Emulation,
  HighlightEntry,
  NetworkRequest,
  Popup,
  SavedFile,
} from './session';

/** The event page of the extension whose id is ARGUMENT. */
const FIND_BACKGROUND = `[...WebExtensionPolicy.getByID(ARGUMENT).extension.views].find(
  (view) => view.viewType === 'background')?.xulBrowser`;

/**
 * What Firefox notes of calls whose other end has gone, and no code of the extension can hold back.
 * It says nothing of what was done: a call that was answered after its page was left or closed, and
 * a page that was just loading when its extension was taken away.
 */
const LEFT_BEHIND =
  /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|^Error: Bad \S+ principal: moz-extension:/;

export class FirefoxSession implements BrowserSession {
  readonly name = 'firefox';
  readonly gone: Promise<void>;
  private readonly input: FirefoxInput;
  private readonly marks: FirefoxMarks;
  private hasForcedColors = false;

  constructor(
    private readonly marionette: Marionette,
    private readonly browser: BrowserProcess,
    readonly version: string,
    private readonly extensionId: string,
    readonly extensionOrigin: string,
  ) {
    this.gone = browser.gone;
    this.input = new FirefoxInput(marionette, 'content');
    this.marks = new FirefoxMarks(marionette);
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
    const at = await untilStill(
      () => this.evaluate<{ x: number; y: number } | null>(FIND_TARGET, selector, text),
      what,
    );
    await this.click(at.x, at.y);
  }

  hover(x: number, y: number): Promise<void> {
    return this.input.hover(x, y);
  }

  click(x: number, y: number): Promise<void> {
    return this.input.click(x, y);
  }

  tap(x: number, y: number): Promise<void> {
    return this.input.tap(x, y);
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

  async emulate(emulation: Emulation): Promise<void> {
    if (emulation.forcedColors !== undefined) this.hasForcedColors = emulation.forcedColors;
    await emulateInFirefox(this.marionette, this, emulation, this.hasForcedColors);
  }

  async screenshot(file: string): Promise<void> {
    const data = await this.marionette.command<string>('WebDriver:TakeScreenshot', { full: false });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  highlights(): Promise<HighlightEntry[]> {
    return this.marks.highlights();
  }

  highlightsAt(x: number, y: number): Promise<string[]> {
    return this.marks.highlightsAt(x, y);
  }

  card(): Promise<CardView | null> {
    return this.marks.card();
  }

  clipboard(): Promise<string> {
    return this.marionette.chrome<string>(
      `const { classes, interfaces } = Components;
      const transfer = classes['@mozilla.org/widget/transferable;1']
        .createInstance(interfaces.nsITransferable);
      transfer.init(null);
      transfer.addDataFlavor('text/plain');
      Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
      const found = {};
      transfer.getTransferData('text/plain', found);
      return found.value.QueryInterface(interfaces.nsISupportsString).data;`,
    );
  }

  async downloads(): Promise<SavedFile[]> {
    return readDownloads(this.browser.profile);
  }

  async memory(): Promise<{ page: number; background: number }> {
    const page = 'gBrowser.selectedBrowser';
    return {
      page: await memoryOf(this.marionette, page, this.extensionId),
      background: await memoryOf(this.marionette, FIND_BACKGROUND, this.extensionId),
    };
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

  async cover(): Promise<() => Promise<void>> {
    await this.marionette.chrome(
      `window.whosaidCovered = gBrowser.selectedTab;
      gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');`,
    );
    await this.waitFor('return document.hidden', 'the tab to be in the background');
    return async () => {
      await this.marionette.chrome(
        `const cover = gBrowser.selectedTab;
        gBrowser.selectedTab = window.whosaidCovered;
        gBrowser.removeTab(cover);`,
      );
      await this.waitFor('return !document.hidden', 'the tab to be in front');
    };
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

  async withdrawSiteAccess(): Promise<void> {
    await this.background(
      `await browser.permissions.remove({ origins: browser.runtime.getManifest().host_permissions });`,
    );
  }

  async installAlso(folder: string): Promise<void> {
    const parameters = { path: resolve(folder), temporary: true };
    await this.marionette.command('Addon:Install', parameters);
  }

  async reloadExtension(): Promise<void> {
    await this.marionette.chrome(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(arguments[0])).reload();`,
      this.extensionId,
    );
  }

  async removeExtension(): Promise<void> {
    await this.marionette.command('Addon:Uninstall', { id: this.extensionId }, 'chrome');
  }

  async consoleErrors(): Promise<ConsoleError[]> {
    const errors = await this.marionette.chrome<ConsoleError[]>(READ_WATCH, 'errors');
    return errors.filter(({ text }) => !LEFT_BEHIND.test(text));
  }

  requests(): Promise<NetworkRequest[]> {
    return this.marionette.chrome<NetworkRequest[]>(READ_WATCH, 'requests');
  }

  async quit(): Promise<void> {
    void this.marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await this.gone;
    await this.close();
  }

  async close(): Promise<void> {
    this.marionette.disconnect();
    await this.browser.end();
  }
}
