import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Analysis, type Article, excerpt } from '../../../src/core';
import { claimKey, withoutHidden } from '../../../src/entries/page/hidden';
import { PageReader } from '../../../src/entries/page/reader';

const STORY = `<article><h1>Ferry stops</h1>
  <p>The ferry between the two islands will stop in winter, the harbour office said on Monday morning.</p>
  <p>“We have no crew left for the night boat,” said its head, Mara Lindqvist, to those who had come.</p>
  <p>The islanders have used the boat for a hundred years, and many of them work on the mainland.</p>
  <p>A new timetable is going to be put up at both landings before the end of the month, it was said.</p>
</article>`;

function page(body: string, language = 'en'): Document {
  return new JSDOM(`<!doctype html><html lang="${language}"><body>${body}</body></html>`, {
    url: 'https://paper.example/ferry',
  }).window.document;
}

function analysis(language: string, found: number): Analysis {
  const attributions = [...Array(found)].map((_, at) => ({
    id: `a${at}`,
    type: 'indirect' as const,
    content: [{ start: 0, end: 10 }],
    cue: [],
    source: [],
    speaker: null,
    chain: [],
    within: null,
    stance: 'asserts' as const,
    said: true,
    confidence: 0.9,
    speakerConfidence: 0.9,
  }));
  return { attributions, speakers: [], disputes: [], repeats: [], language, modelVersion: 'test' };
}

describe('the reading of a page', () => {
  const analyse = vi.fn(async (_article: Article) => analysis('en', 1));
  beforeEach(() => {
    analyse.mockReset().mockImplementation(async () => analysis('en', 1));
  });

  it('is ready with the article and its analysis', async () => {
    const reader = new PageReader(analyse);
    const { report, map, root } = await reader.read(page(STORY));
    expect(report).toMatchObject({ state: 'ready', article: { language: 'en' } });
    expect(map?.text).toContain('said its head, Mara Lindqvist');
    expect(root).not.toBeNull();
    expect(reader.isCurrent()).toBe(true);
  });

  it('says that a page is no article, and asks for no analysis', async () => {
    const reader = new PageReader(analyse);
    const { report } = await reader.read(page('<ul><li><a href="/1">News</a></li></ul>'));
    expect(report).toEqual({ state: 'not-article', tried: false });
    expect(analyse).not.toHaveBeenCalled();
    // Nothing that was read can change: only new paragraphs are a reason to look again.
    expect(reader.isCurrent()).toBe(true);
  });

  it('reads what looks like no article where the reader wants it', async () => {
    const short = page('<p>“It is closed,” Mara Lindqvist said to us about the boat.</p>');
    const reader = new PageReader(analyse);
    expect((await reader.read(short)).report.state).toBe('not-article');
    const { report } = await reader.read(short, { anyway: true });
    expect(report).toMatchObject({
      state: 'ready',
      article: { text: expect.stringMatching(/closed/) },
    });
  });

  it('says that there is no text where the reader wants what has none', async () => {
    const reader = new PageReader(analyse);
    const { report } = await reader.read(page('<img alt="">'), { anyway: true });
    expect(report).toEqual({ state: 'not-article', tried: true });
  });

  it('says that a page is too large to be read, whether the reader wants it or not', async () => {
    const large = page('<p>');
    large.body.textContent = 'Nobody writes a page of so many words. '.repeat(110_000);
    const reader = new PageReader(analyse);
    for (const anyway of [false, true]) {
      expect((await reader.read(large, { anyway })).report).toEqual({ state: 'too-large' });
    }
    expect(analyse).not.toHaveBeenCalled();
  });

  it('says that a PDF is one', async () => {
    const document = page(STORY);
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    const { report } = await new PageReader(analyse).read(document);
    expect(report).toEqual({ state: 'pdf' });
  });

  it('says that nothing is attributed', async () => {
    analyse.mockResolvedValue(analysis('en', 0));
    const { report } = await new PageReader(analyse).read(page(STORY));
    expect(report).toMatchObject({ state: 'nothing-attributed' });
  });

  it('says which language it is that is not supported', async () => {
    analyse.mockResolvedValue(analysis('he', 0));
    const { report } = await new PageReader(analyse).read(page(STORY, 'he'));
    expect(report).toEqual({ state: 'unsupported-language', language: 'he' });
  });

  it('reports a failure with its reason', async () => {
    analyse.mockRejectedValue(new Error('the background is gone'));
    const { report } = await new PageReader(analyse).read(page(STORY));
    expect(report).toEqual({ state: 'failed', reason: 'Error: the background is gone' });
  });

  it('asks for no second analysis of the same text', async () => {
    const reader = new PageReader(analyse);
    await reader.read(page(STORY));
    const again = await reader.read(page(STORY));
    expect(analyse).toHaveBeenCalledOnce();
    expect(again.report.state).toBe('ready');
    await reader.read(page(STORY.replace('Monday', 'Tuesday')));
    expect(analyse).toHaveBeenCalledTimes(2);
  });

  it('counts a claim that the reader hid as not found, without another analysis', async () => {
    const reader = new PageReader(analyse);
    const { report } = await reader.read(page(STORY));
    if (report.state !== 'ready') throw new Error(report.state);
    const [claim] = report.analysis.attributions;
    const hidden = claimKey('', excerpt(report.article.text, claim!.content));
    const without = await reader.read(page(STORY), {
      choose: (article, all) => withoutHidden(article, all, new Set([hidden])),
      palette: 'voices',
    });
    expect(without.report).toMatchObject({ state: 'nothing-attributed', leftOut: 1 });
    expect((await reader.read(page(STORY))).report.state).toBe('ready');
    expect(analyse).toHaveBeenCalledOnce();
  });

  it('asks again after a failure', async () => {
    analyse.mockRejectedValueOnce(new Error('busy'));
    const reader = new PageReader(analyse);
    await reader.read(page(STORY));
    expect((await reader.read(page(STORY))).report.state).toBe('ready');
  });

  it('is no longer current once the page replaces the text', async () => {
    const document = page(STORY);
    const reader = new PageReader(analyse);
    await reader.read(document);
    document.querySelector('p')!.textContent = 'Something else.';
    expect(reader.isCurrent()).toBe(false);
  });
});
