/** What the reader sees and does in the page: highlights, the card on hover, steps by keyboard. */
import type { Article } from '../../core';
import { dayOf } from '../../core/published';
import { Card } from '../../dom/card/card';
import type { CardAction, CardProps } from '../../dom/card/card-view';
import { Highlighter } from '../../dom/marks/highlighter';
import {
  type Anchor,
  anchorOf,
  type Hit,
  hitTest,
  isInside,
  MarkIndex,
} from '../../dom/marks/hit-test';
import { type Hover, watchHover } from '../../dom/marks/hover';
import { voiceColour } from '../../dom/marks/palette';
import { scrollToRange } from '../../dom/marks/scroll-to';
import type { PageSettings } from '../../extension/settings/page-settings';
import { claimSentence } from '../../ui/claim-sentence';
import { formatNumber, message } from '../../ui/message';
import { copyText } from './copy';
import { lookAtGrounds, type PageClaim, pageClaims, pairClaims } from './marks';
import type { Reading } from './reader';

const GRACE_MS = 250;
/** How long a claim that the popup went to stays set off from the rest, ms. */
const FLASH_MS = 2500;

const NO_MARKS = new MarkIndex([], () => null);

export interface InPageOptions {
  /** The reader hides a claim (for good where its speaker is wrong), or takes that back. */
  onHide(claim: PageClaim, wrong: boolean, hide: boolean): void;
  /** A highlight of this name needs its style sheet. */
  onNewName(name: string): void;
  /** False once the extension has gone, and its words with it: then no card can be shown. */
  isAlive(): boolean;
  signal: AbortSignal;
}

/** What the reader has chosen of how claims look. */
export type Look = Pick<PageSettings, 'style' | 'hoverMs'>;

/** The card that is open. */
interface Open {
  claim: PageClaim;
  anchor: Anchor;
  /** Where the claim's line was last drawn. */
  rect: DOMRect;
  done?: CardProps['done'];
}

