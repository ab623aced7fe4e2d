/**
 * What the hover card says of one claim, and what can be done with it there. Plain elements: the
 * card is small and always drawn whole, and Preact would be a sixth of the page script.
 */
import type { PlaceView, Speaker } from '../../core';
import { formatNumber, message } from '../../ui/message';
import {
  isProbable,
  isUncertain,
  kindWords,
  stanceWords,
  typeWords,
  viaWords,
} from '../../ui/words';

export type CardAction = 'previous' | 'next' | 'copy' | 'hide' | 'wrong' | 'undo';

/** Seen in place of the words, which are heard. */
const SIGNS: Partial<Record<CardAction, string>> = { previous: '‹', next: '›' };

export interface CardProps {
  claim: PlaceView;
  speaker: Speaker | null;
  /** The voice's colour, as CSS. */
  colour: string;
  /** Which of the speaker's claims this is, from 1. */
  position: { index: number; of: number };
  /** What the reader has just done with this claim; hidden claims leave nothing but a way back. */
  done?: 'copy' | 'hide' | 'wrong' | undefined;
  onAction(action: CardAction): void;
}

/** Whatever a page's words hold, they become text and nothing else. */
export function cardView(document: Document, props: CardProps): HTMLElement {
  const { claim, speaker, position, done } = props;

  /** An element of a class; null without anything in it. */
  const make = (
    name: string,
    className: string,
    ...children: (Node | string | null)[]
  ): HTMLElement | null => {
    const inside = children.filter((child) => child !== null && child !== '') as (Node | string)[];
    if (inside.length === 0) return null;
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };
  /** Words of the page, whatever their direction. */
  const quoted = (words: string): HTMLElement | null => make('bdi', '', words);
  const button = (action: CardAction): HTMLElement | null => {
    const words = message(action === done ? `done_${action}` : `action_${action}`);
    const sign = SIGNS[action];
    const element = make('button', '', sign ?? words);
    if (sign) element?.setAttribute('aria-label', words);
    element?.addEventListener('click', () => props.onAction(action));
    return element;
  };

  if (done === 'hide' || done === 'wrong') {
    return make(
      'div',
      'card',
      make('p', '', message(`done_${done}`)),
      make('p', 'tools', button('undo')),
    )!;
  }
  const dot = document.createElement('span');
  dot.className = 'dot';
  dot.style.backgroundColor = props.colour;
  const name = speaker?.name ?? (claim.source || message('no_source'));
  return make(
    'div',
    'card',
    make(
      'p',
      'who',
      dot,
      speaker && isProbable(claim.speakerConfidence)
        ? make('span', 'kind', message('probably'))
        : null,
      make('strong', 'name', quoted(name)),
      make('span', 'kind', speaker ? kindWords(speaker.kind) : ''),
    ),
    make('p', 'soft', quoted(speaker?.role ?? '')),
    speaker || !claim.source ? null : make('p', 'soft', message('unresolved')),
    make(
      'p',
      'how',
      make('q', 'cue', quoted(claim.cue)),
      make('span', '', typeWords(claim.type)),
      make('span', 'stance', stanceWords(claim.stance)),
    ),
    make('p', '', quoted(viaWords(claim.via))),
    isUncertain(claim.confidence) ? make('p', 'soft', message('uncertain')) : null,
    position.of > 1
      ? make(
          'p',
          'tools',
          button('previous'),
          make(
            'span',
            'soft',
            message('claim_position', formatNumber(position.index), formatNumber(position.of)),
          ),
          button('next'),
        )
      : null,
    make('p', 'tools', button('copy'), button('hide'), button('wrong')),
  )!;
}
