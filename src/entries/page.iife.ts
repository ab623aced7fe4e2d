/** The page script: injected where a page may hold an article, once. */
import { select } from '../core/selection';
import { RootStyles } from '../dom/marks/root-styles';
import { watchPage } from '../dom/page/page-watcher';
import { viewerFrame } from '../dom/page/viewer-frame';
import { api } from '../extension/api';
import { browserMessage } from '../extension/locales';
import { callBackground } from '../extension/messaging/call';
import { pageRequests } from '../extension/messaging/protocol';
import { serve } from '../extension/messaging/serve';
import { fromPairs, setTranslator } from '../ui/message';
import { claimKey, withoutHidden } from './page/hidden';
import { InPage } from './page/in-page';
import { markCommands } from './page/mark-commands';
import { OFF, PageReader, type Reading, WORKING } from './page/reader';
import { ReportPort } from './page/report-port';

/** Changes of the page are gathered until it is quiet for this long, and at most for so long. */
const QUIET_MS = 200;
const LIMIT_MS = 1000;
/** So often it is looked whether the page took the marks away: that is no event. */
const CHECK_MS = 1000;

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
  setTranslator(browserMessage);
  const root = document.documentElement;
  const controller = new AbortController();
  const { signal } = controller;
  const life: Life = {
    isAlive: () => !signal.aborted && api.runtime?.id !== undefined,
    end: () => controller.abort(),
  };
  /** An updated or removed extension leaves its page script behind: that goes once it finds out. */
  const isAlive = (): boolean => {
    const alive = life.isAlive();
    if (!alive) life.end();
    return alive;
  };
  /** Claims that the reader hid until the page is opened again. */
  const hiddenHere = new Set<number>();
  const hideHere = (key: number, hide: boolean): void => {
    if (hide) hiddenHere.add(key);
    else hiddenHere.delete(key);
    void read();
  };
  const names: string[] = [];
  const roots = new RootStyles();
  signal.addEventListener('abort', () => roots.clear());
  const page = new InPage(document, {
    onHide: ({ view, speaker }, wrong, hide) => {
      const key = claimKey(speaker?.name ?? view.source, view.text);
      // Of a private window nothing is kept.
      if (wrong && !api.extension.inIncognitoContext) {
        // Where there is no room for it, it is hidden here.
        callBackground('wrong', { claim: key, wrong: hide }).then(read, () => hideHere(key, hide));
      } else hideHere(key, hide);
    },
    onNewName: (name) => {
      // Names come in bunches.
      if (names.push(name) > 1) return;
      queueMicrotask(() => {
        // Where the extension is gone there is nobody to style them.
        callBackground('style', { names: names.splice(0) }).then(
          (css) => roots.add(css),
          () => {},
        );
      });
    },
    isAlive,
    signal,
  });
  const reports = new ReportPort();
  reports.listen(signal);
  const reader = new PageReader((article) => callBackground('analyse', { article }));
  let isSilent = false;
  /** The address at which the reader had the page read although it looked like no article. */
  let anyway: string | null = null;
  /** Counts readings, so that one which a later one overtook is dropped. */
  let latest = 0;

  const read = async (): Promise<void> => {
    const mine = ++latest;
    /** What a script that has ended would still draw stays in the page for good. */
    const isOver = (): boolean => mine !== latest || signal.aborted;
    if (document.hidden) {
      const onShow = { once: true, signal };
      document.addEventListener('visibilitychange', () => mine === latest && read(), onShow);
      return;
    }
    // Where the extension is gone nobody answers, and this script goes soon.
    const settings = await callBackground('settings', {}).catch(() => null);
    if (!settings || isOver()) return;
    const show = async (reading: Reading): Promise<void> => {
      if (isOver()) return;
      page.show(reading, settings);
      if (reading.map) {
        watch.watchArticle(reading.root, reading.map.trees);
        roots.adoptIn(reading.map.trees);
      }
      // Where a frame shows the article, that speaks for the page.
      const { report } = reading;
      isSilent =
        report.state === 'not-article' &&
        window === top &&
        viewerFrame(document) !== undefined &&
        (await callBackground('look-into-frames', {}).catch(() => ({ found: false }))).found;
      if (isOver()) return;
      reports.publish(isSilent ? null : report, reading.at);
      const claims =
        report.state === 'ready'
          ? report.analysis.attributions.length - report.analysis.repeats.length
          : 0;
      // Where the extension is gone there is no badge.
      if (!isSilent) callBackground('count', { claims }).catch(() => {});
    };
    if (settings.off) {
      void show(OFF);
      return;
    }
    if (!isSilent && (reports.state === null || reports.state === 'off')) void show(WORKING);
    const { words, wrongClaims } = settings;
    const hidden = new Set([...hiddenHere, ...wrongClaims]);
    const reading = await reader.read(document, {
      choose: (article, analysis) =>
        withoutHidden(article, select(analysis, settings.selection), hidden),
      palette: settings.palette,
      anyway: anyway === document.URL,
    });
    if (!isOver()) setTranslator(words ? fromPairs(words) : browserMessage);
    await show(reading);
  };

  serve(
    'page',
    pageRequests,
    {
      'go-to': { allows: () => true, handle: ({ claim }) => ({ found: page.goTo(claim) }) },
      read: {
        allows: () => true,
        handle: (request) => {
          if (request.anyway) anyway = document.URL;
          void read();
          return null;
        },
      },
      ...markCommands(page),
      // It listens all the time.
      listen: { allows: () => true, handle: () => null },
    },
    signal,
  );
  // Out of the browser's memory of pages a page comes back without its badge.
  addEventListener('pageshow', ({ persisted }) => persisted && void read(), { signal });
  /** `document.open` takes all listeners away, and the next element is another page's. */
  const isRewritten = (): boolean => document.documentElement !== root;
  const restart = (): void => {
    life.end();
    scope.whosaidPage = start();
  };
  const watch = watchPage(document, {
    isCurrent: () => reader.isCurrent(),
    onChange: () => (isRewritten() ? restart() : void read()),
    onRestyle: () => page.restyle(),
    quietMs: QUIET_MS,
    limitMs: LIMIT_MS,
    signal,
  });
  const check = setInterval(() => {
    if (!isAlive()) return;
    if (isRewritten()) restart();
    // The viewer was closed.
    else if (isSilent && !viewerFrame(document)) void read();
    else if (!document.hidden) page.repair();
  }, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(check));
  void read();
  return life;
}
