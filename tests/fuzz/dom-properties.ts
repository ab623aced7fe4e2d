/** What reading and marking a page promise, whatever it holds and whenever it changes. */
import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Analysis, Article, Attribution } from '../../src/core';
import { articleOf, findArticle, TextMap, TextPositions } from '../../src/dom';
import { Highlighter } from '../../src/dom/marks/highlighter';
import { hitTest, MarkIndex } from '../../src/dom/marks/hit-test';
import { watchPage } from '../../src/dom/page/page-watcher';
import { type PageClaim, pageClaims, pairClaims } from '../../src/entries/page/marks';
import { PageReader } from '../../src/entries/page/reader';
import { type Mutation, mutate, mutations, nodesOf, type Page, pages, write } from './pages';
import { property } from './property';

const URL = 'https://paper.example/a';
/** jsdom leaves listeners of every document on its window: after so many there is a new one. */
const DOCUMENTS = 200;

function newWindow(): JSDOM['window'] {
  const { window } = new JSDOM('', { url: URL });
  // jsdom lays nothing out.
  window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  return window;
}
let window = newWindow();
let made = 0;

function documentOf(page: Page): Document {
  if (++made % DOCUMENTS === 0) window = newWindow();
  const document = window.document.implementation.createHTMLDocument('Ferry stops in winter');
  write(document, page);
  return document;
}

export function checkReading(page: Page): void {
  const document = documentOf(page);
  const read = () => findArticle(document, URL);
  const found = read();
  deepEqual(
    read()?.blocks.map(({ text }) => text),
    found?.blocks.map(({ text }) => text),
  );
  if (!found) return;
  for (const { element, text } of found.blocks) {
    ok(document.contains(element));
    notEqual(text.trim(), '');
  }
  const map = new TextMap(found.blocks);
  equal(articleOf(found, map).text, map.text);
  ok(map.isCurrent());
  const positions = new TextPositions(map);
  for (const [block, { start, end }] of map.blockSpans.entries()) {
    for (const range of map.ranges({ start, end })) {
      equal(map.blockAt(range.startContainer), block);
      const at = positions.offsetAt(range.startContainer, range.startOffset);
      ok(at !== null && at >= start && at < end);
    }
  }
}

/** Shares of the text where claims begin. */
type Claims = readonly number[];

function analysisOf({ text }: Article, claims: Claims): Analysis {
  const attributions = claims.flatMap((share, at): Attribution[] => {
    const start = Math.floor(share * text.length);
    const end = Math.min(text.length, start + 60);
    if (start >= end) return [];
    return [
      {
        id: `c${at}`,
        type: 'direct',
        content: [{ start, end }],
        cue: [],
        source: [],
        speaker: null,
        chain: [],
        within: null,
        stance: 'asserts',
        said: true,
        confidence: 0.9,
        speakerConfidence: 0.9,
      },
    ];
  });
  const none = { speakers: [], disputes: [], repeats: [] };
  return { attributions, ...none, language: 'en', modelVersion: 'fuzz' };
}

/** Of what needs layout, which is not here: tells nothing. */
class Observer {
  observe(): void {}
  disconnect(): void {}
}

/** What browsers have and Node has not; `yield` is called between every two steps of the finder. */
function withPlatform(onYield: () => void): () => void {
  const scope = globalThis as Record<string, unknown>;
  const { MutationObserver } = window;
  const highlights = new Map<string, Set<Range>>();
  const platform: Record<string, unknown> = {
    MutationObserver,
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    addEventListener: window.addEventListener.bind(window),
    Highlight: class extends Set<Range> {
      priority = 0;
    },
    CSS: { highlights },
    scheduler: { yield: async () => onYield() },
  };
  const before = Object.keys(platform).map((name) => [name, scope[name]] as const);
  Object.assign(scope, platform);
  const { performance } = globalThis;
  // Each step takes so long that the finder pauses after it.
  let now = 0;
  const clock = Object.create(performance, { now: { value: () => (now += 100) } });
  Object.defineProperty(globalThis, 'performance', { value: clock, configurable: true });
  return () => {
    Object.assign(scope, Object.fromEntries(before));
    Object.defineProperty(globalThis, 'performance', { value: performance, configurable: true });
  };
}

interface Living {
  page: Page;
  changes: Mutation[];
  claims: number[];
}

export async function checkLiving({ page, changes, claims: shares }: Living): Promise<void> {
  const document = documentOf(page);
  const left = [...changes];
  const step = (): void => {
    const next = left.shift();
    if (next) mutate(document, next);
  };
  const restore = withPlatform(step);
  const life = new window.AbortController();
  try {
    const reader = new PageReader(async (article) => {
      step();
      return analysisOf(article, shares);
    });
    const watch = watchPage(document, {
      isCurrent: () => reader.isCurrent(),
      onChange: () => {},
      onRestyle: () => {},
      quietMs: 0,
      limitMs: 0,
      signal: life.signal,
    });
    const highlighter = new Highlighter(() => {}, life.signal);
    let shown: PageClaim[] = [];
    // Read, changed, read again: what a page script does as long as the page lives.
    for (let round = 0; round < 3; round++) {
      const { report, map, summary, root } = await reader.read(document);
      step();
      notEqual(report.state, 'failed', JSON.stringify(report));
      if (report.state !== 'ready' || !map || !summary) {
        highlighter.clear();
        shown = [];
        continue;
      }
      const claims = pageClaims(report.article, report.analysis, map, summary, report.slots);
      step();
      pairClaims(shown, claims);
      watch.watchArticle(root, map.trees);
      step();
      highlighter.show(
        claims.map(({ mark }) => mark),
        'underline',
      );
      step();
      const index = new MarkIndex(
        claims.map(({ mark }) => mark),
        (node) => map.blockAt(node),
      );
      for (const node of nodesOf(document)) hitTest(index, 0, 0, node);
      step();
      highlighter.activate(claims[0]?.view.id ?? null);
      highlighter.repair(URL);
      reader.isCurrent();
      shown = claims;
      await Promise.resolve();
    }
  } finally {
    life.abort();
    restore();
  }
}

const livings: fc.Arbitrary<Living> = fc.record({
  page: pages,
  changes: fc.array(mutations, { maxLength: 40, size: 'max' }),
  claims: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
});

export const domProperties = [
  property('a page is read as it stands', 1, pages, checkReading),
  property('a page may change between any two steps', 2, livings, checkLiving),
];
