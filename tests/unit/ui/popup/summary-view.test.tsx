// @vitest-environment jsdom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { overviewOf } from '../../../../src/ui/popup/overview';
import { SummaryView, type SummaryViewProps } from '../../../../src/ui/popup/SummaryView';
import { invented, type Said } from '../../core/export/invented';

const STORY: Said[] = [
  { name: 'Odile Marchetti', role: 'Mayor', words: 'the bridge is closed' },
  { name: 'Odile Marchetti', words: 'it leaked', stance: 'denies', via: 'Northern Ledger' },
  { name: 'an official', kind: 'anonymous', words: 'it leaks', type: 'mixed' },
];

let root: HTMLElement;
afterEach(() => act(() => render(null, root)));

function shown({
  said = STORY,
  about = {},
  disputes = [] as { claim: string; deniedBy: string }[],
  ...changed
}: Partial<SummaryViewProps> & {
  said?: Said[];
  about?: object;
  disputes?: { claim: string; deniedBy: string }[];
} = {}): HTMLElement {
  const { article, analysis } = invented(said, about);
  const colours = said.map(() => '#0066bb');
  root = document.createElement('div');
  document.body.replaceChildren(root);
  const overview = overviewOf(article, { ...analysis, disputes }, colours);
  const props = { article, overview, onGoTo: () => {}, onExport: () => {}, ...changed };
  act(() => render(<SummaryView {...props} />, root));
  return root;
}

