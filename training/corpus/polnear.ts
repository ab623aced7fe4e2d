/**
 * PolNeAR's public layout: anywhere below a folder, pairs of a text file and a file of brat
 * stand-off annotations of the same name (`a.txt` with `a.ann` or `a.txt.ann`, also in a
 * sibling folder). Format: https://brat.nlplab.org/standoff.html
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../src/core/model';
import type { GoldAttribution, GoldDocument } from './document';

/**
 * In the order of their names, so that training sees them in the same order everywhere.
 * @throws where two texts or two files of annotations have one name: which is whose cannot be told
 */
export function readPolnear(folder: string): GoldDocument[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const annotations = byName(files, /(?:\.txt)?\.ann$/);
  return [...byName(files, /\.txt$/)].flatMap(([id, file]) => {
    const annotation = annotations.get(id);
    if (!annotation) return [];
    const text = readFileSync(file, 'utf8');
    return [{ id, text, attributions: parseBrat(readFileSync(annotation, 'utf8'), text) }];
  });
}

/** Files with this ending, by their names without it. */
function byName(files: readonly string[], ending: RegExp): Map<string, string> {
  const named = new Map<string, string>();
  for (const file of files.filter((each) => ending.test(each))) {
    const name = basename(file).replace(ending, '');
    const other = named.get(name);
    if (other) throw new Error(`${other} and ${file} have one name.`);
    named.set(name, file);
  }
  return named;
}

/**
 * Attributions are events (`E1<tab>Attribution:T3 Source:T1 Content:T2`, the trigger being
 * the cue where no role says "Cue") or relations with the same roles. brat counts code
 * points; the spans returned count UTF-16 units of `text`.
 */
export function parseBrat(annotations: string, text: string): GoldAttribution[] {
  const toUnits = codePointOffsets(text);
  const textBounds = new Map<string, { label: string; spans: Span[] }>();
  const lines = annotations.split('\n').map((line) => line.split('\t'));
  for (const [id = '', body = ''] of lines) {
    if (!id.startsWith('T')) continue;
    const label = body.split(' ', 1)[0] ?? '';
    const spans = body
      .slice(label.length + 1)
      .split(';')
      .map((pair) => pair.split(' ').map(Number))
      .map(([start = 0, end = 0]) => ({ start: toUnits(start), end: toUnits(end) }));
    textBounds.set(id, { label, spans });
  }
  const found: GoldAttribution[] = [];
  for (const [id = '', body = ''] of lines) {
    if (!id.startsWith('E') && !id.startsWith('R')) continue;
    const attribution: GoldAttribution = { content: [], cue: [], source: [] };
    for (const part of body.trim().split(' ')) {
      const [role = '', target = ''] = part.split(':');
      const bound = textBounds.get(target);
      if (!bound) continue;
      const kind = kindOf(role) ?? kindOf(bound.label);
      if (kind) attribution[kind].push(...bound.spans);
    }
    for (const kind of ['content', 'cue', 'source'] as const) {
      attribution[kind].sort((a, b) => a.start - b.start);
    }
    if (attribution.content.length > 0) found.push(attribution);
  }
  return found;
}

function kindOf(name: string): 'content' | 'cue' | 'source' | null {
  if (/^content/i.test(name)) return 'content';
  if (/^source/i.test(name)) return 'source';
  return /^cue/i.test(name) ? 'cue' : null;
}

function codePointOffsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (offset) => units[offset] ?? at;
}
