/** What a test, the demo and a bench may ask of a real browser; one interface for both of them. */

export type BrowserName = 'chromium' | 'firefox';

/** CSS pixels from the viewport's upper left corner. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface HighlightedRange {
  /** As in the DOM: white space is not collapsed. */
  text: string;
  /** The elements round the range from `html` inwards, as "html > body > p.lead". */
  path: string;
  /** Of the range's first line; null where it is not rendered. */
  rect: Rect | null;
}

/** One entry of the page's `CSS.highlights`. */
export interface HighlightEntry {
  name: string;
  ranges: HighlightedRange[];
}

export interface CardView {
  /** As a reader sees it (`innerText`). */
  text: string;
  html: string;
  rect: Rect;
  buttons: { name: string; rect: Rect; isFocused: boolean }[];
  /** What a screen reader was told last. */
  announced: string;
}

export interface ConsoleError {
  /** The URL of the document, worker or file that it comes from; '' where none is known. */
  from: string;
  text: string;
}

export interface NetworkRequest {
  url: string;
  /** Who asked for it: the URL of a page, an extension page or a worker, or 'browser'. */
  from: string;
}

export interface SavedFile {
  name: string;
  text: string;
}

export interface Emulation {
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** As if for the printer. */
  print?: boolean;
}

/** Of the viewport, where nothing else is asked for, in CSS pixels. */
export const SIZE = { width: 1000, height: 700 };

export interface LaunchOptions {
  /** The folder of a built extension, with its manifest.json. */
  extension: string;
  /** A folder of the caller's own, which outlives the browser; else a fresh one that does not. */
  profile?: string;
  /** Leaves the page open, in front, that the extension opens when it is installed. */
  keepWelcome?: boolean;
  /** A port of this machine with a proxy, through which every request goes, to this machine too. */
  proxy?: number;
  /** Without a window; the default. */
  headless?: boolean;
  /** Names of hosts that lead to this machine, and not to the network. */
  hosts?: readonly string[];
  /** Of the viewport, in CSS pixels; `SIZE` by default. */
  size?: { width: number; height: number };
}

/**
 * A document that can be looked at and worked with. Scripts are function bodies with `return`,
 * may `await`, run in the document's own world and find what was handed over in `arguments`;
 * arguments and result pass as JSON. Input is real: it goes through the browser, as trusted
 * events. All methods reject with the browser's own words where they fail.
 */
export interface Surface {
  evaluate<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Asks until the script's result is truthy. @throws (rejects) after 30 s, naming `what` */
  waitFor<T>(script: string, what: string, ...args: unknown[]): Promise<T>;
  /** Clicks the middle of the first visible element that matches and whose text holds `text`. */
  clickOn(selector: string, text?: string): Promise<void>;
  /** A key by its DOM name ("Escape", "ArrowDown", "a"), with modifiers: "Shift+Tab". */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Writes a PNG. */
  screenshot(file: string): Promise<void>;
}

/** The toolbar popup, in the browser's own panel. */
export interface Popup extends Surface {
  /** As a reader sees it (`innerText`). */
  text(): Promise<string>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** A browser with a fresh profile, one extension and one tab, which is the session's `Surface`. */
export interface BrowserSession extends Surface {
  readonly name: BrowserName;
  readonly version: string;
  /** The origin of the extension's pages, as "chrome-extension://…". */
  readonly extensionOrigin: string;
  /** Resolves when the browser is closed, by whomever. */
  readonly gone: Promise<void>;
  /** Navigates the tab and waits for its load event. */
  open(url: string): Promise<void>;
  /** Opens a page of the extension in the tab; `path` as in its folder. */
  openExtensionPage(path: string): Promise<void>;
  /** Moves the mouse there, over a few steps, and leaves it. Viewport CSS pixels. */
  hover(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** A short touch with one finger. Viewport CSS pixels. */
  tap(x: number, y: number): Promise<void>;
  /**
   * Presses an extension command's shortcut, as the manifest writes it ("Alt+Shift+Period").
   * It passes through the browser's own handling of shortcuts; only the operating system's
   * way to the browser's window is left out.
   */
  shortcut(keys: string): Promise<void>;
  /** Viewport size in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /** What is not named stays as it is. */
  emulate(emulation: Emulation): Promise<void>;
  /** What the browser holds in the page's `CSS.highlights`, whatever the page has overwritten. */
  highlights(): Promise<HighlightEntry[]>;
  /** Names of the highlights that the browser paints at a point. Viewport CSS pixels. */
  highlightsAt(x: number, y: number): Promise<string[]>;
  /** The hover card as it is visible in its closed shadow root; null while there is none. */
  card(): Promise<CardView | null>;
  /** The text on the browser's clipboard. */
  clipboard(): Promise<string>;
  /** The files that were saved since the launch. */
  downloads(): Promise<SavedFile[]>;
  /** Opens the real toolbar popup over the tab and waits until it has loaded. */
  openPopup(): Promise<Popup>;
  /** Waits for the popup that something else, such as a shortcut, opens. */
  waitForPopup(): Promise<Popup>;
  /** Puts another tab in front of the session's, until the returned function is called. */
  cover(): Promise<() => Promise<void>>;
  /** Runs a function body in the service worker or event page; waits until that runs. */
  background<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /**
   * Takes the extension's access to web pages away, as a reader can in the browser's list of
   * extensions. The tab may show another page afterwards.
   */
  withdrawSiteAccess(): Promise<void>;
  /** Installs another extension beside it: a folder with its manifest.json. */
  installAlso(folder: string): Promise<void>;
  /** Loads the extension anew, as an update does, while the tab stays open. */
  reloadExtension(): Promise<void>;
  /** Takes the extension out of the browser, while the tab stays open. */
  removeExtension(): Promise<void>;
  /** Errors of the page and of every part of the extension since the launch. */
  consoleErrors(): Promise<ConsoleError[]>;
  /**
   * Bytes that the process of the page and that of the background hold, after all has been
   * collected that nobody holds. What counts differs between the browsers.
   */
  memory(): Promise<{ page: number; background: number }>;
  /** Requests to the network (not to the extension's own files) since the launch. */
  requests(): Promise<NetworkRequest[]>;
  /** Ends the browser as a reader does: it writes down first what it has in hand. */
  quit(): Promise<void>;
  /** Ends the browser and deletes its profile, unless the caller gave it. May be called twice. */
  close(): Promise<void>;
}
