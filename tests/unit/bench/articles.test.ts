import { describe, expect, it } from 'vitest';
import { compare } from '../../../bench/articles/compare';
import { type GoldArticle, readArticle } from '../../../bench/articles/read-article';
import type { Analysis, Attribution, Span, Speaker } from '../../../src/core';

const HEAD = 'Bridge closed\npaper: The Anselm Herald\nusage: British\nkind: local\n---\n';
const TEXT =
  'The mayor, Ann Vale, said the old bridge was closed for good.\n\n> The end. — Bo Reed\n---\n';
const CLAIM = 'must indirect | Ann Vale (person) | said | the old ~ for good';

const article = (...lines: string[]): GoldArticle =>
  readArticle('bridge.txt', HEAD + TEXT + lines.join('\n'));

describe('reading an annotated article', () => {
  it('gives the text as the extension reads it, the headline first', () => {
    expect(article(CLAIM).text.split('\n')).toEqual([
      'Bridge closed',
      'The mayor, Ann Vale, said the old bridge was closed for good.',
      'The end. — Bo Reed',
    ]);
  });

  it('finds the words of a claim', () => {
    const { text, claims } = article(CLAIM);
    expect(claims[0]?.contents[0]?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the old bridge was closed for good',
    ]);
  });

  it.each([
    ['must indirect | Ann Vale (person) | said | the new bridge', 'does not have "the new bridge"'],
    ['must indirect | Ann Vale (person) | said | The', 'has "The" twice'],
    ['must oblique | Ann Vale (person) | said | Bridge', '"oblique" is none of'],
    ['should direct | Ann Vale (person) | said | Bridge', '"should" is none of'],
    ['must direct | Ann Vale (mayor) | said | Bridge', '"mayor" is none of'],
    ['must direct | Ann Vale | said | Bridge', 'needs NAME (KIND)'],
    ['must direct | Ann Vale (person) | said [shouts] | Bridge', '"shouts" is none of'],
    ['must direct | Ann Vale (person) | Bridge', 'needs LEVEL TYPE'],
    ['not | the new bridge', 'does not have'],
    ['must dispute | The end', 'needs LEVEL dispute'],
  ])('refuses %s', (line, message) => {
    expect(() => article(CLAIM, line)).toThrow(message);
    expect(() => article(CLAIM, line)).toThrow('bridge.txt:11:');
  });

  it('refuses a file without claims and a head without its fields', () => {
    expect(() => readArticle('x.txt', HEAD)).toThrow('divided by two lines');
    expect(() => readArticle('x.txt', `Title\n---\n${TEXT}`)).toThrow('has no "paper: …"');
    expect(() => readArticle('x.txt', `Title\npapers: A\n---\n${TEXT}`)).toThrow('x.txt:2:');
  });
});

describe('comparing an analysis with an annotated article', () => {
  const speaker = (id: string, name: string, kind: Speaker['kind'] = 'person'): Speaker => {
    return { id, name, kind, role: null, aliases: [], mentions: [] };
  };
  const speakers = [
    speaker('ann', 'Ann Vale'),
    speaker('vale', 'Vale'),
    speaker('bo', 'Bo Reed'),
    speaker('group', 'Ann Vale', 'group'),
    speaker('mayor', 'The mayor', 'anonymous'),
  ];

  function faults(
    gold: GoldArticle,
    content: string,
    change: Partial<Attribution> = {},
    denial?: Span,
  ): string[] {
    const spanOf = (words: string): { start: number; end: number } => {
      const start = gold.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const claim: Attribution = {
      id: 'c1',
      type: 'indirect',
      content: [spanOf(content)],
      cue: [spanOf('said')],
      source: [spanOf('The mayor, Ann Vale')],
      speaker: 'ann',
      chain: ['ann'],
      within: null,
      stance: 'asserts',
      said: true,
      confidence: 1,
      speakerConfidence: 1,
      ...change,
    };
    const attributions = content === '' ? [] : [claim];
    if (denial) attributions.push({ ...claim, id: 'c2', content: [denial], cue: [] });
    const analysis: Analysis = {
      attributions,
      speakers,
      disputes: denial ? [{ claim: 'c1', deniedBy: 'c2' }] : [],
      repeats: [],
      language: 'en',
      modelVersion: '',
    };
    return compare(gold, analysis).faults.map(({ kind }) => kind);
  }

  const whole = 'the old bridge was closed for good';

  it('finds nothing wrong with the right claim', () => {
    expect(faults(article(CLAIM), whole)).toEqual([]);
  });

  it('takes one word of six more or less for the same words, not two', () => {
    expect(faults(article(CLAIM), 'old bridge was closed for good')).toEqual([]);
    expect(faults(article(CLAIM), 'bridge was closed for good')).toEqual(['missed', 'edges']);
  });

  it.each<[Partial<Attribution>, string]>([
    [{ type: 'direct' }, 'type'],
    [{ stance: 'denies' }, 'stance'],
    [{ speaker: null, chain: [] }, 'no speaker'],
    [{ speaker: 'vale', chain: ['vale'] }, 'name'],
    [{ speaker: 'group', chain: ['group'] }, 'kind'],
    [{ speaker: 'mayor', chain: ['mayor'] }, 'unresolved'],
    [{ speaker: 'bo', chain: ['bo'] }, 'wrong speaker'],
    [{ chain: ['ann', 'bo'] }, 'chain'],
  ])('tells what is wrong with %j', (change, kind) => {
    expect(faults(article(CLAIM), whole, change)).toEqual([kind]);
  });

  it('tells a missed claim, and not one that may be missed', () => {
    expect(faults(article(CLAIM), '')).toEqual(['missed']);
    expect(faults(article(CLAIM.replace('must', 'may')), '')).toEqual([]);
  });

  it('tells a claim that is none from one where the annotation forbids any', () => {
    expect(faults(article(), 'The end')).toEqual(['extra']);
    expect(faults(article('not | The end'), 'The end')).toEqual(['no claim']);
  });

  it('tells a missed and a false dispute', () => {
    const gold = article(CLAIM, 'must dispute | the old ~ for good | The end');
    expect(faults(gold, whole)).toEqual(['no dispute']);
    const denial = (content: string): Span => {
      const start = gold.text.indexOf(content);
      return { start, end: start + content.length };
    };
    const disputed = (by: string): string[] => faults(gold, whole, {}, denial(by));
    expect(disputed('The end')).toEqual(['extra']);
    expect(disputed('Bridge closed')).toEqual(['extra', 'false dispute', 'no dispute']);
  });

  it('tells an act that is shown as speech', () => {
    const act = CLAIM.replace('must', 'act');
    expect(faults(article(act), whole)).toEqual(['act as speech']);
    expect(faults(article(act), whole, { said: false })).toEqual([]);
  });
});
