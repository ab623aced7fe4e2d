/** `--jsonl`: one article a line in, one line of attributions out, while the input still comes. */
import type { Analyser } from '../../core';
import { type Selection, select } from '../../core';
import { decodeUtf8, InputError } from './input';
import { lineRecord } from './records';
import type { Output } from './run';

const NEWLINE = 10;

/** @returns whether every line could be read; those that could not are reported by number */
export async function analyseLines(
  input: AsyncIterable<Uint8Array>,
  analyser: Analyser,
  selection: Selection,
  output: Output,
): Promise<boolean> {
  let number = 0;
  let good = true;
  for await (const bytes of splitLines(input)) {
    number++;
    try {
      const line = decodeUtf8(bytes, 'the line');
      if (line.trim() === '') continue;
      const { id, text } = parseLine(line);
      const start = performance.now();
      const analysis = analyser.analyse({ text, language: '' });
      const record = lineRecord(id, select(analysis, selection), performance.now() - start);
      await output.print(`${JSON.stringify(record)}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      good = false;
      output.complain(`line ${number}: ${error.message}`);
    }
  }
  return good;
}

/** @throws InputError */
function parseLine(line: string): { id: string | number; text: string } {
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
  return { id, text };
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
