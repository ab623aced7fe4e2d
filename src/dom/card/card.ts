/**
 * The hover card: one host element with a closed shadow root, made when first needed.
 * The page can neither style it nor look inside.
 */
import { message, speakIn } from '../../ui/message';
import themeCss from '../../ui/theme.css?inline';
import type { Anchor } from '../marks/hit-test';
import type { Theme } from '../marks/palette';
import cardCss from './card.css?inline';
import { type CardProps, cardView } from './card-view';
import { HOST } from './host';
import { follow } from './placement';

interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
  announcer: HTMLElement;
}

export class Card {
  #document: Document;
  #parts: Parts | null = null;
  #stopFollowing: (() => void) | null = null;
  /** What had the focus before the card. */
  #cameFrom: HTMLElement | null = null;

  constructor(document: Document) {
    this.#document = document;
    // An earlier version of the extension may have been ended before it could take its card along.
    document.querySelector(`html>${HOST}`)?.remove();
  }

  /** Open, and not thrown out of the page meanwhile. */
  get isOpen(): boolean {
    return this.#stopFollowing !== null && this.#parts?.host.isConnected === true;
  }

  /** Is this event target the card? Events from inside are retargeted to the host. */
  owns(target: EventTarget | null): boolean {
    return this.#parts !== null && target === this.#parts.host;
  }

  /** Shows a claim beside its line and follows the line as the page scrolls. */
  open(props: CardProps, anchor: Anchor, theme: Theme): void {
    const { frame, root } = this.#attached();
    const focused = [...frame.querySelectorAll('button')].indexOf(root.activeElement as never);
    frame.dataset.theme = theme;
    // The card has its own language whatever the page's is; the page's words stand in bdi.
    speakIn(frame);
    frame.ariaLabel = message('card_name');
    frame.replaceChildren(cardView(this.#document, props));
    frame.hidden = false;
    if (focused >= 0) {
      const buttons = frame.querySelectorAll('button');
      (buttons[focused] ?? buttons[0])?.focus({ preventScroll: true });
    }
    this.#stopFollowing?.();
    this.#stopFollowing = follow(frame, anchor);
  }

  /**
   * Lets the Tab key that is being pressed go on into the card: the browser's own step goes from
   * the frame, which takes the focus, to its first button.
   */
  letFocusIn(): void {
    const { frame, host } = this.#attached();
    const { activeElement } = this.#document;
    if (activeElement === host) return;
    this.#cameFrom = activeElement as HTMLElement | null;
    frame.focus({ preventScroll: true });
  }

  /** Tells a screen reader something, politely and once. */
  announce(words: string): void {
    const { announcer } = this.#attached();
    announcer.textContent = '';
    // A live region speaks of changes only: the change must come after it is in the page.
    setTimeout(() => {
      announcer.textContent = words;
    });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (!this.#parts) return;
    const { frame, host } = this.#parts;
    if (this.#document.activeElement === host) this.#cameFrom?.focus({ preventScroll: true });
    frame.hidden = true;
    frame.replaceChildren();
  }

  /** Takes the card out of the page for good. */
  remove(): void {
    this.close();
    this.#parts?.host.remove();
    this.#parts = null;
  }

  /** The host in the page, put back where the page has thrown it out. */
  #attached(): Parts {
    this.#parts ??= this.#make();
    const { host } = this.#parts;
    if (!host.isConnected) this.#document.documentElement.append(host);
    return this.#parts;
  }

  #make(): Parts {
    const host = this.#document.createElement(HOST);
    const root = host.attachShadow({ mode: 'closed' });
    // Constructed sheets are not subject to the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${themeCss}\n${cardCss}`);
    root.adoptedStyleSheets = [sheet];
    const frame = this.#document.createElement('div');
    frame.className = 'frame';
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.setAttribute('role', 'group');
    const announcer = this.#document.createElement('div');
    announcer.className = 'announcer';
    announcer.setAttribute('role', 'status');
    root.append(frame, announcer);
    return { host, root, frame, announcer };
  }
}
