/** A running Chromium with the extension. */
import { resolve } from 'node:path';
import type { CdpConnection } from './cdp';
import { ChromiumMarks } from './chromium-marks';
import { countersOf, heapOf, tasksDuring } from './chromium-measures';
import { ChromiumPopup } from './chromium-popup';
import { ChromiumSurface } from './chromium-surface';
import type { ChromiumTargets, Target } from './chromium-targets';
import { readDownloads } from './downloads';
import { until } from './polling';
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

export class ChromiumSession extends ChromiumSurface implements BrowserSession {
  readonly name = 'chromium';
  readonly gone: Promise<void>;
  readonly extensionOrigin: string;
  private readonly marks: ChromiumMarks;
  private readonly media: Record<string, string> = {};
  private medium = '';

  constructor(
    cdp: CdpConnection,
    private readonly targets: ChromiumTargets,
    private readonly tab: Target,
    private readonly browser: BrowserProcess,
    readonly version: string,
    extensionId: string,
    /** The folder that the extension was loaded from. */
    private readonly extension: string,
  ) {
    super(cdp, tab.sessionId);
    this.marks = new ChromiumMarks(cdp, tab.sessionId);
    this.gone = browser.gone;
    this.extensionOrigin = `chrome-extension://${extensionId}`;
  }

  async open(url: string): Promise<void> {
    const loads = this.targets.loadsOf(this.tab);
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await until(() => this.targets.loadsOf(this.tab) > loads, `${url} to load`);
    // Input and the popup belong to the tab in front.
    await this.send('Page.bringToFront');
  }

  openExtensionPage(path: string): Promise<void> {
    return this.open(`${this.extensionOrigin}/${path.replace(/^\//, '')}`);
  }

  async hover(x: number, y: number): Promise<void> {
    for (const distance of [8, 4, 0]) {
      await this.mouse('mouseMoved', x, Math.max(0, y - distance));
    }
  }

