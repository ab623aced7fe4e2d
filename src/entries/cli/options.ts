/** The command line's options. */
import { parseArgs } from 'node:util';
import { DEFAULT_SELECTION, type Selection } from '../../core';
import type { ExportFormat } from '../../core/export';

/** The popup's forms that are printed in place of the table, by the names of their options. */
export const EXPORTS = {
  json: {
    form: 'json',
    help: "print the article's data, the analysis and the claims' words as JSON",
  },
  csv: { form: 'csv', help: 'print a row for each claim, as the popup saves it for spreadsheets' },
  md: { form: 'markdown', help: 'print the claims by speaker as Markdown, as the popup saves it' },
} satisfies Record<string, { form: ExportFormat; help: string }>;
type Export = keyof typeof EXPORTS;
const EXPORT_NAMES = Object.keys(EXPORTS) as Export[];

const FORMATS = [...EXPORT_NAMES, 'jsonl'] as const;
export type Format = 'table' | (typeof FORMATS)[number];

export interface Options {
  format: Format;
  /** A path, or '-' for standard input. */
  file: string;
  selection: Selection;
  /** With `jsonl`: the lines bring their attributions, and only their speakers are asked for. */
  resolve: boolean;
}

/** Wrong use of the command: exit code 2. The message is one line for the reader. */
export class UsageError extends Error {}

export const HELP = `Usage: whosaid [options] FILE.html|FILE.txt|-

Shows who says what in a news article. "-" reads standard input.

Options:
${EXPORT_NAMES.map((name) => `  --${name}`.padEnd(23) + EXPORTS[name].help).join('\n')}
  --jsonl              read lines {"id", "text"} and print a line of attributions for each;
                       without FILE from standard input; always with --acts, since each
                       line tells what was said
  --resolve            with --jsonl: each line has "attributions" with "content", "cue" and
                       "source" (lists of [start, end]); prints the speakers of just these
  --acts               also thoughts, stances and acts ("wants", "supports")
  --min-confidence N   leave out claims below N, from 0 to 1 (default ${DEFAULT_SELECTION.minConfidence})
  --help               print this
  --version            print the version

Exit code: 0, 1 for input that cannot be read, 2 for wrong use.
`;

/**
 * @returns what to do, or which text is asked for
 * @throws UsageError
 */
export function parseOptions(args: readonly string[]): Options | 'help' | 'version' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [format = 'table', another] = FORMATS.filter((each) => values[each]);
  if (another) throw new UsageError(`--${format} and --${another} exclude each other`);
  if (values.resolve && !values.jsonl) throw new UsageError('--resolve goes with --jsonl');
  if (positionals.length > 1) throw new UsageError(`one file at a time, not ${positionals.length}`);
  const file = positionals[0] ?? (format === 'jsonl' ? '-' : undefined);
  if (file === undefined || file === '')
    throw new UsageError('no file given; "-" reads standard input');
  const minConfidence = confidenceOf(values['min-confidence']);
  const onlySaid = !values.acts && format !== 'jsonl';
  // A program that reads lines is told every name, and how sure it is.
  const minSpeakerConfidence = format === 'jsonl' ? 0 : DEFAULT_SELECTION.minSpeakerConfidence;
  const resolve = values.resolve ?? false;
  const selection = { ...DEFAULT_SELECTION, minConfidence, onlySaid, minSpeakerConfidence };
  return { format, file, selection, resolve };
}

const SWITCHES = Object.fromEntries(FORMATS.map((name) => [name, { type: 'boolean' }])) as Record<
  (typeof FORMATS)[number],
  { type: 'boolean' }
>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SWITCHES,
        resolve: { type: 'boolean' },
        acts: { type: 'boolean' },
        'min-confidence': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(/\.\s|\n/, 1)[0] ?? message);
  }
}

function confidenceOf(written: string | undefined): number {
  if (written === undefined) return DEFAULT_SELECTION.minConfidence;
  const value = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(written.trim()) ? Number(written) : Number.NaN;
  if (!(value >= 0 && value <= 1)) {
    throw new UsageError(`--min-confidence takes a number from 0 to 1, not "${written}"`);
  }
  return value;
}
