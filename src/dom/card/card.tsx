/**
 * The hover card: one host element with a closed shadow root, made when first needed.
 * The page can neither style it nor look inside.
 */
import { render } from 'preact';
import { ClaimCard, type ClaimCardProps, claimSentence } from '../../ui/ClaimCard';
import themeCss from '../../ui/theme.css?inline';
import type { Anchor } from '../hit-test';
import type { Theme } from '../palette';
import cardCss from './card.css?inline';
import { follow } from './placement';

const HOST = 'whosaid-card';
interface Parts {
  host: HTMLElement;
  frame: HTMLElement;
  announcer: HTMLElement;
}

export class Card {
  #document: Document;
  #parts: Parts | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  get isOpen(): boolean {
    return this.#stopFollowing !== null;
  }

  /** Is this event target the card? Events from inside are retargeted to the host. */
  owns(target: EventTarget | null): boolean {
    return this.#parts !== null && target === this.#parts.host;
  }

  /** Shows a claim beside its line and follows the line as the page scrolls. */
  open(props: ClaimCardProps, anchor: Anchor, theme: Theme): void {
    const { frame } = this.#attached();
    frame.dataset.theme = theme;
    render(<ClaimCard {...props} />, frame);
    frame.hidden = false;
    this.#stopFollowing?.();
    this.#stopFollowing = follow(frame, () => anchor.rect());
  }

  /** Tells a screen reader of a claim, politely and once. */
  announce(props: ClaimCardProps): void {
    const { announcer } = this.#attached();
    announcer.textContent = '';
    // A live region speaks of changes only: the change must come after it is in the page.
    setTimeout(() => {
      announcer.textContent = claimSentence(props);
    });
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    if (!this.#parts) return;
    this.#parts.frame.hidden = true;
    this.#parts.announcer.textContent = '';
    render(null, this.#parts.frame);
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
    const announcer = this.#document.createElement('div');
    announcer.className = 'announcer';
    announcer.setAttribute('role', 'status');
    root.append(frame, announcer);
    return { host, frame, announcer };
  }
}
