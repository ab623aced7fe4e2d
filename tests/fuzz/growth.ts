/** Time against length, on texts that a slow step would take badly. */
import { readFileSync } from 'node:fs';
import { createAnalyser, summarise } from '../../src/core';
import { articleOf, findArticle, TextMap } from '../../src/dom';
import { documentOf } from './page';
import { MARKS } from './texts';

const { analyse } = createAnalyser(new Uint8Array(readFileSync('public/weights/english.bin')));

/** A unit that is repeated up to a length. */
const TEXTS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'opening marks': '“',
  'every mark': MARKS,
  'every mark between spaces': [...MARKS].join(' '),
  'straight marks in words': `a"b 'c `,
  'lone surrogates': '\ud83d\udfff\udfff',
  'turned directions': '\u202e\u2066 a',
  'full stops': '. . ',
  blanks: ' \t\u00a0',
  'blank lines': '\n \n',
  'short lines': 'said he\n',
  names: 'Ada Quill ',
  capitals: 'ADA QUILL: ',
  'a sentence without end': 'he said that ',
  'cues in a row': 'said ',
  'a quotation without end': '“We shall see, he said, ',
  pronouns: 'He told her that she had told him. ',
  'claims of many': '“It rained,” said Ada Quill. Tom Brandt denied that. ',
  'claims in brackets': '(he said (she said [they said ',
  brackets: '([{',
  dashes: '— said the mayor — ',
  relays: 'according to the Herald, which cited the mayor, who told the Post, ',
  titles: 'Minister of State and President of the Council and ',
  abbreviations: 'U.S. Sen. Mr. ',
  numbers: '1,000.5% ',
};
/** UTF-16 units; the second is so many times as long. */
const LENGTH = 30_000;
const TIMES = 4;
/** Linear is 4; above this it is no noise any longer: quadratic is 16. */
const MOST = 8;

/** Time of the processor, ms: what else the machine does must not look like growth. */
function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const start = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

function textOfLength(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function readText(text: string): void {
  const article = { text, language: 'en' };
  summarise(article, analyse(article));
}

function readPage(text: string): void {
  const document = documentOf('');
  for (const line of text.split('\n').slice(0, 2000)) {
    document.body.append(Object.assign(document.createElement('p'), { textContent: line }));
  }
  const found = findArticle(document, 'https://paper.example/a');
  if (found) articleOf(found, new TextMap(found.blocks));
}

/** What is more than linear, in words; prints each ratio. */
export function growthFaults(): string[] {
  const faults: string[] = [];
  console.log(`\ntime for ${TIMES} times the text of ${LENGTH / 1000} kB; linear is ${TIMES}`);
  for (const [name, unit] of Object.entries(TEXTS)) {
    for (const [what, work] of [
      ['core', readText],
      ['dom', readPage],
    ] as const) {
      const [once, more] = [LENGTH, LENGTH * TIMES].map((length) => {
        const text = textOfLength(unit, length);
        return fastest(() => work(text));
      });
      const ratio = more! / once!;
      // What takes a few ms is all noise.
      const isSlow = ratio > MOST && more! > 200;
      console.log(
        `${isSlow ? 'SLOW' : '    '} ${what.padEnd(4)} ${ratio.toFixed(1).padStart(5)} ${more!.toFixed(0).padStart(6)} ms  ${name}`,
      );
      if (isSlow) faults.push(`${what}: ${name} takes ${ratio.toFixed(1)} times as long`);
    }
  }
  return faults;
}
