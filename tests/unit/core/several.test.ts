import { describe, expect, it } from 'vitest';
import {
  type Article,
  analysisOfPart,
  createAnalyser,
  partsOf,
  summarise,
} from '../../../src/core';

const FIRST = `Ida Sand, who runs the ferry at Port Lindow, gave up on Monday.
“The engine is older than I am,” Sand said.
She said the harbour board had known it for years.`;
const SECOND = `The bridge opens on Friday.
“We worked in the snow,” he said.
Ida Sand said she would be the first to cross it.`;
const TEXT = `${FIRST}\n${SECOND}`;
const ARTICLE: Article = {
  text: TEXT,
  language: 'en',
  title: 'Ferry stops',
  publisher: 'The Lindow Post',
  published: '2031-04-02',
  more: [{ start: FIRST.length + 1, title: 'Bridge opens' }],
};

describe('several articles in one text', () => {
  const analysis = createAnalyser().analyse(ARTICLE);

  it('are read as if each stood alone', () => {
    const alone = createAnalyser().analyse({ text: SECOND, language: 'en' });
    const part = analysisOfPart(ARTICLE, analysis, 1);
    const plain = ({ attributions }: typeof alone) =>
      attributions.map(({ content, source, type }) => ({ content, source, type }));
    expect(plain(part)).toEqual(plain(alone));
    expect(plain(part)).not.toEqual([]);
  });

  it('lend no speaker to a pronoun of another', () => {
    const he = analysis.attributions.find(({ source }) =>
      source.some(({ start, end }) => TEXT.slice(start, end) === 'he'),
    );
    expect(he?.speaker).toBeNull();
  });

  it('have one voice for somebody with two names in both', () => {
    const sand = analysis.speakers.filter(({ name }) => name === 'Ida Sand');
    expect(sand).toHaveLength(1);
    const { voices } = summarise(ARTICLE, analysis);
    expect(voices.find(({ name }) => name === 'Ida Sand')?.claims).toHaveLength(3);
  });

  it('keep ids apart, and spans in the whole text', () => {
    const ids = analysis.attributions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const last = analysis.attributions.at(-1)!;
    expect(last.content.map(({ start, end }) => TEXT.slice(start, end)).join('')).toContain(
      'the first to cross it',
    );
  });

  it('are each an article with a headline of its own, and the date of the first alone', () => {
    const [first, second] = partsOf(ARTICLE).map(({ article }) => article);
    expect(first).toMatchObject({ title: 'Ferry stops', published: '2031-04-02' });
    expect(second).toEqual({
      text: SECOND,
      language: 'en',
      title: 'Bridge opens',
      publisher: 'The Lindow Post',
    });
  });

  it('are read ahead with a share that only grows', () => {
    const shares = [...createAnalyser().readAhead(ARTICLE)];
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('survive offsets that do not fit the text', () => {
    const more = [{ start: 500_000 }, { start: 3, title: 'Odd' }];
    expect(() => createAnalyser().analyse({ ...ARTICLE, more })).not.toThrow();
    expect(() => analysisOfPart(ARTICLE, analysis, 2)).toThrow(RangeError);
  });
});
