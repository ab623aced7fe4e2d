/** The command, apart from the process that it runs in. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { createAnalyser, select, summarise } from '../../core';
import { exportClaims } from '../../core/export';
import { exportWords } from '../../ui/export-words';
import { fromTable, setTranslator } from '../../ui/message';
import { InputError, readArticle, streamOf } from './input';
import { analyseLine, answerLines, resolveLine } from './lines';
import { EXPORTS, HELP, type Options, parseOptions, UsageError } from './options';
import type { Output } from './output';
import { table, whyNothing } from './table';

/** The same file that ships with the extension. */
const WEIGHTS = new URL('../../../public/weights/english.bin', import.meta.url);

export interface Surroundings extends Output {
  stdin: AsyncIterable<Uint8Array>;
  /** Columns of the terminal. */
  width: number;
  version: string;
}

/** @returns the exit code: 0, 1 for input that cannot be used, 2 for wrong use */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  setTranslator(fromTable(english));
  try {
    const options = parseOptions(args);
    if (options === 'help') await around.print(HELP);
    else if (options === 'version') await around.print(`${around.version}\n`);
    else return (await perform(options, around)) ? 0 : 1;
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      around.complain(`${error.message} (--help shows how)`);
      return 2;
    }
    if (!(error instanceof InputError)) throw error;
    around.complain(error.message);
    return 1;
  }
}

async function perform(options: Options, around: Surroundings): Promise<boolean> {
  const { file: path, format, selection, resolve } = options;
  const analyser = createAnalyser(await readWeights());
  if (format === 'jsonl') {
    const input = path === '-' ? around.stdin : streamOf(path);
    const perLine = resolve
      ? (line: string) => resolveLine(line, analyser)
      : (line: string) => analyseLine(line, analyser, selection);
    return answerLines(input, perLine, around);
  }
  const article = await readArticle(path, around.stdin);
  const analysis = select(analyser.analyse(article), selection);
  if (format === 'table') {
    await around.print(table(article, analysis, summarise(article, analysis), around.width));
    return true;
  }
  // What is printed for programs has no place for it.
  if (analysis.attributions.length === 0) around.complain(whyNothing(analysis));
  const file = exportClaims(EXPORTS[format].form, article, analysis, {
    words: exportWords(),
    newId: randomUUID,
  });
  await around.print(file.text);
  return true;
}

async function readWeights(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(WEIGHTS));
}