const texts = (selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

function press(key: string, on: Element = document.activeElement ?? document.body): void {
  act(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

function type(words: string): void {
  const field = root.querySelector('input')!;
  act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the summary', () => {
  it('names the article and counts claims and voices', () => {
    const { textContent } = shown();
    expect(textContent).toContain('Port Amsel votes');
    expect(textContent).toContain('The Amsel Courier');
    expect(textContent).toContain('3 claims by 2 voices');
  });

  it('gives the article’s own day, and no date that is none', () => {
    shown({ about: { published: '2026-03-12T23:30:00-08:00' } });
    expect(texts('time')).toEqual(['Mar 12, 2026']);
    shown({ about: { published: '20260312' } });
    expect(texts('time')).toEqual(['Mar 12, 2026']);
    shown({ about: { published: 'last week' } });
    expect(texts('time')).toEqual([]);
  });

  it('says that only a part of the article could be read', () => {
    expect(shown().textContent).not.toContain('Only a part');
    expect(shown({ about: { partial: true } }).textContent).toContain('Only a part');
  });

  it('tells the shares in words', () => {
    shown();
    expect(root.querySelector('.shares')!.getAttribute('aria-label')).toBe(
      'Share of the words: Odile Marchetti 75%, an official 25%',
    );
  });

  it('has a mark for each claim that names it, and only one of them in the order of Tab', () => {
    shown();
    const marks = [...root.querySelectorAll<HTMLElement>('.mark')];
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Odile Marchetti: the bridge is closed',
      'Odile Marchetti: it leaked',
      'an official: it leaks',
    ]);
    expect(marks.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it('names the claim under the pointer or the focus', () => {
    shown();
    act(() => root.querySelectorAll<HTMLElement>('.mark')[1]!.focus());
    expect(texts('.named bdi')).toEqual(['Odile Marchetti: it leaked']);
    press('ArrowRight');
    expect(texts('.named bdi')).toEqual(['an official: it leaks']);
    press('Home');
    expect(texts('.named bdi')).toEqual(['Odile Marchetti: the bridge is closed']);
  });

  it('lists each voice with role, kind, counts and share', () => {
    shown();
    expect(texts('summary .about')).toEqual(['Mayor', 'unnamed source']);
    expect(texts('summary .number')).toEqual(['2 word for word', '1 reported']);
    expect(texts('summary .percent')).toEqual(['75%', '25%']);
  });

  it('tells stance, type, chain and denials of a claim', () => {
    shown({ disputes: [{ claim: 'a3', deniedBy: 'a2' }] });
    expect(texts('.facts')).toEqual([
      'said · quoted word for word',
      'said · a denial · quoted word for word · as reported by Northern Ledger',
      'said · partly quoted · denied by Odile Marchetti',
    ]);
  });

  it('names who denies a claim twice once', () => {
    const twice: Said[] = [...STORY, { name: 'Odile Marchetti', words: 'no', stance: 'rejects' }];
    shown({
      said: twice,
      disputes: [
        { claim: 'a3', deniedBy: 'a2' },
        { claim: 'a3', deniedBy: 'a4' },
      ],
    });
    expect(texts('.facts')).toContain('said · partly quoted · denied by Odile Marchetti');
  });

  it('goes to a claim from the list, the strip and a dispute', () => {
    const onGoTo = vi.fn();
    shown({ onGoTo, disputes: [{ claim: 'a3', deniedBy: 'a2' }] });
    root.querySelectorAll<HTMLElement>('.claim')[1]!.click();
    root.querySelectorAll<HTMLElement>('.mark')[0]!.click();
    for (const side of root.querySelectorAll<HTMLElement>('.side')) side.click();
    expect(onGoTo.mock.calls.flat()).toEqual(['a2', 'a1', 'a3', 'a2']);
  });

  it('offers one claim and all of them to be taken away', () => {
    const onExport = vi.fn();
    shown({ onExport });
    root.querySelectorAll<HTMLElement>('.more')[2]!.click();
    root.querySelector<HTMLElement>('.take')!.click();
    expect(onExport.mock.calls.flat()).toEqual(['a3', null]);
  });

  it('shows markup from a page as text', () => {
    const words = '<script>alert(1)</script>';
    shown({ said: [{ name: words, words, role: words }], about: { title: words } });
    expect(root.querySelector('script')).toBeNull();
    expect(texts('.words')).toEqual([words]);
    expect(texts('.name')).toEqual([words]);
  });
});

describe('finding in the summary', () => {
  it('opens what a search finds, says how much, and shows all again', () => {
    shown();
    type('leaks');
    expect(texts('.claim .words')).toEqual(['it leaks']);
    expect(root.querySelector('details')!.open).toBe(true);
    expect(texts('.found')[0]).toContain('1 of 3 claims');
    act(() => root.querySelector<HTMLElement>('.found button')!.click());
    expect(texts('.claim .words')).toHaveLength(3);
    expect(root.querySelector('details')!.open).toBe(false);
  });

  it('says that nothing fits', () => {
    shown();
    type('zebra');
    expect(texts('.found')[0]).toContain('Nothing fits.');
  });

  it('has a filter for what there is, with its number', () => {
    shown();
    expect(texts('.filter')).toEqual(['Word for word: 2', 'Reported: 1', 'Unnamed: 1']);
    const reported = root.querySelectorAll<HTMLElement>('.filter')[1]!;
    act(() => reported.click());
    expect(texts('.claim .words')).toEqual(['it leaks']);
    expect(reported.getAttribute('aria-pressed')).toBe('true');
  });

  it('sorts by order', () => {
    shown({
      said: [
        { name: 'Ann', words: 'no' },
        { name: 'Tom', words: 'never at all' },
      ],
    });
    expect(texts('.voices .name')).toEqual(['Tom', 'Ann']);
    const select = root.querySelector('select')!;
    act(() => {
      select.value = 'order';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(texts('.voices .name')).toEqual(['Ann', 'Tom']);
  });
});

describe('the keyboard in the summary', () => {
  const focused = (): string | undefined =>
    document.activeElement?.querySelector('.name, .words')?.textContent ?? undefined;

  it('goes to the search with “/”, and down from it into the list', () => {
    shown();
    press('/', document.body);
    expect(document.activeElement).toBe(root.querySelector('input'));
    press('ArrowDown');
    expect(focused()).toBe('Odile Marchetti');
  });

  it('goes through the list with arrows, Home and End, and opens and closes', () => {
    shown();
    root.querySelector<HTMLElement>('summary')!.focus();
    press('ArrowRight');
    expect(root.querySelector('details')!.open).toBe(true);
    press('ArrowDown');
    expect(focused()).toBe('the bridge is closed');
    press('End');
    expect(focused()).toBe('it leaks');
    press('Home');
    expect(focused()).toBe('Odile Marchetti');
    press('ArrowDown');
    press('ArrowLeft');
    expect(focused()).toBe('Odile Marchetti');
    expect(root.querySelector('details')!.open).toBe(false);
  });

  it('goes on from the button beside a claim to the next one', () => {
    shown();
    const more = [...root.querySelectorAll<HTMLElement>('.more')];
    more[0]!.focus();
    press('ArrowDown');
    expect(focused()).toBe('it leaked');
    more[1]!.focus();
    press('ArrowUp');
    expect(focused()).toBe('it leaked');
  });
});
