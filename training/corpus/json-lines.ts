/** The JSON-lines form: one article a line, tags in a folder `nlp` beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/core/model';
import type { GoldDocument, TaggedToken } from './document';

type Pair = [number, number];

interface Line {
  id: string;
  text: string;
  attributions: {
    content: Pair[];
    cue: Pair[];
    source: Pair[];
    said?: boolean;
    type?: 'direct' | 'indirect' | 'mixed';
  }[];
}

function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

const spans = (pairs: Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }));

/** Throws where the file is missing or a line is no JSON. */
export function readJsonLines(file: string): GoldDocument[] {
  return readLines<Line>(file).map(({ id, text, attributions }) => ({
    id,
    text,
    attributions: attributions.map((a) => ({
      content: spans(a.content),
      cue: spans(a.cue),
      source: spans(a.source),
      ...(a.said === undefined ? {} : { said: a.said }),
      ...(a.type === undefined ? {} : { type: a.type }),
    })),
  }));
}

interface TagLine {
  id: string;
  sents: [start: number, end: number, tag: string, lemma: string, entity: string][][];
}

/** The tags of `DIR/train.jsonl` stand in `DIR/nlp/train.jsonl.gz`; null without that file. */
export function readTags(file: string): Map<string, TaggedToken[]> | null {
  const path = join(dirname(file), 'nlp', `${basename(file)}.gz`);
  if (!existsSync(path)) return null;
  const tags = new Map<string, TaggedToken[]>();
  for (const { id, sents } of readLines<TagLine>(path)) {
    const tokens = sents.flat().map(([start, end, tag, , entity]) => ({ start, end, tag, entity }));
    tags.set(
      id,
      tokens.sort((a, b) => a.start - b.start),
    );
  }
  return tags;
}
