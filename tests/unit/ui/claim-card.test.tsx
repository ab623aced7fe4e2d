// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { ClaimView, Speaker } from '../../../src/core';
import { ClaimCard, type ClaimCardProps, claimSentence } from '../../../src/ui/ClaimCard';

const claim: ClaimView = {
  id: 'a1',
  text: 'the bridge will close in June',
  cue: 'acknowledged',
  source: 'the mayor',
  type: 'indirect',
  stance: 'concedes',
  via: ['Northern Ledger'],
  confidence: 0.9,
};
const speaker: Speaker = {
  id: 's1',
  name: 'Odile Marchetti',
  kind: 'person',
  role: 'Mayor of Brannock',
  aliases: [],
  mentions: [],
};
const props: ClaimCardProps = {
  claim,
  speaker,
  colour: '#0066bb',
  position: { index: 2, of: 5 },
};

function shown(changed: Partial<ClaimCardProps> = {}): HTMLElement {
  const root = document.createElement('div');
  render(<ClaimCard {...props} {...changed} />, root);
  return root;
}

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

  it('says that a source is unnamed', () => {
    const unnamed: Speaker = { ...speaker, name: 'two officials', kind: 'anonymous', role: null };
    expect(shown({ speaker: unnamed }).textContent).toContain('unnamed source');
  });

  it('keeps a source as written where nobody is sure who it is, and says so', () => {
    const { textContent } = shown({ speaker: null, claim: { ...claim, source: 'he' } });
    expect(textContent).toContain('he');
    expect(textContent).toContain('does not make clear who this is');
  });

  it('shows markup in a name as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const root = shown({ speaker: { ...speaker, name } });
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain(name);
  });

  it('is one sentence for a screen reader', () => {
    expect(claimSentence(props)).toBe(
      'Odile Marchetti, Mayor of Brannock, acknowledged: the bridge will close in June ' +
        '(as reported by Northern Ledger), claim 2 of 5 by this voice',
    );
  });
});
