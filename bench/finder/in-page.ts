/**
 * What is run inside a page: each of these functions is sent there as its source, so that it may
 * use nothing from outside but the globals that `scriptsFor` has put there.
 */
import type { FoundArticle } from '../../src/dom';

export const SYSTEMS = ['ours', 'readability', 'defuddle'] as const;
export type System = (typeof SYSTEMS)[number];

export interface Output {
  text: string;
  title?: string | undefined;
  published?: string | undefined;
}

export interface PageResult {
  elements: number;
  /** By system, and `floor` and `clone`: the first run, then the median of the later ones, ms. */
  times: Record<string, { first: number; later: number }>;
  outputs: Record<System, Output>;
}

interface Peers {
  Readability: new (
    document: Document,
  ) => { parse(): { content: string; title: string; publishedTime?: string } | null };
  Defuddle: new (
    document: Document,
    options: { url: string },
  ) => { parse(): { content: string; title: string; published: string } };
}

/** Runs all systems on the page that is open, one after the other, `runs` times. */
export function measureInPage({ url, runs }: { url: string; runs: number }): PageResult {
  const { Readability, Defuddle, whosaidFinder } = globalThis as unknown as Peers & {
    whosaidFinder: { find(document: Document, url: string): FoundArticle | null };
  };
  const BLOCKS = 'address article aside blockquote br dd div dl dt figcaption figure footer';
  const MORE = 'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul';
  const breaking = new Set(`${BLOCKS} ${MORE}`.split(' '));
  const linesIn = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
    const inner = Array.from(node.childNodes, linesIn).join('');
    return breaking.has(node.nodeName.toLowerCase()) ? `\n${inner}\n` : inner;
  };
  const textOf = (html: string): string =>
    linesIn(new DOMParser().parseFromString(html, 'text/html').body)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line)
      .join('\n');
  const runOurs = (): Output => {
    const found = whosaidFinder.find(document, url);
    const text = found?.blocks.map((block) => block.text).join('\n') ?? '';
    return { text, title: found?.title, published: found?.published };
  };
  const runReadability = () => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return { html: found?.content ?? '', title: found?.title, published: found?.publishedTime };
  };
  const runDefuddle = () => {
    const { content, title, published } = new Defuddle(document, { url }).parse();
    return { html: content, title, published };
  };
  const runFloor = (): number => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length;
  };
  const times: PageResult['times'] = {};
  const time = <T>(name: string, run: () => T): T => {
    const taken: number[] = [];
    let result!: T;
    for (let index = 0; index < runs; index++) {
      const start = performance.now();
      const one = run();
      taken.push(performance.now() - start);
      if (index === 0) result = one;
    }
    const later = taken.slice(1).sort((a, b) => a - b);
    times[name] = { first: taken[0] ?? 0, later: later[later.length >> 1] ?? 0 };
    return result;
  };
  time('floor', runFloor);
  time('clone', () => document.cloneNode(true));
  const readability = time('readability', runReadability);
  const defuddle = time('defuddle', runDefuddle);
  const ours = time('ours', runOurs);
  const withText = <T extends { html: string }>({ html, ...rest }: T) => ({
    ...rest,
    text: textOf(html),
  });
  return {
    elements: document.getElementsByTagName('*').length,
    times,
    outputs: { ours, readability: withText(readability), defuddle: withText(defuddle) },
  };
}

/** The longest stretch of a first run in slices between two pauses, ms, and how many pauses there were. */
export async function longestSlice(url: string): Promise<{ longest: number; pauses: number }> {
  const { scheduler, whosaidFinder } = globalThis as unknown as {
    scheduler: { yield(): Promise<void> };
    whosaidFinder: { findInSlices(document: Document, url: string): Promise<unknown> };
  };
  const pause = scheduler.yield.bind(scheduler);
  let longest = 0;
  let pauses = 0;
  let start = performance.now();
  const end = () => {
    longest = Math.max(longest, performance.now() - start);
  };
  scheduler.yield = async () => {
    end();
    pauses++;
    await pause();
    start = performance.now();
  };
  await whosaidFinder.findInSlices(document, url);
  end();
  return { longest, pauses };
}
