// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { PlaceView, Speaker } from '../../../../src/core';
import { type CardProps, cardView } from '../../../../src/dom/card/card-view';
import { claimSentence } from '../../../../src/ui/claim-sentence';

const claim: PlaceView = {
  id: 'a1',
  text: 'the bridge will close in June',
  cue: 'acknowledged',
  source: 'the mayor',
  type: 'indirect',
  stance: 'concedes',
  via: ['Northern Ledger'],
  confidence: 0.9,
  speakerConfidence: 0.9,
};
const speaker: Speaker = {
  id: 's1',
  name: 'Odile Marchetti',
  kind: 'person',
  role: 'Mayor of Brannock',
  aliases: [],
  mentions: [],
};
const onAction = vi.fn();
const props: CardProps = {
  claim,
  speaker,
  colour: '#0066bb',
  position: { index: 2, of: 5 },
  onAction,
};

const shown = (changed: Partial<CardProps> = {}): HTMLElement =>
  cardView(document, { ...props, ...changed });

describe('the card', () => {
  it('tells who said it, in what role, how, and through whom', () => {
    const { textContent } = shown();
    expect(textContent).toContain('Odile Marchetti');
    expect(textContent).toContain('Mayor of Brannock');
    expect(textContent).toContain('acknowledged');
    expect(textContent).toContain('in the paper’s words');
    expect(textContent).toContain('a concession');
    expect(textContent).toContain('as reported by Northern Ledger');
    expect(textContent).toContain('2 of 5 claims');
  });

  it('tells a chain in the order in which the claim was passed on', () => {
    const via = ['Ines Falk', 'Northern Ledger'];
    expect(shown({ claim: { ...claim, via } }).textContent).toContain(
      'as told by Ines Falk, reported by Northern Ledger',
    );
  });

  it('says that a source is unnamed', () => {
    const unnamed: Speaker = { ...speaker, name: 'two officials', kind: 'anonymous', role: null };
    expect(shown({ speaker: unnamed }).textContent).toContain('unnamed source');
  });

  it('keeps a source as written where nobody is sure who it is, and says so', () => {
    const { textContent } = shown({ speaker: null, claim: { ...claim, source: 'he' } });
    expect(textContent).toContain('he');
    expect(textContent).toContain('does not make clear who this is');
  });

  it('says “probably” where a name is likely but not sure, and only there', () => {
    const likely = { ...claim, speakerConfidence: 0.75 };
    expect(shown({ claim: likely }).textContent).toContain('probably');
    expect(shown().textContent).not.toContain('probably');
  });

  it('says where Whosaid is not sure, and only there', () => {
    expect(shown({ claim: { ...claim, confidence: 0.35 } }).textContent).toContain('not sure');
    expect(shown().textContent).not.toContain('not sure');
  });

  it('shows markup in a name as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const root = shown({ speaker: { ...speaker, name } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(name);
  });

  it('has a button for each thing that can be done, with a name that can be heard', () => {
    const buttons = [...shown().querySelectorAll('button')];
    const names = buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent);
    expect(names).toEqual([
      'Previous claim by this voice',
      'Next claim by this voice',
      'Copy',
      'Hide this claim',
      'Wrong speaker?',
    ]);
    for (const button of buttons) button.click();
    expect(onAction.mock.calls.flat()).toEqual(['previous', 'next', 'copy', 'hide', 'wrong']);
  });

  it('leaves out the way to the next claim where the voice has no other', () => {
    const root = shown({ position: { index: 1, of: 1 } });
    expect(root.querySelectorAll('button')).toHaveLength(3);
  });

  it('leaves nothing but a way back of a claim that was hidden', () => {
    for (const done of ['hide', 'wrong'] as const) {
      const root = shown({ done });
      expect(root.textContent).not.toContain('Odile');
      expect([...root.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
        'Undo',
      ]);
    }
  });
});

describe('a claim as one sentence', () => {
  it('tells who, in what role, did what, and through whom', () => {
    expect(claimSentence(claim, speaker)).toBe(
      'Odile Marchetti, Mayor of Brannock, acknowledged: the bridge will close in June ' +
        '(as reported by Northern Ledger)',
    );
  });
});
