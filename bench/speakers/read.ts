/** The annotated speakers as they lie in a folder: `speakers`, `quotes` and `pages`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/core';
import type { Gold } from './given';
import type { GoldPage } from './pages';

type Pair = [start: number, end: number];

interface Attribution {
  id: string;
  content: Pair[];
  cue: Pair[];
  source: Pair[];
  speaker?: string | null;
  speakerHow?: string | null;
}

interface Document {
  id: string;
  text: string;
  attributions: Attribution[];
}

type Speakers = Record<
  string,
  { attributions: Record<string, { speaker: string | null; kind: string; how: string }> }
>;

type Page = {
  text: string;
  claims: (Omit<GoldPage['claims'][number], 'content'> & { content: Pair[] })[];
};

const spans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }));

/** @throws Error that says which file is not there */
function read(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Error(
      `bench:speakers needs ${path}, which is not there. Give another folder with --data.`,
    );
  }
  return readFileSync(path, 'utf8');
}

const lines = (text: string): Document[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Document);

/** Read by hand. */
export function readSpeakers(folder: string): Gold[] {
  const speakers = JSON.parse(read(folder, 'speakers/dev.json')) as Speakers;
  return lines(read(folder, 'speakers/dev.docs.jsonl')).map((document) => ({
    text: document.text,
    attributions: document.attributions.map((attribution) => ({
      ...spansOf(attribution),
      ...speakers[document.id]!.attributions[attribution.id]!,
    })),
  }));
}

/** Named by a program: its reference is not always right. */
export function readQuotes(folder: string): Gold[] {
  return lines(read(folder, 'quotes/dev.jsonl')).map((document) => ({
    text: document.text,
    attributions: document.attributions.map((attribution) => ({
      ...spansOf(attribution),
      speaker: attribution.speaker ?? null,
      kind: null,
      how: attribution.speakerHow ?? 'none',
    })),
  }));
}

/** The claims of whole pages, given with their spans. */
export function readGivenPages(folder: string): Gold[] {
  const pages = JSON.parse(read(folder, 'pages/dev.json')) as {
    text: string;
    claims: (Omit<Attribution, 'speaker'> & { speaker: string | null; kind: string | null })[];
  }[];
  return pages.map(({ text, claims }) => ({
    text,
    attributions: claims.map((claim) => ({
      ...spansOf(claim),
      speaker: claim.speaker,
      kind: claim.kind,
      how: 'page',
    })),
  }));
}

export function readPages(folder: string): GoldPage[] {
  return (JSON.parse(read(folder, 'pages/dev.json')) as Page[]).map(({ text, claims }) => ({
    text,
    claims: claims.map((claim) => ({ ...claim, content: spans(claim.content) })),
  }));
}

const spansOf = ({ content, cue, source }: Attribution) => ({
  content: spans(content),
  cue: spans(cue),
  source: spans(source),
});
