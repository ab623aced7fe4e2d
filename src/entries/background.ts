/**
 * The background: analyses articles, injects the page script where the gate or the popup asks
 * for it, and passes keyboard commands on. It holds nothing that it cannot build again.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import { type Analyser, createAnalyser } from '../core';
import { HOST_CSS } from '../dom/card/host';
import { highlightCss } from '../dom/marks/palette';
import { loadMessages } from '../extension/locales';
import { callPage } from '../extension/messaging/call';
import { backgroundRequests } from '../extension/messaging/protocol';
import { isOwnPage, isPageFrame, isTopFrame } from '../extension/messaging/senders';
import { serveBackground } from '../extension/messaging/serve';
import type { PageSettings } from '../extension/settings/page-settings';
import { selectionOf } from '../extension/settings/settings';
import { isOff, siteOf } from '../extension/settings/sites';
import { keepPageScriptsOut } from '../extension/settings/storage-access';
import { changeSettings, readSettings, setWrong } from '../extension/settings/store';
import { watchSettings } from '../extension/settings/watch';
import { wrongOn } from '../extension/settings/wrong-claims';
import { loadWeights } from '../extension/weights';
import { prepareBadge, showBadge } from './background/badge';
import { tellAllOpenPages, tellOpenPages } from './background/open-pages';
import { analyseInSlices, serveProgress } from './background/progress';
import { attempt, startUnwatched } from './background/unwatched';
import { viewerFrameIn } from './background/viewer';
import pageScript from './page.iife.ts?script&iife';

/** Paragraphs that are not read again while a page grows; a long article has some hundreds. */
const REMEMBERED = 2000;

const WELCOME = 'src/entries/welcome/welcome.html';

/** Made at the first article, since the background is started for other things too. */
let analyser: Promise<Analyser> | null = null;

function readyAnalyser(): Promise<Analyser> {
  analyser ??= loadWeights()
    .then((weights) => createAnalyser(weights, REMEMBERED))
    .catch((error: unknown) => {
      analyser = null; // The next article tries again.
      throw error;
    });
  return analyser;
}

serveBackground(backgroundRequests, {
  'may-be-article': {
    allows: isTopFrame,
    handle: async (_request, { tab, url }) => {
      if (tab?.id !== undefined && !isOff(await readSettings(), url ?? ''))
        await inject({ tabId: tab.id });
      return null;
    },
  },
  'look-into-frames': {
    allows: isTopFrame,
    handle: async (_request, { tab }) => {
      if (tab?.id === undefined) return { found: false };
      const frame = await viewerFrameIn(tab.id);
      if (frame !== null) await inject({ tabId: tab.id, frameIds: [frame] });
      return { found: frame !== null };
    },
  },
  analyse: {
    allows: (sender) => isPageFrame(sender) || isOwnPage(sender),
    handle: async ({ article }, { tab }) =>
      analyseInSlices(await readyAnalyser(), article, tab?.id),
  },
  style: {
    allows: isPageFrame,
    handle: async ({ names }, { tab, frameId = 0 }) => {
      const css = highlightCss(names);
      if (tab?.id !== undefined) {
        const target = { tabId: tab.id, frameIds: [frameId] };
        // Where no claim is, the page finds no sheet of the card either.
        const sheet = `${HOST_CSS}\n${css}`;
        // The tab may have gone on meanwhile.
        await attempt(() => browser.scripting.insertCSS({ target, css: sheet }));
      }
      return css;
    },
  },
  settings: {
    allows: isPageFrame,
    // A frame is on or off with its page.
    handle: (_request, { tab, url }) => settingsOf(tab?.url ?? url ?? ''),
  },
  wrong: {
    allows: isPageFrame,
    handle: async ({ claim, wrong }, { tab, url }) => {
      await setWrong(siteOf(tab?.url ?? url ?? '') ?? '', claim, wrong);
      return null;
    },
  },
  count: {
    allows: isPageFrame,
    handle: async ({ claims }, { tab }) => {
      // The tab may be closed meanwhile.
      const id = tab?.id;
      if (id !== undefined) await attempt(async () => showBadge(id, claims, await readSettings()));
      return null;
    },
  },
  'ensure-page-script': {
    allows: isOwnPage,
    handle: async ({ tabId }) => ({
      injected: await inject({ tabId }).then(
        () => true,
        // The browser forbids scripts on its own pages, in its store and without permission.
        () => false,
      ),
    }),
  },
});

async function settingsOf(url: string): Promise<PageSettings> {
  const settings = await readSettings();
  const { style, palette, hoverMs, language, wrongClaims } = settings;
  return {
    off: isOff(settings, url),
    style,
    palette,
    hoverMs,
    selection: selectionOf(settings),
    wrongClaims: wrongOn(siteOf(url) ?? '', wrongClaims),
    words: language === 'auto' ? null : await wordsIn(language).catch(() => null),
  };
}

async function inject(target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: [`/${pageScript.replace(/^\//, '')}`] });
}

// Firefox for Android has none.
browser.commands?.onCommand.addListener((name) => startUnwatched(() => obey(name)));

async function obey(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const direction = command === 'next-claim' ? 1 : -1;
  // Either fails where no page script runs: there is no claim.
  await (command === 'toggle-claims'
    ? callPage(tab.id, 'toggle', {})
    : callPage(tab.id, 'step', { direction }));
}

keepPageScriptsOut();
prepareBadge();
serveProgress();

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') startUnwatched(welcome);
  // What an earlier version kept takes the shape of this one.
  if (reason === 'update') startUnwatched(() => changeSettings(() => ({})));
});
// Firefox lets readers give and take permissions while pages are open.
browser.permissions.onAdded.addListener(() => startUnwatched(tellAllOpenPages));
// A site that is switched on again may have tabs in which the gate was told no.
watchSettings(() => startUnwatched(tellOpenPages));
startUnwatched(tellOpenPages);

/** Once on a device, also where the extension is loaded anew for a while only. */
async function welcome(): Promise<void> {
  const kept = await browser.storage.local.get('welcomed').catch(() => null);
  if (kept?.welcomed) return;
  await attempt(() => browser.tabs.create({ url: browser.runtime.getURL(WELCOME) }));
  // Where there is no room, it is opened at the next installation too.
  await browser.storage.local.set({ welcomed: true });
}

/** Keys and words, as page scripts are told them. */
const wordsIn = async (language: string): Promise<string[][]> =>
  Object.entries(await loadMessages(language)).map(([key, { message }]) => [key, message]);
