/** `--jsonl`: one article a line in, one line of attributions out, while the input still comes. */
import * as v from 'valibot';
import type { Analyser } from '../../core';
import { type Selection, select } from '../../core';
import { decodeUtf8, InputError } from './input';
import type { Output } from './output';
import { lineRecord } from './records';

const NEWLINE = 10;

/**
 * @param answer from a line of input to the record that is printed for it
 * @returns whether every line could be read; those that could not are reported by number
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  answer: (line: string) => object,
  output: Output,
): Promise<boolean> {
  let number = 0;
  let good = true;
  for await (const bytes of splitLines(input)) {
    number++;
    try {
      const line = decodeUtf8(bytes, 'the line');
      if (line.trim() === '') continue;
      await output.print(`${JSON.stringify(answer(line))}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      good = false;
      output.complain(`line ${number}: ${error.message}`);
    }
  }
  return good;
}

/** @throws InputError */
export function analyseLine(line: string, analyser: Analyser, selection: Selection): object {
  const { id, text } = parseLine(line);
  const start = performance.now();
  const analysis = analyser.analyse({ text, language: '' });
  return lineRecord(id, select(analysis, selection), performance.now() - start);
}

/** The speakers of the line's own attributions. @throws InputError */
export function resolveLine(line: string, analyser: Analyser): object {
  const { id, text, value } = parseLine(line);
  const given = v.safeParse(givenSchema, value.attributions);
  if (!given.success) throw new InputError('no "attributions" with lists of [start, end]');
  const spans = given.output.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]);
  if (spans.some(({ start, end }) => start >= end || end > text.length)) {
    throw new InputError('a span is empty or outside of the text');
  }
  const start = performance.now();
  const analysis = analyser.resolve({ text, language: '' }, given.output);
  return lineRecord(id, analysis, performance.now() - start);
}

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const spans = v.pipe(
  v.array(v.tuple([offset, offset])),
  v.transform((pairs) => pairs.map(([start, end]) => ({ start, end }))),
);
const givenSchema = v.array(
  v.object({ content: spans, cue: v.optional(spans, []), source: v.optional(spans, []) }),
);

/** @throws InputError */
function parseLine(line: string): {
  id: string | number;
  text: string;
  value: Record<string, unknown>;
} {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError('not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new InputError('not an object');
  const { id, text } = value as Partial<Record<'id' | 'text', unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') throw new InputError('no "id"');
  if (typeof text !== 'string') throw new InputError('no "text"');
  return { id, text, value: value as Record<string, unknown> };
}

async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      if (end < 0) break;
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
