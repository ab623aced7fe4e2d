/** The finder's peers and the page script's parts, side by side on the same pages in one browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Analyser } from '../../src/core';
import { type Budget, type Figure, figureOf } from '../common/figures';
import { asScript } from '../common/script';
import { readerableScript, scriptsFor, startChromium, withPage } from '../finder/browser';
import { type AnnotatedPage, hasPages, readPages } from '../finder/pages';
import { longArticle } from '../page/pages';
import { findInPage, highlightInPage, type Times } from './in-page';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLES = ['harbour', 'long', 'disputed', 'own-voice', 'strict-csp'];
const SETS = ['scrapinghub', 'fundus-eval', 'fundus'];
/** Paragraphs of an article of about 1, 10, 100 and 1,000 kB. */
const GROWING = [4, 40, 400, 4000];

export interface PageBench {
  /** Annotated pages that are no part of the project; only own ones where there are none. */
  data: string;
  /** Of each set of those. */
  pages: number;
  /** On each page: one first run, the others are warm. */
  runs: number;
}

export interface Growth {
  /** Of text, UTF-16 units. */
  length: number;
  /** ms. */
  find: number;
  map: number;
  analyse: number;
}

export interface PageFigures {
  figures: { title: string; figures: Figure[] }[];
  growth: Growth[];
}

const ownPage = (id: string, html: string): AnnotatedPage => ({
  id,
  url: `https://own-${id}.example/`,
  truth: { kind: 'full', news: true },
  html: () => html,
});

function ownArticles(): AnnotatedPage[] {
  const own = ARTICLES.map((name) =>
    ownPage(name, readFileSync(join(root, `tests/pages/${name}.html`), 'utf8')),
  );
  return [...own, ownPage('fifty-paragraphs', longArticle(50))];
}

const annotatedPages = (data: string, most: number): AnnotatedPage[] =>
  hasPages(data) ? SETS.flatMap((set) => readPages(data, set).slice(0, most)) : [];

function otherPages(): AnnotatedPage[] {
  const folder = join(root, 'tests/pages/not-articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ownPage(name.replace('.html', ''), readFileSync(join(folder, name), 'utf8')));
}

export async function measurePages(
  analyser: Analyser,
  { data, pages, runs }: PageBench,
): Promise<PageFigures> {
  const scripts = [
    ...(await scriptsFor()),
    readerableScript(),
    await asScript('bench/speed/parts.ts', 'parts'),
  ];
  const browser = await startChromium();
  try {
    const timesOf = async (some: readonly AnnotatedPage[]): Promise<Times[]> => {
      const times: Times[] = [];
      for (const page of some) times.push(await timesOn(browser, page, scripts, analyser, runs));
      return times;
    };
    const own = await timesOf(ownArticles());
    const annotated = await timesOf(annotatedPages(data, pages));
    const left = await timesOf(otherPages());
    const growth: Growth[] = [];
    for (const paragraphs of GROWING) {
      growth.push(await growthOn(browser, paragraphs, scripts, analyser));
    }
    const figures = [
      { title: `On ${own.length} own pages, which are small`, figures: articleFigures('own', own) },
      { title: `On ${left.length} own pages that are no articles`, figures: gateFigures(left) },
    ];
    if (annotated.length > 0) {
      figures.push({
        title: `On ${annotated.length} annotated pages of papers`,
        figures: articleFigures('annotated', annotated, PAGE_BUDGET),
      });
    }
    return { figures, growth };
  } finally {
    await browser.close();
  }
}

async function timesOn(
  browser: Browser,
  page: AnnotatedPage,
  scripts: readonly string[],
  analyser: Analyser,
  runs: number,
): Promise<Times> {
  return withPage(browser, page, scripts, async (tab) => {
    const { times, article } = await tab.evaluate(findInPage, { url: page.url, runs });
    if (!article) return times;
    const analysis = analyser.analyse(article);
    const marked = await tab.evaluate(highlightInPage, { analysis, runs });
    return { ...times, ...marked.times };
  });
}

async function growthOn(
  browser: Browser,
  paragraphs: number,
  scripts: readonly string[],
  analyser: Analyser,
): Promise<Growth> {
  const page = ownPage(`long-${paragraphs}`, longArticle(paragraphs));
  return withPage(browser, page, scripts.slice(-1), async (tab) => {
    const { find, map, article } = await tab.evaluate((url) => {
      const { whosaidParts } = globalThis;
      const start = performance.now();
      const found = whosaidParts.find(url);
      const between = performance.now();
      const map = found && whosaidParts.map(found);
      const end = performance.now();
      const article = found && map && whosaidParts.article(found, map);
      return { find: between - start, map: end - between, article };
    }, page.url);
    if (!article) throw new Error(`no article in ${paragraphs} paragraphs`);
    const start = performance.now();
    analyser.analyse(article);
    return { length: article.text.length, find, map, analyse: performance.now() - start };
  });
}

/** In the order of the table, with what stands for each. */
const NAMES: readonly [key: string, name: string][] = [
  ['floor', 'floor: one TreeWalker pass'],
  ['isProbablyReaderable', 'isProbablyReaderable'],
  ['Readability', 'Readability, on a clone'],
  ['Defuddle', 'Defuddle'],
  ['gate', 'ours: gate'],
  ['find', 'ours: find'],
  ['map', 'ours: map'],
  ['highlight', 'ours: highlight'],
];

const valuesOf = (all: readonly Times[], key: string, run: 'first' | 'later'): number[] =>
  all.map((times) => times[key]?.[run] ?? 0);

/** @param group names the pages, so that a figure's name is its own */
function articleFigures(group: string, all: readonly Times[], budget: Budget = {}): Figure[] {
  const articles = all.filter(({ highlight }) => highlight !== undefined);
  const ours = articles.map(({ find, map, highlight }) => ({
    first: find!.first + map!.first + highlight!.first,
    later: find!.later + map!.later + highlight!.later,
  }));
  const share = (run: 'first' | 'later'): number[] =>
    articles.map(({ Readability }, at) => ours[at]![run] / Math.max(Readability![run], CLOCK_MS));
  const times = (run: 'first' | 'later', words: string): Figure[] =>
    NAMES.map(([key, name]) =>
      figureOf(`${group}: ${name}, ${words}`, 'ms', valuesOf(articles, key, run)),
    );
  return [
    ...times('first', 'first run'),
    ...times('later', 'warm'),
    figureOf(`${group}: ours in all, of Readability’s, first run`, '×', share('first'), budget),
    figureOf(`${group}: ours in all, of Readability’s, warm`, '×', share('later'), budget),
    gateOfFloor(`${group}: gate, of the floor`, articles),
  ];
}

const gateOfFloor = (name: string, all: readonly Times[], budget: Budget = {}): Figure => ({
  name,
  value: sum(valuesOf(all, 'gate', 'first')) / sum(valuesOf(all, 'floor', 'first')),
  unit: '×',
  ...budget,
});

const gateFigures = (all: readonly Times[]): Figure[] => [
  figureOf('no article: floor, first run', 'ms', valuesOf(all, 'floor', 'first')),
  figureOf('no article: gate, first run', 'ms', valuesOf(all, 'gate', 'first')),
  gateOfFloor('no article: gate, of the floor', all, { most: 1 }),
];

/** Half of what Readability takes on the same page in the same run. */
const PAGE_BUDGET: Budget = { most: 0.5 };

/** What a page's clock can tell apart, ms. */
const CLOCK_MS = 0.1;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
