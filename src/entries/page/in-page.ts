/** What the reader sees and does in the page: highlights, the card on hover, steps by keyboard. */
import { Card } from '../../dom/card/card';
import { Highlighter } from '../../dom/highlighter';
import { type Anchor, anchorOf, hitTest, MarkIndex } from '../../dom/hit-test';
import { type Hover, watchHover } from '../../dom/hover';
import { type Theme, voiceColour } from '../../dom/palette';
import { scrollToRange } from '../../dom/scroll-to';
import { themeOf } from '../../dom/theme';
import type { ClaimCardProps } from '../../ui/ClaimCard';
import { type PageClaim, pageClaims } from './marks';
import type { Reading } from './reader';

const REST_MS = 150;
const GRACE_MS = 250;
/** How long a claim that the popup went to stays set off from the rest, ms. */
const FLASH_MS = 2500;

export class InPage {
  #highlighter = new Highlighter();
  #card: Card;
  #hover: Hover;
  #claims: PageClaim[] = [];
  #index = new MarkIndex([], () => null);
  #theme: Theme = 'light';
  /** The claim that the keyboard or the popup went to last. */
  #at: string | null = null;
  #flash: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.#card = new Card(document);
    this.#hover = watchHover(document, {
      hitTest: (x, y, target) => hitTest(this.#index, x, y, target),
      isCard: (target) => this.#card.owns(target),
      onEnter: ({ claim, anchor }) => this.#open(this.#find(claim), anchor),
      onLeave: () => this.#close(),
      restMs: REST_MS,
      graceMs: GRACE_MS,
      signal,
    });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.#card.isOpen) this.#close();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => {
      this.clear();
      this.#card.remove();
    });
  }

  /** Shows what a reading found, in place of what was shown before. */
  show({ report, map, root }: Reading): void {
    if (report.state !== 'ready' || !map || !root) {
      this.clear();
      return;
    }
    this.#theme = themeOf(root);
    this.#claims = pageClaims(report.article, report.analysis, map);
    const marks = this.#claims.map(({ mark }) => mark);
    this.#index = new MarkIndex(marks, (node) => map.blockAt(node));
    this.#close();
    this.#hover.forget();
    this.#highlighter.show(marks, this.#theme);
  }

  clear(): void {
    clearTimeout(this.#flash);
    this.#claims = [];
    this.#index = new MarkIndex([], () => null);
    this.#card.close();
    this.#hover.forget();
    this.#highlighter.clear();
  }

  /** Puts back highlights that the page took away. */
  repair(): void {
    this.#highlighter.repair();
  }

  /** Scrolls to a claim and marks it for a moment. False where the page has no such claim. */
  goTo(id: string): boolean {
    const claim = this.#find(id);
    const range = claim?.mark.ranges[0];
    if (!claim || !range) return false;
    this.#at = id;
    this.#card.close();
    scrollToRange(range);
    this.#highlighter.activate(id);
    clearTimeout(this.#flash);
    this.#flash = setTimeout(() => this.#highlighter.activate(null), FLASH_MS);
    return true;
  }

  /** Goes to the next or the previous claim, opens its card and tells a screen reader. */
  step(direction: 1 | -1): void {
    if (this.#claims.length === 0) return;
    const at = this.#claims.findIndex(({ view }) => view.id === this.#at);
    const from = at < 0 && direction < 0 ? 0 : at;
    const next = this.#claims.at((from + direction) % this.#claims.length);
    const range = next?.mark.ranges[0];
    if (!next || !range) return;
    this.#at = next.view.id;
    scrollToRange(range);
    this.#open(next, anchorOf(range));
    this.#card.announce(this.#cardProps(next));
  }

  #find(id: string): PageClaim | undefined {
    return this.#claims.find(({ view }) => view.id === id);
  }

  #open(claim: PageClaim | undefined, anchor: Anchor): void {
    if (!claim) return;
    clearTimeout(this.#flash);
    this.#highlighter.activate(claim.view.id);
    this.#card.open(this.#cardProps(claim), anchor, this.#theme);
  }

  #close(): void {
    this.#card.close();
    this.#highlighter.activate(null);
  }

  #cardProps({ view, speaker, slot, position }: PageClaim): ClaimCardProps {
    return { claim: view, speaker, position, colour: voiceColour(this.#theme, slot) };
  }
}
