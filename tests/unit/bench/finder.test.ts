import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { median } from '../../../bench/common/figures';
import type { Output, PageResult } from '../../../bench/finder/in-page';
import { type AnnotatedPage, hasPages, readPages, type Scorer } from '../../../bench/finder/pages';
import { qualityLines, timeLines } from '../../../bench/finder/report';

const none: Output = { text: '' };

function measured(truth: AnnotatedPage['truth'], ours: Output, first = 1) {
  const page: AnnotatedPage = { id: 'a', url: 'https://bugle.example/', truth, html: () => '' };
  const result: PageResult = {
    elements: 1,
    times: { readability: { first: 10, later: 2 }, ours: { first, later: 1 } },
    outputs: { ours, readability: none, defuddle: none },
  };
  return { page, result };
}

const scorer: Scorer = {
  scorePage: (_, text) => text.length,
  aggregate: (scores) => ({ f1: Math.max(...(scores as number[])) / 10 }),
};

describe('the report on the finder', () => {
  const truth = {
    kind: 'full',
    news: true,
    title: 'Harbour to close',
    date: '2031-05-02',
  } as const;
  const lines = (output: Output) =>
    qualityLines('own', [measured(truth, output)], scorer).join('\n');

  it('gives each system its own figures', () => {
    const [head, ours, peer] = qualityLines('own', [measured(truth, { text: 'four' })], scorer);
    expect(head).toBe('own: 1 pages');
    expect(ours).toContain('ours         f1 .400');
    expect(peer).toContain('readability  f1 .000');
  });

  it('takes a headline for right that differs in marks or has the name of the paper', () => {
    expect(lines({ text: '', title: '“Harbour” to close – The Bugle' })).toContain(
      'headline 1.000',
    );
    expect(lines({ text: '', title: 'Bridge to close' })).toContain('headline .000');
    expect(lines({ text: '' })).toContain('headline .000');
  });

  it('takes a date for right that is on the same day somewhere', () => {
    expect(lines({ text: '', published: '2031-05-01T23:30:00-08:00' })).toContain('day 1.000');
    expect(lines({ text: '', published: '2031-05-04' })).toContain('day .000');
    expect(lines({ text: '', published: 'in May' })).toContain('day .000');
  });

  it('sets times beside those of Readability', () => {
    const pages = [1, 4, 2].map((first) => measured(truth, none, first));
    expect(timeLines(pages)[1]).toContain('first 2.00 ms (20 % of Readability), later 1.00 ms');
    expect(median([1, 2, 3, 10])).toBe(2.5);
  });
});

describe('annotated pages', () => {
  let data = '';
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'finder-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  it('are missed where there are none', () => {
    expect(hasPages(data)).toBe(false);
    writeFileSync(join(data, 'score.mjs'), '');
    expect(hasPages(data)).toBe(true);
  });

  it('are those with a page, and of the sets of beginnings the news', () => {
    const directory = join(data, 'dev', 'own');
    mkdirSync(join(directory, 'html'), { recursive: true });
    const truths = {
      a: { kind: 'full', news: false, url: 'https://bugle.example/a' },
      b: { kind: 'lead', news: false },
      c: { kind: 'lead', news: true },
      missing: { kind: 'full', news: true },
    };
    writeFileSync(join(directory, 'truth.json'), JSON.stringify(truths));
    for (const id of ['a', 'b', 'c']) {
      writeFileSync(join(directory, 'html', `${id}.html.gz`), gzipSync(`<p>${id}</p>`));
    }
    const pages = readPages(data, 'own');
    expect(pages.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(pages.map((page) => page.html())).toEqual(['<p>a</p>', '<p>c</p>']);
    expect(pages[0]?.url).toBe('https://bugle.example/a');
    expect(pages[1]?.url).toMatch(/^https:/);
  });
});
