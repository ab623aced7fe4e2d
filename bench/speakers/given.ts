/** Speakers of attributions whose spans are given: resolution apart from finding. */
import { type Analyser, DEFAULT_SELECTION, type Span } from '../../src/core';
import { type BCubed, bCubed, type Named } from './clusters';
import { isExact, isLenient, nameWords } from './names';

export interface Gold {
  text: string;
  attributions: {
    content: Span[];
    cue: Span[];
    source: Span[];
    speaker: string | null;
    kind: string | null;
    /** How the source tells who it is: named, pronoun, … */
    how: string;
  }[];
}

export interface Row {
  all: number;
  exact: number;
  lenient: number;
}

export interface GivenFigures {
  rows: Map<string, Row>;
  /** Of those that a reader sees with a name, or with their own words for it. */
  shown: Row;
  kinds: { all: number; right: number };
  bCubed: BCubed;
  errors: string[];
}

/** Attributions without a right speaker count for `shown` only. */
export function measureGiven(analyser: Analyser, articles: readonly Gold[]): GivenFigures {
  const rows = new Map<string, Row>();
  const shown: Row = { all: 0, exact: 0, lenient: 0 };
  const kinds = { all: 0, right: 0 };
  const errors: string[] = [];
  const named: Named[][] = [];
  for (const { text, attributions: golds } of articles) {
    const { attributions, speakers } = analyser.resolve({ text, language: 'en' }, golds);
    const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    const names: Named[] = [];
    golds.forEach((gold, i) => {
      const found = byId.get(attributions[i]?.speaker ?? '');
      const name = found?.name ?? null;
      const hits = { exact: isExact(gold.speaker, name), lenient: isLenient(gold.speaker, name) };
      const isSure =
        (attributions[i]?.speakerConfidence ?? 0) >= DEFAULT_SELECTION.minSpeakerConfidence;
      if (found && isSure) count(shown, hits);
      if (found && gold.kind !== null) {
        kinds.all++;
        if (found.kind === gold.kind) kinds.right++;
      }
      if (gold.speaker === null) return;
      const keys = [
        'all',
        `how: ${gold.how}`,
        ...(gold.kind === null ? [] : [`kind: ${gold.kind}`]),
      ];
      for (const key of keys) count(rowOf(rows, key), hits);
      names.push({
        right: nameWords(gold.speaker).join(' '),
        found: name === null ? `nobody ${i}` : nameWords(name).join(' '),
      });
      if (!hits.exact) {
        const source = gold.source.map(({ start, end }) => text.slice(start, end)).join(' … ');
        errors.push(`${gold.how}: “${source}” is ${gold.speaker}, not ${name ?? 'nobody'}`);
      }
    });
    named.push(names);
  }
  return { rows, shown, kinds, bCubed: bCubed(named), errors };
}

function rowOf(rows: Map<string, Row>, key: string): Row {
  const row = rows.get(key) ?? { all: 0, exact: 0, lenient: 0 };
  rows.set(key, row);
  return row;
}

function count(row: Row, { exact, lenient }: { exact: boolean; lenient: boolean }): void {
  row.all++;
  if (exact) row.exact++;
  if (lenient) row.lenient++;
}
