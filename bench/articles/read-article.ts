/**
 * The annotated articles in tests/pages/articles; its README describes their form. Reading is
 * strict: whatever is not understood, not found or found twice is an error with file and line.
 */
import {
  CLAIM_TYPES,
  type ClaimType,
  SPEAKER_KINDS,
  type Span,
  type SpeakerKind,
  STANCES,
  type Stance,
} from '../../src/core';

/** `must` fails the test, `wanted` is not found yet, `may` and `act` need not be found. */
export const LEVELS = ['must', 'wanted', 'may', 'act'] as const;
export type Level = (typeof LEVELS)[number];

export interface Name {
  name: string;
  kind: SpeakerKind;
}

export interface GoldClaim {
  line: number;
  level: Level;
  /** In each of the following lists any one is right; the first is the best. */
  types: ClaimType[];
  /** From the one who said it to the last who passed it on; each link has its alternatives. */
  chain: Name[][];
  cue: string;
  stances: Stance[];
  contents: Span[][];
}

/** Two contents of which the second denies or rejects the first. */
export interface GoldDispute {
  line: number;
  level: Level;
  claim: Span[];
  denial: Span[];
}

export interface GoldArticle {
  name: string;
  title: string;
  paper: string;
  usage: string;
  kind: string;
  /** Paragraphs divided by "\n", as the extension reads them from a page. */
  text: string;
  claims: GoldClaim[];
  disputes: GoldDispute[];
  /** Where no claim may be found. */
  nots: Span[];
}

class ArticleError extends Error {}

/** How many of the lines before a part it does not hold itself. */
interface Lines {
  first: number;
  lines: string[];
}

/** @throws ArticleError */
export function readArticle(name: string, source: string): GoldArticle {
  const [head, body, annotation] = parts(name, source);
  const title = head.lines[0] ?? '';
  const fields = new Map<string, string>();
  head.lines.slice(1).forEach((line, i) => {
    const field = /^(paper|usage|kind): (\S.*)$/.exec(line);
    if (!field) throw new ArticleError(`${name}:${head.first + 1 + i}: no field: ${line}`);
    fields.set(field[1]!, field[2]!);
  });
  const field = (key: string): string => {
    const value = fields.get(key);
    if (!value) throw new ArticleError(`${name}: the head has no "${key}: …"`);
    return value;
  };
  const paragraphs = body.lines.filter((line) => line.trim() !== '');
  const text = [title, ...paragraphs.map((line) => line.replace(/^(?:> |\[caption\] )/, ''))];
  const article: GoldArticle = {
    name,
    title,
    paper: field('paper'),
    usage: field('usage'),
    kind: field('kind'),
    text: text.join('\n'),
    claims: [],
    disputes: [],
    nots: [],
  };
  const names = new Map<string, string>();
  annotation.lines.forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      readLine(article, names, line, annotation.first + i);
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      throw new ArticleError(`${name}:${annotation.first + i}: ${error.message}`);
    }
  });
  return article;
}

function parts(name: string, source: string): [Lines, Lines, Lines] {
  const found: Lines[] = [{ first: 1, lines: [] }];
  source
    .trimEnd()
    .split('\n')
    .forEach((line, i) => {
      if (line === '---') found.push({ first: i + 2, lines: [] });
      else found.at(-1)?.lines.push(line);
    });
  const [head, body, annotation] = found;
  if (!head || !body || !annotation || found.length > 3) {
    throw new ArticleError(`${name}: needs head, text and claims, divided by two lines "---"`);
  }
  return [head, body, annotation];
}

function readLine(
  article: GoldArticle,
  names: Map<string, string>,
  line: string,
  at: number,
): void {
  const short = /^(@\w+) = (.+)$/.exec(line);
  if (short) {
    names.set(short[1]!, short[2]!);
    return;
  }
  const [first, ...rest] = line.split(' | ');
  if (first === 'not' && rest.length === 1) {
    article.nots.push(findSpan(article.text, rest[0]!));
    return;
  }
  const dispute = /^(\w+) dispute$/.exec(first ?? '');
  if (dispute) {
    if (rest.length !== 2) throw new ArticleError('needs LEVEL dispute | CONTENT | CONTENT');
    const [claim, denial] = rest.map((one) => readContent(article.text, one));
    const level = oneOf(LEVELS, dispute[1]);
    article.disputes.push({ line: at, level, claim: claim!, denial: denial! });
    return;
  }
  const [who, cue, content] = rest;
  const [level, types] = first?.split(' ') ?? [];
  if (rest.length !== 3 || !who || !cue || !content || !types) {
    throw new ArticleError('needs LEVEL TYPE | SPEAKER | CUE | CONTENT');
  }
  const [, words, , stances] = /^(.+?)( \[(.+)\])?$/.exec(cue) ?? [];
  article.claims.push({
    line: at,
    level: oneOf(LEVELS, level),
    types: types.split('/').map((type) => oneOf(CLAIM_TYPES, type)),
    chain: who.split(' < ').map((link) => readNames(names.get(link) ?? link)),
    cue: words ?? '',
    stances: (stances ?? 'asserts').split(', ').map((stance) => oneOf(STANCES, stance)),
    contents: content.split(' = ').map((one) => readContent(article.text, one)),
  });
}

const readContent = (text: string, content: string): Span[] =>
  content.split(' + ').map((span) => findSpan(text, span));

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T {
  const found = known.find((one) => one === value);
  if (!found) throw new ArticleError(`"${value}" is none of ${known.join(', ')}`);
  return found;
}

function readNames(source: string): Name[] {
  return source.split(' = ').map((one) => {
    const [, name, kind] = /^(.+) \((\w+)\)$/.exec(one) ?? [];
    if (!name) throw new ArticleError(`needs NAME (KIND), not "${one}"`);
    return { name, kind: oneOf(SPEAKER_KINDS, kind) };
  });
}

/** "FIRST WORDS ~ LAST WORDS" is all from the one to the other. */
function findSpan(text: string, pattern: string): Span {
  const [first, last] = pattern.split(' ~ ') as [string, string?];
  const start = findOnce(text, first, 0);
  if (last === undefined) return { start, end: start + first.length };
  return { start, end: findOnce(text, last, start) + last.length };
}

function findOnce(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  if (at < 0) throw new ArticleError(`the text does not have "${words}"`);
  if (text.indexOf(words, at + 1) >= 0) throw new ArticleError(`the text has "${words}" twice`);
  return at;
}

/** The words of spans, in order. */
export function textOf(article: GoldArticle, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
}
