// @vitest-environment jsdom
import { lexer, parse, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { exportClaims } from '../../../../src/core/export';
import { HOSTILE, invented, OPTIONS, type Said } from './invented';

const STORY: Said[] = [
  { name: 'Ann Vale', role: 'Mayor', words: '“It is closed”' },
  { name: 'Tom Harrow', words: 'it was old', stance: 'denies', type: 'indirect', via: 'Herald' },
  { name: 'Ann Vale', words: '“For good”' },
];

function exported(
  format: 'markdown' | 'text',
  said: readonly Said[],
  { about = {}, claim }: { about?: object; claim?: string } = {},
): string {
  const { article, analysis } = invented(said, about);
  return exportClaims(format, article, analysis, { ...OPTIONS, ...(claim && { claim }) }).text;
}

function rendered(markdown: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = parse(markdown, { async: false });
  return root;
}

function tokenTypes(markdown: string): Set<string> {
  const types = new Set<string>();
  walkTokens(lexer(markdown), ({ type }: Token) => void types.add(type));
  return types;
}

const squeezed = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

describe('Markdown', () => {
  it('lists all claims by voice, under the headline', () => {
    const root = rendered(exported('markdown', STORY));
    expect(squeezed(root.querySelector('h1')?.textContent)).toBe('Port Amsel votes');
    const voices = [...root.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(voices).toEqual(['Ann Vale, Mayor', 'Tom Harrow']);
    const claims = [...root.querySelectorAll('li')].map(({ textContent }) => squeezed(textContent));
    expect(claims).toEqual([
      '“It is closed” (said; asserts; direct) In the article',
      '“For good” (said; asserts; direct) In the article',
      'it was old (said; denies; indirect; via Herald) In the article',
    ]);
    expect(root.textContent).toContain('3 claims by 2 voices');
    expect(root.textContent).toContain('The Amsel Courier, 2026-03-12');
  });

  it('links each claim to its very words', () => {
    const root = rendered(exported('markdown', STORY));
    const links = [...root.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
    expect(decodeURIComponent(links[2]!)).toBe('https://courier.example/port#:~:text=it was old');
  });

  it('quotes one claim with its source', () => {
    const root = rendered(exported('markdown', STORY, { claim: 'a2' }));
    expect(squeezed(root.querySelector('blockquote')?.textContent)).toBe(
      'it was old — Tom Harrow (said; denies; indirect; via Herald), Port Amsel votes, ' +
        'The Amsel Courier, 2026-03-12 In the article',
    );
    expect(root.textContent).not.toContain('“It is closed”');
  });

  it.each(Object.entries(HOSTILE))('shows %s as text', (_what, words) => {
    const said = [
      { name: words, role: words, words },
      { name: 'Ann', words: 'yes' },
    ];
    const markdown = exported('markdown', said, { about: { title: words, publisher: words } });
    const root = rendered(markdown);
    const line = squeezed(words.replaceAll('\u0085', ''));
    expect(squeezed(root.querySelector('h1')?.textContent)).toBe(line);
    expect(squeezed(root.querySelector('h2')?.textContent)).toBe(`${line}, ${line}`);
    expect(squeezed(root.querySelector('li')?.textContent)).toContain(`${line} (said;`);
    expect(root.querySelectorAll('img, script, table, del, code, ol, li li')).toHaveLength(0);
    expect(tokenTypes(markdown)).not.toContain('html');
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    // A bare address in somebody's words leads where it says, as everywhere in GFM.
    for (const link of links) expect(link).toMatch(/^https:\/\/(?:courier|evil)\.example\b/);

    const one = rendered(exported('markdown', said, { claim: 'a1', about: { title: words } }));
    expect(squeezed(one.querySelector('blockquote p')?.textContent)).toBe(line);
    expect(one.querySelectorAll('img, script, table, ol, ul, h1')).toHaveLength(0);
  });

  it('makes no link of an address that is none of the web', () => {
    const markdown = exported('markdown', STORY, { about: { url: 'javascript:alert(1)' } });
    expect(rendered(markdown).querySelectorAll('a')).toHaveLength(0);
  });

  it('lets no address break out of its link', () => {
    const url = 'https://courier.example/a)>b<c "d" e*f';
    const links = rendered(exported('markdown', STORY, { about: { url } })).querySelectorAll('a');
    expect(links).toHaveLength(4);
    for (const link of links) expect(decodeURI(link.href)).toContain('a)>b<c "d" e*f');
  });
});

describe('plain text', () => {
  it('lists all claims by voice', () => {
    expect(exported('text', STORY)).toBe(
      [
        'Port Amsel votes',
        'The Amsel Courier, 2026-03-12',
        'https://courier.example/port',
        '',
        '3 claims by 2 voices',
        '',
        'Ann Vale, Mayor',
        '  “It is closed”',
        '    said; asserts; direct',
        '  “For good”',
        '    said; asserts; direct',
        '',
        'Tom Harrow',
        '  it was old',
        '    said; denies; indirect; via Herald',
        '',
      ].join('\n'),
    );
  });

  it('tells one claim as a sentence with its source and a link', () => {
    expect(exported('text', STORY, { claim: 'a2' })).toBe(
      [
        'Tom Harrow, said: it was old (denies; indirect; via Herald)',
        'Port Amsel votes, The Amsel Courier, 2026-03-12',
        'https://courier.example/port#:~:text=it%20was%20old',
        '',
      ].join('\n'),
    );
  });

  it('says where it is not sure who is meant', () => {
    const { article, analysis } = invented(STORY);
    analysis.attributions[1]!.speakerConfidence = 0.1;
    const { text } = exportClaims('text', article, analysis, OPTIONS);
    expect(text).toContain('said; denies; indirect; via Herald; probably');
    expect(text.match(/probably/g)).toHaveLength(1);
  });

  it('says who denies a claim', () => {
    const { article, analysis } = invented(STORY);
    const disputed = { ...analysis, disputes: [{ claim: 'a1', deniedBy: 'a2' }] };
    const { text } = exportClaims('text', article, disputed, OPTIONS);
    expect(text).toContain('said; asserts; direct; denied by Tom Harrow');
  });

  it('names who denies a claim twice once', () => {
    const no: Said = { name: 'Tom Harrow', words: 'nobody knew', stance: 'rejects' };
    const { article, analysis } = invented([...STORY, no]);
    const disputes = ['a2', 'a4'].map((deniedBy) => ({ claim: 'a1', deniedBy }));
    const { text } = exportClaims('text', article, { ...analysis, disputes }, OPTIONS);
    expect(text).toMatch(/denied by Tom Harrow$/m);
  });

  it.each(Object.entries(HOSTILE))('keeps %s whole', (_what, words) => {
    const lines = exported('text', [
      { name: words, words },
      { name: 'Ann', words: 'yes' },
    ]).split('\n');
    expect(lines).toContain(`  ${squeezed(words.replaceAll('\u0085', ''))}`);
  });

  it('drops what terminals obey and closes what turns the direction', () => {
    const text = exported('text', [{ name: 'A\u001b[2J\u202eB', words: 'x\u202cy\u0000\ud800' }]);
    expect(text).toContain('A[2J\u202eB\u202c, said: xy\ufffd');
  });
});
