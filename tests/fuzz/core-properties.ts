/** What the analysis promises for any text. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Analysis, createAnalyser, type Span, summarise } from '../../src/core';
import { EXPORT_FORMATS, exportClaims } from '../../src/core/export';
import { prepare } from '../../src/core/text/prepare';
import { textFragment } from '../../src/core/text-fragment';
import { WORDS } from '../unit/core/export/invented';
import { property } from './property';
import { paragraphs, texts } from './texts';

const { analyse } = createAnalyser(new Uint8Array(readFileSync('public/weights/english.bin')));
const read = (text: string): Analysis => analyse({ text, language: 'en' });
const key = ({ start, end }: Span): string => `${start}-${end}`;

/** Inside the text, none empty, in order where they are sorted, and none over another. */
function checkSpans(text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    ok(span.start >= end, `the span ${key(span)} begins before ${end}`);
    ok(span.end > span.start, `the span ${key(span)} is empty`);
    end = span.end;
  }
  ok(end <= text.length, `a span ends at ${end}, the text at ${text.length}`);
}

export function checkAnalysis(text: string): void {
  const analysis = read(text);
  const { attributions, speakers, disputes, repeats } = analysis;
  const known = new Set(attributions.map(({ id }) => id));
  equal(known.size, attributions.length);
  const voices = new Set(speakers.map(({ id }) => id));
  for (const each of attributions) {
    checkSpans(text, [...each.content, ...each.cue, ...each.source]);
    ok(each.content.length > 0);
    for (const id of each.chain) ok(voices.has(id));
    ok(each.speaker === null || voices.has(each.speaker));
    ok(each.within === null || known.has(each.within));
    for (const sure of [each.confidence, each.speakerConfidence]) ok(sure >= 0 && sure <= 1);
    // What a link to the claim holds must be well formed.
    decodeURIComponent(textFragment(text, each.content));
  }
  for (const { name, mentions } of speakers) {
    ok(name.trim() !== '');
    for (const { start, end } of mentions) ok(start >= 0 && start < end && end <= text.length);
  }
  for (const { claim, deniedBy } of disputes) ok(known.has(claim) && known.has(deniedBy));
  for (const { claim, of } of repeats) ok(known.has(claim) && known.has(of));

  const article = { text, language: 'en', title: text.slice(0, 40), publisher: text.slice(40, 80) };
  equal(summarise(article, analysis).claims, attributions.length - repeats.length);
  for (const format of EXPORT_FORMATS) {
    const file = exportClaims(format, article, analysis, {
      words: WORDS,
      newId: () => '00000000-0000-4000-8000-000000000000',
    });
    if (format === 'json' || format === 'annotations') JSON.parse(file.text);
  }
  deepEqual(read(text), analysis);
}

/** Lines that nobody wrapped are paragraphs: what follows them leaves their quotations as they are. */
export function checkAppended([first, second]: readonly [string, string]): void {
  const both = `${first}\n${second}`;
  const [alone, together] = [first, both].map((text) => prepare({ text, language: 'en' }));
  const isWrapped = alone!.paragraphs.some(({ end }, at) => together!.paragraphs[at]?.end !== end);
  // A longer text may be one in another language, of which nothing is read.
  if (isWrapped || alone!.language !== together!.language) return;
  const kept = new Set(together!.quotations.map(key));
  for (const quotation of alone!.quotations) ok(kept.has(key(quotation)), key(quotation));
  // Where a quotation is left open, the next paragraph may carry it on: its claim has more parts then.
  const quoted = new Set(read(both).attributions.flatMap(({ content }) => content.map(key)));
  for (const { type, content } of read(first).attributions) {
    for (const span of type === 'direct' ? content : []) ok(quoted.has(key(span)), key(span));
  }
}

const severalParagraphs = fc
  .array(paragraphs, { minLength: 1, maxLength: 3 })
  .map((all) => all.join('\n'));

export const coreProperties = [
  property('an analysis is sound and the same again', 5, texts, checkAnalysis),
  property(
    'what follows a text leaves its quotations',
    2,
    fc.tuple(fc.oneof(severalParagraphs, texts), texts),
    checkAppended,
  ),
];
