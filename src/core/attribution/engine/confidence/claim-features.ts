/** By what a chosen reading is judged: how sure stage 2 is, and what it looks like. */
import type { TokenRange } from '../../../text/sentences';
import { hashFeature } from '../hash';
import type { Sequence } from '../sequence';
import type { WordCounter } from '../stage2/hypothesis';
import { TAG } from '../tagger/tags';
import type { ChosenHypothesis } from './choice';
import type { Example } from './logistic';
import { ALIKE, agreementOf, edge, logOdds, orderOf, quotationEdge, TYPE_NUMBER } from './traits';

/** How a reading stands to those of the other cues of its paragraph. */
export interface Company {
  /** Expected correctness of a better one with about the same content, else 0. */
  duplicate: number;
  /** Bits: lies within another's content, another's lies within its own. */
  nesting: number;
  /** With the rules, as `agreementOf` has it. */
  agreement: number;
}

/** Readings that are expected to be less right than this are no company. */
const SERIOUS = 0.3;

export function companyOf(chosen: readonly ChosenHypothesis[], words: WordCounter): Company[] {
  const contents = chosen.map((p) => words.withoutThat(p.content));
  const sizes = contents.map((content) => words.countAll(content));
  return chosen.map((a, i) => {
    const company = { duplicate: 0, nesting: 0, agreement: agreementOf(a, words) };
    chosen.forEach((b, j) => {
      if (i === j) return;
      const common = words.common(contents[i]!, contents[j]!);
      if (common === 0) return;
      const isBetter = b.expected > a.expected || (b.expected === a.expected && j < i);
      if (isBetter && common / (sizes[i]! + sizes[j]! - common) >= ALIKE) {
        company.duplicate = Math.max(company.duplicate, b.expected);
      }
      if (b.expected > SERIOUS) {
        if (common === sizes[i] && sizes[j]! > common) company.nesting |= 1;
        else if (common === sizes[j] && sizes[i]! > common) company.nesting |= 2;
      }
    });
    return company;
  });
}

const PRONOUNS = new Set('he she they who it i we you that which'.split(' '));

/** A share of 0 to 1 as a number of steps, from 0. */
const step = (p: number, steps: number): number =>
  Math.min(steps - 1, Math.max(0, Math.floor(p * steps)));

export function claimFeatures(
  s: Sequence,
  p: ChosenHypothesis,
  { duplicate, nesting, agreement }: Company,
): Example {
  const { cue, content, source } = p;
  const type = TYPE_NUMBER[p.type];
  const first = content[0]!;
  const last = content.at(-1)!;
  const size = content.reduce((sum, { from, to }) => sum + to - from, 0);
  const order = orderOf(p);
  const head = s.hash[cue.head]!;
  const odds = logOdds(p.expected);
  const choice = logOdds(p.choice);
  const numbers = [
    odds,
    logOdds(p.expectedContent),
    logOdds(p.expectedSource),
    logOdds(p.nullProbability),
    logOdds(cue.probability),
    p.rival,
    p.probability,
    odds ** 2 / 5,
    Math.log(size),
    duplicate,
    type === 1 ? odds : 0,
    type === 2 ? odds : 0,
    choice,
    type === 1 ? choice : 0,
    type === 2 ? choice : 0,
  ];
  const categories: number[] = [];
  const add = (template: number, a = 0, b = 0, c = 0): void => {
    categories.push(hashFeature(template, a, b, c));
  };
  const kind = kindOfSource(s, source);
  add(1000);
  add(1001, type);
  add(1002, order);
  add(1003, order, type);
  add(1004, kind);
  add(1005, kind, type);
  add(1006, step(p.expected, 10), type);
  add(1007, step(p.expectedContent, 10), step(p.expectedSource, 10));
  add(1008, step(cue.probability, 8));
  add(1009, head);
  add(1010, cue.headTag);
  add(1011, Math.min(6, Math.floor(Math.log2(size + 1))), type);
  add(1012, cue.to - cue.from);
  add(1013, edge(s, first.from - 1), type);
  add(1014, edge(s, last.to), type);
  add(1015, edge(s, first.from), type);
  add(1016, edge(s, last.to - 1), type);
  add(1017, content.length, type);
  add(1018, nesting);
  add(1019, step(duplicate, 5));
  add(1020, cue.isQuoted, type);
  add(1021, s.isFirst ? 1 : 0);
  add(1022, step(p.rival, 6));
  add(1023, Math.min(p.readings, 9));
  add(1024, sourceDistance(p), order);
  add(1025, quotationEdge(s, first.from, false), quotationEdge(s, last.to - 1, true), type);
  add(1026, head, order);
  const sure = p.hint ? Math.round(p.hint.confidence * 100) : 0;
  add(1027, agreement, type);
  add(1028, agreement, sure);
  add(1029, agreement, step(p.expected, 5), type);
  add(1030, agreement, order, type);
  return { numbers, categories };
}

function kindOfSource(s: Sequence, source: TokenRange | null): number {
  if (source === null) return 0;
  const word = s.lower[source.from] ?? '';
  if (source.to - source.from === 1 && PRONOUNS.has(word)) return s.hash[source.from]!;
  const tags = s.tag.subarray(source.from, source.to);
  if (tags.includes(TAG.PERSON)) return 1;
  return tags.includes(TAG.ORGANIZATION) ? 2 : 3;
}

function sourceDistance({ cue, source }: ChosenHypothesis): number {
  if (source === null) return -1;
  return Math.min(8, source.to <= cue.from ? cue.from - source.to : source.from - cue.to);
}
