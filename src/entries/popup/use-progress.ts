import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { PROGRESS_PORT, progressSchema } from '../../extension/messaging/protocol';

/** How much of a tab's long article is read, 0 to 1; undefined where nothing is told of it. */
export function useProgress(tab: number): number | undefined {
  const [share, setShare] = useState<number>();
  useEffect(() => {
    const port = browser.runtime.connect({ name: PROGRESS_PORT });
    port.onMessage.addListener((message) => {
      const progress = v.safeParse(progressSchema, message);
      if (progress.success && progress.output.tab === tab) setShare(progress.output.share);
    });
    return () => port.disconnect();
  }, [tab]);
  return share;
}
