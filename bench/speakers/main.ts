/**
 * npm run bench:speakers -- [--data DIR] [--weights FILE] [--errors] [--docs]
 *
 * Measures who the speakers are said to be: of attributions that are given with their spans
 * (DIR/speakers, read by hand, and DIR/quotes, named by a program), and from the text of whole
 * pages (DIR/pages). --docs writes the figures into docs/accuracy.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../../src/core';
import { createEngine } from '../../src/core/attribution/engine/engine';
import { writeFigures } from '../common/documents';
import { type GivenFigures, measureGiven, type Row } from './given';
import { speakersAsMarkdown } from './markdown';
import { measurePages, type PageFigures } from './pages';
import { readGivenPages, readPages, readQuotes, readSpeakers } from './read';
import { measureSteps } from './steps';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What is shown: everything, "sure", and between. */
const CUTS = [0, 0.5, 0.8];

const percent = (part: number, all: number): string =>
  all === 0 ? '    -' : ((100 * part) / all).toFixed(1).padStart(5);

const line = (name: string, { all, exact, lenient }: Row): string =>
  `  ${name.padEnd(24)}${String(all).padStart(5)}  exact ${percent(exact, all)}  lenient ${percent(lenient, all)}`;

function givenLines({ rows, shown, kinds, bCubed }: GivenFigures): string[] {
  return [
    ...[...rows].sort(([a], [b]) => a.localeCompare(b)).map(([name, row]) => line(name, row)),
    line('shown with a name', shown),
    ...(kinds.all > 0 ? [`  kinds right ${percent(kinds.right, kinds.all)}`] : []),
    `  B-cubed P ${percent(bCubed.precision, 1)} R ${percent(bCubed.recall, 1)} F ${percent(bCubed.f, 1)}`,
  ];
}

function pageLine(cut: number, figures: PageFigures): string {
  const { wanted, found, exact, lenient } = figures;
  const f = (right: number): string => percent(2 * right, wanted + found);
  const measure = (name: string, right: number): string =>
    `${name} P ${percent(right, found)} R ${percent(right, wanted)} F ${f(right)}`;
  return `  confidence ≥ ${cut.toFixed(1)}: ${measure('exact', exact)}  ${measure('lenient', lenient)}`;
}

function pageShares({ kind, stance, otherStance, relay }: PageFigures): string {
  return (
    `  kind ${percent(kind.right, kind.all)}  stance ${percent(stance.right, stance.all)}, ` +
    `of other than assertions ${otherStance.right} of ${otherStance.all}  relays ${relay.right} of ${relay.all}`
  );
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(root, '../shared') },
      weights: { type: 'string', default: join(root, 'public/weights/english.bin') },
      errors: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
    },
  });
  const [byHand, byProgram] = [readSpeakers(values.data), readQuotes(values.data)];
  const pages = readPages(values.data);
  const weights = new Uint8Array(readFileSync(values.weights));
  const analyser = createAnalyser(weights);
  const speakers = measureGiven(analyser, byHand);
  console.log(['speakers read by hand, true spans', ...givenLines(speakers)].join('\n'));
  const steps = measureSteps(createEngine(weights), [...byHand, ...readGivenPages(values.data)]);
  console.log('steps of the sieve, on speakers and pages with true spans');
  for (const [step, row] of steps.rows) console.log(line(step, row));
  console.log(line('named to readers', steps.named));
  const quotes = measureGiven(analyser, byProgram);
  console.log(['speakers named by a program, true spans', ...givenLines(quotes)].join('\n'));
  const found = CUTS.map((cut) => measurePages(analyser, pages, cut));
  console.log('pages, from the text');
  found.forEach((figures, i) => {
    console.log(pageLine(CUTS[i]!, figures));
  });
  console.log(pageShares(found[0]!));
  if (values.errors) console.log(speakers.errors.join('\n'));
  if (values.docs) {
    const byCut = CUTS.map((cut, at) => [cut, found[at]!] as const);
    const figures = speakersAsMarkdown(speakers, steps.named, byCut);
    writeFigures('accuracy.md', 'npm run bench:speakers -- --docs', figures);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
