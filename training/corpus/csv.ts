/**
 * A corpus as a table: one attribution a row, in a CSV file (RFC 4180) with a row of names, beside
 * the text files that its column `article` names. `content`, `cue` and `source` hold spans in UTF-16
 * units of the text, as "15-32" or, in pieces, "15-32;34-40"; `said` (true, false) and `type` may be
 * left out or empty. A row without content says that its article has no attributions.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Span } from '../../src/core/model';
import type { GoldAttribution, GoldDocument } from './document';

type Row = Record<string, string>;
const NEEDED = ['article', 'content', 'cue', 'source'];
const TYPES = ['direct', 'indirect', 'mixed'] as const;

/**
 * In the order of the articles' names, and in each of its text, whatever the order of the rows.
 * @throws naming file and row, where a column, a text or a span is missing or wrong
 */
export function readCsv(file: string): GoldDocument[] {
  const rows = parse<Row>(readFileSync(file), { columns: true, bom: true, trim: true });
  const missing = NEEDED.filter((name) => !(name in (rows[0] ?? {})));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}.`);
  const documents = new Map<string, GoldDocument>();
  for (const [at, row] of rows.entries()) {
    const where = `${file}, row ${at + 2}`;
    const { article: id = '' } = row;
    const path = join(dirname(file), id);
    if (!documents.has(id)) {
      if (!existsSync(path)) throw new Error(`${where}: there is no text at ${path}.`);
      documents.set(id, { id, text: readFileSync(path, 'utf8'), attributions: [] });
    }
    const { text, attributions } = documents.get(id) as GoldDocument;
    const attribution = attributionOf(row, text.length, where);
    if (attribution.content.length > 0) attributions.push(attribution);
  }
  for (const { attributions } of documents.values()) attributions.sort(byPlace);
  return [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** By the content, then by all else, so that not even two of one content keep their rows' order. */
function byPlace(a: GoldAttribution, b: GoldAttribution): number {
  const [one, other] = [a, b].map((each) => JSON.stringify(each)) as [string, string];
  return (
    (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) ||
    (one < other ? -1 : Number(one > other))
  );
}

function attributionOf(row: Row, length: number, where: string): GoldAttribution {
  const spans = (name: string): Span[] =>
    (row[name] ?? '')
      .split(';')
      .filter(Boolean)
      .map((piece) => {
        const [, start, end] = /^\s*(\d+)-(\d+)\s*$/.exec(piece) ?? [];
        const span = { start: Number(start), end: Number(end) };
        if (span.start < span.end && span.end <= length) return span;
        throw new Error(`${where}: "${piece}" is no span of ${name} in a text of ${length} units.`);
      })
      .sort((a, b) => a.start - b.start);
  const type = TYPES.find((each) => each === row.type);
  if (row.type && !type) throw new Error(`${where}: "${row.type}" is none of ${TYPES.join(', ')}.`);
  if (row.said && !/^(?:true|false)$/.test(row.said)) {
    throw new Error(`${where}: "${row.said}" is neither true nor false.`);
  }
  return {
    content: spans('content'),
    cue: spans('cue'),
    source: spans('source'),
    ...(row.said && { said: row.said === 'true' }),
    ...(type && { type }),
  };
}
