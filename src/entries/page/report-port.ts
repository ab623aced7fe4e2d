/** Tells every subscribed popup what became of the page, now and at each change. */
import type { Runtime } from 'webextension-polyfill';
import { api } from '../../extension/api';
import { quietly } from '../../extension/messaging/ports';
import { REPORT_PORT, type Report } from '../../extension/messaging/protocol';

export class ReportPort {
  #ports = new Set<Runtime.Port>();
  /** Null until the page script knows whether the reader wants this site read at all. */
  #report: Report | null = null;
  #at: () => number = () => 0;

  /**
   * Takes in the popups that connect, until the signal aborts.
   * @param onTaken called after each
   */
  listen(signal: AbortSignal, onTaken?: () => void): void {
    const onConnect = (port: Runtime.Port): void => {
      if (port.name !== REPORT_PORT || port.sender?.id !== api.runtime.id) return;
      this.#ports.add(port);
      port.onDisconnect.addListener(() => this.#ports.delete(port));
      this.#tell(port);
      onTaken?.();
    };
    api.runtime.onConnect.addListener(onConnect);
    signal.addEventListener('abort', () => api.runtime.onConnect.removeListener(onConnect));
  }

  get state(): Report['state'] | null {
    return this.#report?.state ?? null;
  }

  /**
   * @param report null where another frame of the page is to speak
   * @param at tells which of the page's articles the reader is at by then
   */
  publish(report: Report | null, at = this.#at): void {
    this.#report = report;
    this.#at = at;
    for (const port of this.#ports) this.#tell(port);
  }

  #tell(port: Runtime.Port): void {
    const report = this.#report;
    if (!report) return;
    const told = report.state === 'ready' ? { ...report, at: this.#at() } : report;
    quietly(() => port.postMessage(told));
  }
}
