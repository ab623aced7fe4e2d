/** Reads a long article in slices, and tells open popups how far it is. */
import browser from 'webextension-polyfill';
import type { Analyser, Analysis, Article } from '../../core';
import { quietly } from '../../extension/messaging/ports';
import { PROGRESS_PORT, type Progress } from '../../extension/messaging/protocol';
import { isOwnPage } from '../../extension/messaging/senders';

/** A slice, ms: the background and, in Firefox, the popup answer between two of them. */
const SLICE_MS = 50;

const ports = new Set<browser.Runtime.Port>();

export function serveProgress(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PROGRESS_PORT || !port.sender || !isOwnPage(port.sender)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
  });
}

export async function analyseInSlices(
  analyser: Analyser,
  article: Article,
  tab: number | undefined,
): Promise<Analysis> {
  let end = performance.now() + SLICE_MS;
  for (const share of analyser.readAhead(article)) {
    if (performance.now() < end) continue;
    if (tab !== undefined) tell({ tab, share });
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE_MS;
  }
  return analyser.analyse(article);
}

function tell(progress: Progress): void {
  for (const port of ports) quietly(() => port.postMessage(progress));
}
