import type { CdpConnection } from './cdp';
import { ChromiumSurface } from './chromium-surface';
import type { ChromiumTargets, Target } from './chromium-targets';
import { until } from './polling';
import type { Popup } from './session';

/** The toolbar popup in Chromium: a target of its own while its bubble is open. */
export class ChromiumPopup extends ChromiumSurface implements Popup {
  constructor(
    cdp: CdpConnection,
    private readonly targets: ChromiumTargets,
    private readonly target: Target,
  ) {
    super(cdp, target.sessionId);
  }

  /** A key or a click may close the popup, and with it what would have answered. */
  override press(keys: string): Promise<void> {
    return this.unlessClosed(super.press(keys));
  }

  override click(x: number, y: number): Promise<void> {
    return this.unlessClosed(super.click(x, y));
  }

  text(): Promise<string> {
    return this.evaluate('return document.body.innerText');
  }

  async isOpen(): Promise<boolean> {
    return this.targets.has(this.target);
  }

  async close(): Promise<void> {
    if (!this.targets.has(this.target)) return;
    // The answer may not come: the document ends with the call.
    await this.evaluate('window.close()').catch(() => {});
    await until(() => !this.targets.has(this.target), 'the popup to close');
  }

  private async unlessClosed(input: Promise<void>): Promise<void> {
    try {
      await input;
    } catch (error) {
      if (await this.isOpen()) throw error;
    }
  }
}
