/** By what a reading of a cue is compared with the others. */
import { hashFeature } from '../hash';
import { type Sequence, tagAt } from '../sequence';
import type { WordCounter } from '../stage2/hypothesis';
import type { RankedHypothesis } from '../stage2/ranking';
import type { Example } from './logistic';
import { agreementOf, edge, logOdds, orderOf, quotationEdge, TYPE_NUMBER } from './traits';

type Add = (template: number, a?: number, b?: number, c?: number) => void;

/** Of the reading `readings[index]`; the first is the likeliest by stage 2. */
export function choiceFeatures(
  s: Sequence,
  readings: readonly RankedHypothesis[],
  index: number,
  words: WordCounter,
): Example {
  const p = readings[index]!;
  const top = readings[0]!;
  const categories: number[] = [];
  const add: Add = (template, a = 0, b = 0, c = 0) => {
    categories.push(hashFeature(template, a, b, c));
  };
  const type = TYPE_NUMBER[p.type];
  const agreement = agreementOf(p, words);
  add(2000);
  add(2001, type, index === 0 ? 1 : 0);
  add(2002, orderOf(p), type);
  add(2015, agreement, type);
  add(2016, agreement, index === 0 ? 1 : 0);
  add(2017, p.content.length, type);
  addEdges(s, p, type, add);
  addSentences(s, p, type, add);
  addDifference(s, p, top, type, add);
  addSource(s, p, top, add);
  return { numbers: numbersOf(p, top, index, words), categories };
}

function numbersOf(
  p: RankedHypothesis,
  top: RankedHypothesis,
  index: number,
  words: WordCounter,
): number[] {
  return [
    logOdds(p.expected),
    logOdds(p.expectedContent),
    logOdds(p.expectedSource),
    Math.log(p.probability),
    p.expected - top.expected,
    Math.log(p.probability / top.probability),
    index,
    Math.log(words.countAll(p.content) + 1) - Math.log(words.countAll(top.content) + 1),
    logOdds(p.nullProbability),
    p.rival,
  ];
}

function addEdges(s: Sequence, { cue, content }: RankedHypothesis, type: number, add: Add): void {
  const { from } = content[0]!;
  const { to } = content.at(-1)!;
  const head = s.hash[cue.head]!;
  const leftOut = edge(s, from - 1);
  const leftIn = edge(s, from);
  const rightIn = edge(s, to - 1);
  const rightOut = edge(s, to);
  add(2003, leftOut, type);
  add(2004, leftIn, type);
  add(2005, rightIn, type);
  add(2006, rightOut, type);
  add(2007, leftOut, leftIn, type);
  add(2008, rightIn, rightOut, type);
  add(2009, tagAt(s, to - 1) * 64 + tagAt(s, to), tagAt(s, to + 1), type);
  add(2010, rightOut, tagAt(s, to + 1), type);
  add(2011, tagAt(s, from - 1) * 64 + tagAt(s, from), tagAt(s, from + 1), type);
  add(2012, head, leftOut);
  add(2013, head, rightOut);
  add(2014, quotationEdge(s, from, false), quotationEdge(s, to - 1, true), type);
}

function addSentences(s: Sequence, p: RankedHypothesis, type: number, add: Add): void {
  const { from } = p.content[0]!;
  const { to } = p.content.at(-1)!;
  const first = s.sentence[from]!;
  const last = s.sentence[to - 1]!;
  const order = orderOf(p);
  add(2018, Math.min(3, s.sentences[last]!.to - to), type, order);
  add(2019, Math.min(3, from - s.sentences[first]!.from), type, order);
  add(2020, Math.min(3, last - first), type, order);
}

/** Where the content parts from the likeliest reading's. */
function addDifference(
  s: Sequence,
  { content }: RankedHypothesis,
  top: RankedHypothesis,
  type: number,
  add: Add,
): void {
  const { from } = content[0]!;
  const { to } = content.at(-1)!;
  const topFrom = top.content[0]!.from;
  const topTo = top.content.at(-1)!.to;
  const sentenceEnd = s.sentences[s.sentence[to - 1]!]!.to;
  add(2021, Math.sign(to - topTo) + 1, Math.sign(from - topFrom) + 1, type);
  if (to > topTo) {
    add(2022, edge(s, topTo), type, to === sentenceEnd ? 1 : 0);
    add(2023, edge(s, topTo), tagAt(s, topTo + 1), type);
  }
  if (to < topTo) {
    add(2024, edge(s, to), type, topTo === sentenceEnd ? 1 : 0);
    add(2025, edge(s, to), tagAt(s, to + 1), type);
  }
  if (from < topFrom) add(2026, edge(s, topFrom - 1), type);
  if (from > topFrom) add(2027, edge(s, from - 1), type);
}

function addSource(
  s: Sequence,
  { source }: RankedHypothesis,
  top: RankedHypothesis,
  add: Add,
): void {
  const isSame = source?.from === top.source?.from && source?.to === top.source?.to ? 1 : 0;
  add(2028, isSame, source === null ? 1 : 0, top.source === null ? 1 : 0);
  if (!source) return;
  add(2029, edge(s, source.from - 1), tagAt(s, source.from));
  add(2030, edge(s, source.to), tagAt(s, source.to - 1));
  add(2031, edge(s, source.from), isSame);
}
