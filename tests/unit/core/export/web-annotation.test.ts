import { describe, expect, it } from 'vitest';
import { exportClaims } from '../../../../src/core/export';
import { HOSTILE, invented, OPTIONS, type Said } from './invented';

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}
interface Annotation {
  id: string;
  type: string;
  body: Record<string, unknown>[];
  target: { source: unknown; selector: Selector[] }[];
}

function page(said: readonly Said[], about = {}) {
  const { article, analysis } = invented(said, about);
  const { text } = exportClaims('annotations', article, analysis, OPTIONS);
  const read = JSON.parse(text) as { '@context': unknown[]; type: string; items: Annotation[] };
  return { article, analysis, ...read };
}

const selectorOf = (annotation: Annotation, type: string): Selector =>
  annotation.target[0]!.selector.find((each) => each.type === type)!;

const REPEATED: Said[] = [
  { name: 'Ann Vale', role: 'Mayor', words: 'it is closed' },
  { name: '👩‍🚒 Tom', words: 'it is closed', stance: 'denies', via: 'Herald' },
  { name: 'Mia', words: 'it is 🚢 closed' },
];

describe('Web Annotations', () => {
  it('has one annotation for each claim, each with an IRI of its own', () => {
    const { type, items, '@context': context } = page(REPEATED);
    expect(type).toBe('AnnotationPage');
    expect(context[0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(items.map((item) => item.type)).toEqual(Array(3).fill('Annotation'));
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    for (const { id } of items) expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(items[0]!.target[0]!.source).toBe('https://courier.example/port');
  });

  it('names the speaker for programs and for people', () => {
    const [ann, tom] = page(REPEATED).items;
    expect(ann!.body[0]).toMatchObject({
      type: 'schema:Quotation',
      'schema:spokenByCharacter': {
        type: 'schema:Person',
        'schema:name': 'Ann Vale',
        'schema:jobTitle': 'Mayor',
      },
    });
    expect(tom!.body[1]).toMatchObject({
      type: 'TextualBody',
      value: '👩‍🚒 Tom: said; denies; direct; via Herald',
    });
  });

  it('finds each claim again by its words and what stands around them', () => {
    const { article, analysis, items } = page(REPEATED);
    for (const [index, item] of items.entries()) {
      const { prefix, exact, suffix } = selectorOf(item, 'TextQuoteSelector');
      const around = `${prefix}${exact}${suffix}`;
      expect(article.text.split(around)).toHaveLength(2);
      const start = article.text.indexOf(around) + prefix!.length;
      expect(start).toBe(analysis.attributions[index]!.content[0]!.start);
    }
  });

  it('finds each claim again by its place, counted in code points', () => {
    const { article, items } = page(REPEATED);
    const characters = [...article.text];
    const found = items.map((item) => {
      const { start, end } = selectorOf(item, 'TextPositionSelector');
      return characters.slice(start, end).join('');
    });
    expect(found).toEqual(REPEATED.map(({ words }) => words));
  });

  it('has a target for each part of words that are divided', () => {
    const { article, analysis } = invented([{ name: 'Ann', words: 'it is closed for good' }]);
    analysis.attributions[0]!.content = [
      { start: 0, end: 5 },
      { start: 13, end: 21 },
    ];
    const { text } = exportClaims('annotations', article, analysis, OPTIONS);
    const [item] = JSON.parse(text).items as Annotation[];
    const parts = item!.target.map(({ selector }) => selector[0]!.exact);
    expect(parts).toEqual(['it is', 'for good']);
  });

  it('names the article where it has no address', () => {
    const { article, analysis } = invented(REPEATED);
    const { url: _url, ...without } = article;
    const { text } = exportClaims('annotations', without, analysis, OPTIONS);
    expect(JSON.parse(text).items[0].target[0].source).toMatchObject({
      'schema:headline': 'Port Amsel votes',
    });
  });

  it.each(Object.entries(HOSTILE))('keeps %s whole', (_what, words) => {
    const { article, items } = page([
      { name: '😀', words: 'first' },
      { name: words, words },
    ]);
    const { start, end } = selectorOf(items[1]!, 'TextPositionSelector');
    expect([...article.text].slice(start, end).join('')).toBe(words);
    expect(selectorOf(items[1]!, 'TextQuoteSelector').exact).toBe(words);
    expect(items[1]!.body[0]).toMatchObject({
      'schema:spokenByCharacter': { 'schema:name': words },
    });
  });

  it('writes no half of a surrogate pair, where the page has one or a cut would make one', () => {
    const { items } = page([
      { name: 'A', words: '😀'.repeat(40) },
      { name: 'B', words: '\ud800' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/\\ud[89a-f]/i);
    for (const { target } of items) {
      for (const { exact, prefix, suffix } of target.map(({ selector }) => selector[0]!)) {
        expect(`${exact}${prefix}${suffix}`).not.toMatch(/\p{Surrogate}/u);
      }
    }
  });
});
