/** Whether the bench's own measure agrees with the score.mjs that lies beside the data. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../../src/core/model';
import type { GoldDocument } from '../../training/corpus/document';
import { type MeasuredDocument, measure, ROWS } from './metric';

interface Scored {
  full: { F: number };
  partial: { F: number };
}

type Score = (
  gold: unknown[],
  found: unknown[],
  options: { said: boolean },
) => Record<string, Scored>;

const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);
/** Agreement to the third decimal. */
const LEAST_DIFFERENCE = 0.0005;

/** A line for the report; null where there is no score.mjs. */
export async function checkMeasure(
  folder: string,
  gold: readonly GoldDocument[],
  documents: readonly MeasuredDocument[],
): Promise<string | null> {
  const file = join(folder, 'score.mjs');
  if (!existsSync(file)) return null;
  const { score } = (await import(pathToFileURL(file).href)) as { score: Score };
  const right = gold.map(({ id, text, attributions }) => ({
    id,
    text,
    attributions: attributions.map((a) => ({
      ...a,
      content: pairs(a.content),
      cue: pairs(a.cue),
      source: pairs(a.source),
    })),
  }));
  const found = documents.map((d, i) => ({
    id: gold[i]!.id,
    attributions: d.found.map((a) => ({
      content: pairs(a.content),
      cue: pairs(a.cue),
      source: pairs(a.source),
    })),
  }));
  let greatest = 0;
  for (const said of [false, true]) {
    const theirs = score(right, found, { said });
    const ours = measure(documents, said);
    for (const row of ROWS) {
      greatest = Math.max(
        greatest,
        Math.abs(theirs[row]!.full.F - ours.rows[row].full.f1),
        Math.abs(theirs[row]!.partial.F - ours.rows[row].partial.f1),
      );
    }
  }
  return greatest < LEAST_DIFFERENCE
    ? 'the measure agrees with score.mjs to the third decimal'
    : `THE MEASURE DIFFERS FROM score.mjs BY ${greatest.toFixed(4)}`;
}
