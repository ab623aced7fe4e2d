/** The page script: injected where a page may hold an article, once. */
import { watchPage } from '../dom/page-watcher';
import { api } from '../extension/api';
import { callBackground, serve } from '../extension/messaging';
import { pageCalls } from '../extension/protocol';
import { isOff, readSettings, watchSettings } from '../extension/settings';
import { InPage } from './page/in-page';
import { OFF, PageReader, type Reading, WORKING } from './page/reader';
import { ReportPort } from './page/report-port';

/** Changes of the page are gathered until it is quiet for this long, and at most for so long. */
const QUIET_MS = 200;
const LIMIT_MS = 1000;

interface Life {
  /** False once the extension that this script came from was updated or removed. */
  isAlive(): boolean;
  end(): void;
}

/** Content scripts share one global of their own, which the page cannot see. */
const scope = globalThis as typeof globalThis & { whosaidPage?: Life };
if (!scope.whosaidPage?.isAlive()) {
  scope.whosaidPage?.end();
  scope.whosaidPage = start();
}

function start(): Life {
  const controller = new AbortController();
  const { signal } = controller;
  const life: Life = {
    isAlive: () => !signal.aborted && api.runtime?.id !== undefined,
    end: () => controller.abort(),
  };
  const page = new InPage(document, signal);
  const reports = new ReportPort(signal);
  const reader = new PageReader((article) => callBackground('analyse', { article }));
  /** Counts readings, so that one which a later one overtook is dropped. */
  let latest = 0;

  const show = (reading: Reading): void => {
    page.show(reading);
    reports.publish(reading.report);
  };
  const read = async (): Promise<void> => {
    const mine = ++latest;
    const off = isOff(await readSettings(), document.URL);
    if (mine !== latest) return;
    if (off) {
      show(OFF);
      return;
    }
    if (reports.state === null || reports.state === 'off') show(WORKING);
    const reading = await reader.read(document);
    if (mine === latest) show(reading);
  };

  serve(
    'page',
    pageCalls,
    {
      'go-to': { allows: () => true, handle: ({ claim }) => ({ found: page.goTo(claim) }) },
      step: {
        allows: () => true,
        handle: ({ direction }) => {
          page.step(direction);
          return null;
        },
      },
    },
    signal,
  );
  watchSettings(() => void read(), signal);
  watchPage(document, {
    isCurrent: () => {
      page.repair();
      return reader.isCurrent();
    },
    onChange: () => {
      // An updated or removed extension leaves its page script behind: it goes by itself.
      if (life.isAlive()) void read();
      else life.end();
    },
    quietMs: QUIET_MS,
    limitMs: LIMIT_MS,
    signal,
  });
  void read();
  return life;
}
