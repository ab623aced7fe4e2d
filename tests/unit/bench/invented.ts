/** Invented articles with right and found claims, for the measure. */

import type { MeasuredClaim, MeasuredDocument } from '../../../bench/quotes/metric';
import type { Span } from '../../../src/core/model';

/** Spans of the words, each searched behind the one before. */
function find(text: string, parts: readonly string[]): Span[] {
  let from = 0;
  return parts.map((part) => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`"${part}" is not in the text.`);
    from = start + part.length;
    return { start, end: from };
  });
}

type Words = [source: string[], cue: string[], content: string[], said?: boolean];

function claims(text: string, list: readonly Words[]): MeasuredClaim[] {
  return list.map(([source, cue, content, said]) => ({
    source: find(text, source),
    cue: find(text, cue),
    content: find(text, content),
    ...(said === undefined ? {} : { said }),
  }));
}

function document(text: string, gold: readonly Words[], found: readonly Words[]): MeasuredDocument {
  return { text, gold: claims(text, gold), found: claims(text, found) };
}

const harbour =
  'The harbour will close in May, Ada Quill said on Monday. “We have no money left,” the mayor added. “None at all.”\n' +
  'Her deputy, Tom Brandt, called the plan “a great shame” and vowed to fight it. He believes that the council will listen.\n' +
  'According to the Wexmouth Courier, two ferries were sold.';

const orchard =
  '“It rained for a week,” said Lin Osei, a grower. "The pears are lost", he told the Courier, "and so is the cider."\n' +
  "Nobody expected it. ‘We shall plant again,’ wrote Mr. Osei's brother. The ministry's finding that the soil is poor was disputed.\n" +
  'He asked whether the ministry would pay. The ministry did not answer.';

export const INVENTED: MeasuredDocument[] = [
  document(
    harbour,
    [
      [['Ada Quill'], ['said'], ['The harbour will close in May']],
      [['the mayor'], ['added'], ['“We have no money left,”', '“None at all.”']],
      [['Tom Brandt'], ['called'], ['the plan', '“a great shame”']],
      [['Tom Brandt'], ['vowed'], ['to fight it'], false],
      [['He'], ['believes'], ['that the council will listen'], false],
      [['the Wexmouth Courier'], ['According to'], ['two ferries were sold']],
    ],
    [
      [['Ada Quill'], ['said'], ['The harbour will close in May, Ada Quill said on Monday']],
      [['the mayor'], ['added'], ['“We have no money left,”']],
      [['Tom Brandt'], ['called'], ['the plan “a great shame”']],
      [['He'], ['believes'], ['the council will listen']],
      [['Her deputy'], ['vowed'], ['to fight it']],
      [['the Wexmouth Courier'], ['According to'], ['two ferries were sold']],
      [['two ferries'], ['were sold'], ['ferries were']],
    ],
  ),
  document(
    orchard,
    [
      [['Lin Osei'], ['said'], ['“It rained for a week,”']],
      [['he'], ['told'], ['"The pears are lost"', '"and so is the cider."']],
      [["Mr. Osei's brother"], ['wrote'], ['‘We shall plant again,’']],
      [["The ministry's"], ['finding'], ['that the soil is poor']],
      [[], ['disputed'], ["The ministry's finding"]],
      [['He'], ['asked'], ['whether the ministry would pay']],
    ],
    [
      [['Lin Osei, a grower'], ['said'], ['“It rained for a week,”']],
      [['the Courier'], ['told'], ['"The pears are lost"', '"and so is the cider."']],
      [["Mr. Osei's brother"], ['wrote'], ['‘We shall plant again,’']],
      [["ministry's"], ['finding'], ['the soil is poor was disputed']],
      [[], ['disputed'], ["The ministry's finding"]],
      [['Nobody'], ['expected'], ['it']],
    ],
  ),
  document('Nothing was said here, and nothing found.', [], [[[], [], ['nothing found']]]),
  document(
    '“So be it,” she said, and “so it shall be.”',
    [[['she'], ['said'], ['“So be it,”', '“so it shall be.”']]],
    [],
  ),
];