  async tap(x: number, y: number): Promise<void> {
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await this.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async shortcut(keys: string): Promise<void> {
    this.pressUnanswered(keys);
  }

  async setViewport(width: number, height: number): Promise<void> {
    const params = { width, height, deviceScaleFactor: 0, mobile: false };
    await this.send('Emulation.setDeviceMetricsOverride', params);
  }

  async emulate({ colorScheme, forcedColors, reducedMotion, print }: Emulation): Promise<void> {
    if (colorScheme) this.media['prefers-color-scheme'] = colorScheme;
    if (forcedColors !== undefined) this.media['forced-colors'] = forcedColors ? 'active' : 'none';
    if (reducedMotion !== undefined) {
      this.media['prefers-reduced-motion'] = reducedMotion ? 'reduce' : 'no-preference';
    }
    if (print !== undefined) this.medium = print ? 'print' : '';
    await this.emulateIn(this.session);
    const popup = this.popup();
    if (popup) await this.emulateIn(popup.sessionId);
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

  async clipboard(): Promise<string> {
    await this.cdp.send('Browser.grantPermissions', {
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    return this.evaluate<string>('return navigator.clipboard.readText()');
  }

  async downloads(): Promise<SavedFile[]> {
    return readDownloads(this.browser.profile);
  }

  /** Chromium's counters of the page: see `countersOf`. */
  metrics(): Promise<Record<string, number>> {
    return countersOf(this.cdp, this.session);
  }

  /** The pages' tasks meanwhile: see `tasksDuring`. */
  tasks(done: () => Promise<void>): Promise<number[]> {
    return tasksDuring(this.cdp, done);
  }

  async memory(): Promise<{ page: number; background: number }> {
    const worker = await until(() => this.worker(), 'the service worker to run');
    return {
      page: await heapOf(this.cdp, this.tab.sessionId),
      background: await heapOf(this.cdp, worker.sessionId),
    };
  }

  async openPopup(): Promise<Popup> {
    await this.background('await chrome.action.openPopup()');
    return this.waitForPopup();
  }

  async waitForPopup(): Promise<Popup> {
    const target = await until(() => this.popup(), 'the popup to open');
    await this.emulateIn(target.sessionId);
    const popup = new ChromiumPopup(this.cdp, this.targets, target);
    await popup.waitFor('return document.readyState === "complete"', 'the popup to load');
    return popup;
  }

  async cover(): Promise<() => Promise<void>> {
    const { targetId } = await this.cdp.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    await this.waitFor('return document.hidden', 'the tab to be in the background');
    return async () => {
      await this.cdp.send('Target.closeTarget', { targetId });
      await this.send('Page.bringToFront');
      await this.waitFor('return !document.hidden', 'the tab to be in front');
    };
  }

  async background<T>(script: string, ...args: unknown[]): Promise<T> {
    const surface = await until(async () => {
      const worker = this.worker();
      if (!worker) return null;
      const started = new ChromiumSurface(this.cdp, worker.sessionId);
      // A worker that has only just been attached to lacks the extension's interfaces yet.
      return (await started.evaluate('return !!globalThis.chrome?.runtime?.id')) ? started : null;
    }, 'the service worker to run');
    return surface.evaluate<T>(script, ...args);
  }

  async stopBackground(): Promise<void> {
    const worker = await until(() => this.worker(), 'the service worker to run');
    const stopped = this.cdp.next('ServiceWorker.workerVersionUpdated', (params) =>
      JSON.stringify(params).includes('"runningStatus":"stopped"'),
    );
    await this.send('ServiceWorker.enable');
    await this.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await this.send('ServiceWorker.disable');
    // Being attached to, the worker will halt at its next start; this waits there to let it go on.
    void this.cdp.send('Runtime.runIfWaitingForDebugger', {}, worker.sessionId).catch(() => {});
  }

  async withdrawSiteAccess(): Promise<void> {
    await this.open('chrome://extensions/');
    await this.evaluate(
      `await chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: arguments[0], hostAccess: 'ON_CLICK' });`,
      this.extensionOrigin.replace('chrome-extension://', ''),
    );
  }

  async installAlso(folder: string): Promise<void> {
    await this.cdp.send('Extensions.loadUnpacked', { path: resolve(folder) });
  }

  async reloadExtension(): Promise<void> {
    const before = await until(() => this.worker(), 'the service worker to run');
    await this.cdp.send('Extensions.loadUnpacked', { path: this.extension });
    await until(() => {
      const now = this.worker();
      return now !== null && now.sessionId !== before.sessionId;
    }, 'the extension to be back');
  }

  async removeExtension(): Promise<void> {
    const id = this.extensionOrigin.replace('chrome-extension://', '');
    await this.cdp.send('Extensions.uninstall', { id });
  }

  async consoleErrors(): Promise<ConsoleError[]> {
    return [...this.targets.errors];
  }

  async requests(): Promise<NetworkRequest[]> {
    return [...this.targets.requests];
  }

  async quit(): Promise<void> {
    // The answer may come or not, as the connection ends with the browser.
    void this.cdp.send('Browser.close').catch(() => {});
    await this.gone;
    await this.close();
  }

  async close(): Promise<void> {
    await this.browser.end();
  }

  private popup(): Target | null {
    return this.targets.find(
      ({ type, url, targetId }) =>
        type === 'page' &&
        targetId !== this.tab.targetId &&
        url.startsWith(`${this.extensionOrigin}/`),
    );
  }

  private worker(): Target | null {
    return this.targets.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`${this.extensionOrigin}/`),
    );
  }

  private async emulateIn(session: string): Promise<void> {
    const features = Object.entries(this.media).map(([name, value]) => ({ name, value }));
    const params = { media: this.medium, features };
    await this.cdp.send('Emulation.setEmulatedMedia', params, session);
  }
}
