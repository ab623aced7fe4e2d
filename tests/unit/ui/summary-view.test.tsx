// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { ClaimView, Voice } from '../../../src/core';
import { SummaryView, type SummaryViewProps } from '../../../src/ui/SummaryView';
import { unsupportedLanguage } from '../../../src/ui/states';

const claim = (id: string, changed: Partial<ClaimView> = {}): ClaimView => ({
  id,
  text: `words of ${id}`,
  cue: 'said',
  source: 'she',
  type: 'direct',
  stance: 'asserts',
  via: [],
  confidence: 1,
  speakerConfidence: 1,
  ...changed,
});
const mayor: Voice = {
  speaker: {
    id: 's1',
    name: 'Odile Marchetti',
    kind: 'person',
    role: 'Mayor',
    aliases: [],
    mentions: [],
  },
  name: 'Odile Marchetti',
  claims: [claim('a'), claim('b', { stance: 'denies', via: ['Northern Ledger'] })],
  words: 6,
};
const nobody: Voice = { speaker: null, name: 'he', claims: [claim('c')], words: 3 };

function shown(changed: Partial<SummaryViewProps> = {}): HTMLElement {
  const root = document.createElement('div');
  const props: SummaryViewProps = {
    article: {
      text: '',
      language: 'en',
      title: 'Bridge closes',
      publisher: 'Courier',
      published: '2026-03-12T18:05:00Z',
    },
    claims: 3,
    voices: [
      { voice: mayor, colour: '#0066bb' },
      { voice: nobody, colour: '#6b6b6b' },
    ],
    onGoTo: () => {},
    ...changed,
  };
  render(<SummaryView {...props} />, root);
  return root;
}

describe('the summary', () => {
  it('names the article and counts claims and voices', () => {
    const { textContent } = shown();
    expect(textContent).toContain('Bridge closes');
    expect(textContent).toContain('Courier');
    expect(textContent).toContain('2026');
    expect(textContent).toContain('3 claims by 2 voices');
  });

  it('leaves out a date that is none', () => {
    const root = shown({ article: { text: '', language: 'en', published: 'last week' } });
    expect(root.querySelector('time')).toBeNull();
  });

  it('lists each voice with its role and its claims with stance and chain', () => {
    const [first, second] = shown().querySelectorAll('details');
    expect(first!.querySelector('summary')!.textContent).toContain('Mayor');
    expect(first!.textContent).toContain('a denial');
    expect(first!.textContent).toContain('as reported by Northern Ledger');
    expect(second!.textContent).toContain('not identified');
  });

  it('goes to the claim that is clicked', () => {
    const onGoTo = vi.fn();
    const buttons = shown({ onGoTo }).querySelectorAll('button');
    buttons[1]!.click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('shows markup from a page as text', () => {
    const words = '<script>alert(1)</script>';
    const voice = { ...mayor, name: words, claims: [claim('a', { text: words })] };
    const root = shown({ voices: [{ voice, colour: 'red' }] });
    expect(root.querySelector('script')).toBeNull();
    expect(root.querySelector('.words')!.textContent).toBe(words);
  });
});

describe('the state of an unsupported language', () => {
  it('names the language', () => {
    expect(unsupportedLanguage('he').advice).toContain('Hebrew');
  });
  it('says that it is not known where the page’s tag is none', () => {
    expect(unsupportedLanguage('x').advice).toContain('not known');
  });
});