export class InPage {
  #document: Document;
  #options: InPageOptions;
  #highlighter: Highlighter;
  #card: Card;
  #hover: Hover;
  #article: Article | null = null;
  #claims: PageClaim[] = [];
  #index = NO_MARKS;
  #look: Look = { style: 'underline', hoverMs: 0 };
  /** The reader has put all marks of this page away by keyboard. */
  #isPutAway = false;
  #open: Open | null = null;
  /** The claim that the keyboard or the popup went to last. */
  #at: PageClaim | undefined;
  #flash: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: InPageOptions) {
    const { signal } = options;
    this.#document = document;
    this.#options = options;
    this.#highlighter = new Highlighter(options.onNewName, signal);
    this.#card = new Card(document);
    this.#hover = watchHover(document, {
      hitTest: (x, y, target) => this.#hitTest(x, y, target),
      isCard: (target) => this.#card.owns(target),
      openClaim: () => (this.#card.isOpen && this.#open?.claim.view.id) || null,
      onEnter: ({ claim, anchor }) => this.#show(this.#find(claim), anchor),
      onLeave: () => this.#close(),
      restMs: () => this.#look.hoverMs,
      graceMs: GRACE_MS,
      signal,
    });
    const onKey = ({ key, shiftKey }: KeyboardEvent): void => {
      if (!this.#open) return;
      if (key === 'Escape') this.#close();
      else if (key === 'Tab' && !shiftKey) this.#card.letFocusIn();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => this.clear());
  }

  /** Shows what a reading found, in place of what was shown before. */
  show({ report, map, summary }: Reading, look: Look): void {
    if (report.state !== 'ready' || !map || !summary) {
      this.clear();
      return;
    }
    const claims = pageClaims(report.article, report.analysis, map, summary, report.slots);
    const pairs = pairClaims(this.#claims, claims);
    const later = (claim: PageClaim | undefined): PageClaim | undefined =>
      claims.find((each) => claim && pairs.get(each) === claim.view.id);
    this.#at = later(this.#at);
    this.#claims = claims;
    this.#article = report.article;
    this.#look = look;
    this.#index = new MarkIndex(
      claims.map(({ mark }) => mark),
      (node) => map.blockAt(node),
    );
    lookAtGrounds(claims);
    this.#paint();
    if (!this.#open || this.#isUndoable()) return;
    const claim = later(this.#open.claim);
    if (!claim) {
      this.#close();
      return;
    }
    this.#hover.rename(claim.view.id);
    this.#show(claim, anchorOf(claim.mark.ranges, this.#open.anchor.place), this.#open.done);
  }

  /** The page may have other colours now. */
  restyle(): void {
    lookAtGrounds(this.#claims);
    this.#paint();
    if (this.#open) this.#show(this.#open.claim, this.#open.anchor, this.#open.done);
  }

  clear(): void {
    clearTimeout(this.#flash);
    this.#claims = [];
    this.#at = undefined;
    this.#index = NO_MARKS;
    this.#close();
    this.#highlighter.clear();
    this.#card.remove();
  }

  /** Puts back highlights that the page took away. */
  repair(): void {
    const { pathname, search } = this.#document.location;
    this.#highlighter.repair(pathname + search);
  }

  /** Scrolls to a claim and marks it for a moment. False where the page has no such claim. */
  goTo(id: string): boolean {
    const claim = this.#find(id);
    const range = claim?.mark.ranges[0];
    if (!claim || !range) return false;
    this.#at = claim;
    this.#close();
    scrollToRange(range);
    this.#highlighter.activate(id);
    this.#flash = setTimeout(() => this.#highlighter.activate(null), FLASH_MS);
    return true;
  }

  /** Goes to the next or the previous claim, opens its card and tells a screen reader. */
  step(direction: 1 | -1): void {
    const at = this.#at ? this.#claims.indexOf(this.#at) : -1;
    const from = at < 0 && direction < 0 ? 0 : at;
    this.#stepTo(this.#claims.at((from + direction) % this.#claims.length));
  }

  /** Puts all marks away, or brings them back. */
  toggle(): void {
    if (this.#claims.length === 0) return;
    this.#isPutAway = !this.#isPutAway;
    this.#close();
    this.#paint();
    this.#card.announce(message(this.#isPutAway ? 'claims_hidden' : 'claims_shown'));
  }

  #stepTo(claim: PageClaim | undefined): void {
    const range = claim?.mark.ranges[0];
    if (!claim || !range) return;
    this.#at = claim;
    scrollToRange(range);
    this.#hover.forget();
    this.#show(claim, anchorOf(claim.mark.ranges));
    const [at, of] = [this.#claims.indexOf(claim) + 1, this.#claims.length].map(formatNumber);
    const place = message('claim_of_claims', at!, of!);
    this.#card.announce(`${claimSentence(claim.view, claim.speaker)}, ${place}`);
  }

  #paint(): void {
    this.#highlighter.show(
      this.#claims.map(({ mark }) => mark),
      this.#isPutAway ? 'off' : this.#look.style,
    );
  }

  #find(id: string): PageClaim | undefined {
    return this.#claims.find(({ view }) => view.id === id);
  }

  #hitTest(x: number, y: number, target: Node): Hit | null {
    if (this.#isPutAway || this.#look.style === 'off') return null;
    const hit = hitTest(this.#index, x, y, target);
    if (hit || !this.#open || !isInside(this.#open.rect, x, y)) return hit;
    // The words have just been drawn anew, or hidden, under the pointer.
    return { claim: this.#open.claim.view.id, anchor: this.#open.anchor };
  }

  #show(claim: PageClaim | undefined, anchor: Anchor, done?: CardProps['done']): void {
    if (!claim || !this.#options.isAlive()) return;
    clearTimeout(this.#flash);
    this.#open = { claim, anchor, rect: anchor.rect(), done };
    this.#highlighter.activate(claim.view.id);
    const { view, speaker, position, slot, theme } = claim;
    this.#card.open(
      {
        claim: view,
        speaker,
        position,
        colour: voiceColour(theme, slot),
        done,
        onAction: (action) => this.#act(claim, action),
      },
      anchor,
      theme,
    );
  }

  #isUndoable(): boolean {
    return this.#open?.done === 'hide' || this.#open?.done === 'wrong';
  }

  #act(claim: PageClaim, action: CardAction): void {
    if (!this.#options.isAlive()) return;
    const anchor = this.#open?.anchor ?? anchorOf(claim.mark.ranges);
    switch (action) {
      case 'previous':
      case 'next': {
        // Of a claim that stands in several places it is enough to see one.
        const own = this.#claims
          .filter(({ voice }) => voice === claim.voice)
          .sort((a, b) => a.position.index - b.position.index);
        const others = own.filter(({ position }) => position.index !== claim.position.index);
        const next = others.find(({ position }) => position.index > claim.position.index);
        const previous = others.findLast(({ position }) => position.index < claim.position.index);
        this.#stepTo(action === 'next' ? (next ?? others[0]) : (previous ?? others.at(-1)));
        return;
      }
      case 'copy': {
        const { title, publisher, published } = this.#article ?? {};
        const from = [title, publisher, dayOf(published)].filter(Boolean).join(', ');
        const link = this.#document.URL.split('#')[0] + claim.fragment();
        copyText(
          this.#document,
          [claimSentence(claim.view, claim.speaker), from, link].filter(Boolean).join('\n'),
        );
        break;
      }
      case 'undo':
        this.#options.onHide(claim, this.#open?.done === 'wrong', false);
        this.#close();
        return;
      default:
        this.#options.onHide(claim, action === 'wrong', true);
    }
    this.#show(claim, anchor, action);
  }

  #close(): void {
    this.#open = null;
    clearTimeout(this.#flash);
    this.#card.close();
    this.#hover.forget();
    this.#highlighter.activate(null);
  }
}
