/** What the popup shows, each view with the way to it. */
import type { BrowserSession, Popup } from '../browser/session';

interface Opened {
  session: BrowserSession;
  /** The address of a file of this project. */
  url(page: string): string;
}

export interface View {
  name: string;
  /** Brings the browser to the page over which the popup opens. */
  open(opened: Opened): Promise<void>;
  /** Works the popup until the view is there. */
  until(popup: Popup): Promise<unknown>;
  /** Takes back what holds beyond the page. */
  close?(session: BrowserSession): Promise<void>;
}

const SAMPLE = 'tools/sample/article.html';
const PAGES = 'tests/pages';

const opens = (page: string) => ({
  open: ({ session, url }: Opened) => session.open(url(page)),
});
const says = (words: string) => ({
  until: (popup: Popup) =>
    popup.waitFor('return document.body.innerText.includes(arguments[0])', words, words),
});
const listed = (popup: Popup): Promise<unknown> =>
  popup.waitFor('return document.querySelectorAll("details").length > 0', 'the list');

const choose = (session: BrowserSession, settings: object): Promise<void> =>
  session.background('await chrome.storage.local.set({ settings: arguments[0] })', {
    version: 2,
    ...settings,
  });
const chooseNothing = (session: BrowserSession): Promise<void> =>
  session.background('await chrome.storage.local.remove("settings")');

/**
 * Has the background start anew, without its weights, and read them in another way.
 * @param fetch a function in the background's own words
 */
const readWeightsBy = async ({ session, url }: Opened, fetch: string): Promise<void> => {
  // A page of the extension wakes the background and asks for no analysis.
  const wake = async (): Promise<void> => {
    await session.openExtensionPage('src/entries/popup/popup.html');
    await session.waitFor('return document.body.innerText.includes("Not on")', 'the answer');
  };
  await wake();
  await session.stopBackground();
  await wake();
  await session.background(`self.heldFetch ??= self.fetch; self.fetch = ${fetch};`);
  await session.open(url(SAMPLE));
};
const letWeightsIn = (session: BrowserSession): Promise<void> =>
  session.background('self.breakOff?.(new Error("broken off")); self.fetch = self.heldFetch;');

/** Those that have claims to show. */
export const SHOWN: readonly View[] = [
  {
    name: 'At a glance',
    ...opens(SAMPLE),
    until: listed,
  },
  {
    name: 'One voice opened',
    ...opens(SAMPLE),
    until: async (popup) => {
      await listed(popup);
      await popup.clickOn('summary', 'Tobias Renwick');
      await popup.evaluate('document.querySelector("details[open] .claim").scrollIntoView()');
      await popup.evaluate('scrollBy(0, -150)');
    },
  },
];

/** All others, and what else the popup can be brought to. */
export const STATES: readonly View[] = [
  {
    name: 'Searched and filtered',
    ...opens(SAMPLE),
    until: async (popup) => {
      await listed(popup);
      await popup.clickOn('.filter', 'Disputed');
      await popup.waitFor('return document.querySelector(".found").textContent', 'what is found');
    },
  },
  {
    name: 'Taken away',
    ...opens(SAMPLE),
    until: async (popup) => {
      await listed(popup);
      await popup.clickOn('.take');
      await popup.waitFor('return !!document.querySelector(".formats")', 'the forms');
    },
  },
  {
    name: 'Only a part is there',
    ...opens(`${PAGES}/living/paywall.html`),
    until: listed,
  },
  {
    name: 'Working',
    open: (opened) =>
      readWeightsBy(opened, '() => new Promise((_, reject) => { self.breakOff = reject; })'),
    ...says('Reading the page'),
    close: letWeightsIn,
  },
  {
    name: 'Failed',
    open: (opened) =>
      readWeightsBy(opened, '() => Promise.reject(new Error("the weights are gone"))'),
    ...says('That did not work'),
    close: letWeightsIn,
  },
  { name: 'Not an article', ...opens(`${PAGES}/front-page.html`), ...says('Not an article') },
  {
    name: 'Not an article, and no text',
    ...opens(`${PAGES}/empty.html`),
    until: async (popup) => {
      await popup.clickOn('button', 'Analyse anyway');
      await says('No running text').until(popup);
    },
  },
  {
    name: 'Nothing attributed',
    ...opens(`${PAGES}/own-voice.html`),
    ...says('Nothing attributed'),
  },
  {
    name: 'Left out by the settings',
    open: async ({ session, url }) => {
      await choose(session, { quoted: false, reported: false });
      await session.open(url(SAMPLE));
    },
    ...says('Your settings leave out'),
    close: chooseNothing,
  },
  { name: 'Language not supported', ...opens(`${PAGES}/hebrew.html`), ...says('not supported') },
  {
    name: 'Off on this site',
    open: async ({ session, url }) => {
      await choose(session, { offSites: ['127.0.0.1'] });
      await session.open(url(SAMPLE));
    },
    ...says('Off on this site'),
    close: chooseNothing,
  },
  {
    name: 'A PDF, another file or an error',
    ...opens(`${PAGES}/paper.pdf`),
    ...says('No web page'),
  },
  {
    name: 'A page of the browser, a file of this computer, a reader view',
    open: ({ session }) => session.open('chrome://version'),
    ...says('Not on this page'),
  },
  {
    name: 'A store of extensions',
    open: ({ session }) => session.open('https://addons.mozilla.org/').catch(() => {}),
    ...says('Not in the store'),
  },
  {
    name: 'No permission',
    open: async ({ session, url }) => {
      await session.withdrawSiteAccess();
      await session.open(url(SAMPLE));
    },
    ...says('No permission'),
  },
];
