/** By what a picked reading is judged: how sure stage 2 is, and what it looks like. */
import type { ClaimType } from '../../../model';
import type { TokenRange } from '../../../text/sentences';
import { hashFeature } from '../hash';
import type { Sequence } from '../sequence';
import type { WordCounter } from '../stage2/hypothesis';
import { type Pick, SAME_CONTENT } from '../stage2/pick';
import { TAG } from '../tagger/tags';
import type { Example } from './logistic';

/** How a pick stands to the others of its paragraph. */
export interface Company {
  /** Expected correctness of a better pick with about the same content, else 0. */
  duplicate: number;
  /** Bits: lies within another's content, another's lies within its own. */
  nesting: number;
  /** 0 no rule saw the cue; else 1 same content, 2 alike, 3 another, and 3 more where the sources differ. */
  agreement: number;
}

const ALIKE = 0.5;
const SERIOUS = 0.3;

export function companyOf(picks: readonly Pick[], words: WordCounter): Company[] {
  const contents = picks.map((p) => words.withoutThat(p.content));
  const sizes = contents.map((content) => words.countAll(content));
  return picks.map((a, i) => {
    const company = { duplicate: 0, nesting: 0, agreement: agreementOf(a, words) };
    picks.forEach((b, j) => {
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

function agreementOf(p: Pick, words: WordCounter): number {
  const { hint } = p;
  if (hint === null) return 0;
  const jaccard = words.jaccard(words.withoutThat(p.content), words.withoutThat(hint.content));
  const content = jaccard >= SAME_CONTENT ? 1 : jaccard >= ALIKE ? 2 : 3;
  const isSameSource =
    p.source === null || hint.source === null
      ? p.source === hint.source
      : words.common([p.source], [hint.source]) > 0;
  return isSameSource ? content : content + 3;
}

const TYPE_NUMBER: Readonly<Record<ClaimType, number>> = { direct: 1, mixed: 2, indirect: 3 };
const PRONOUNS = new Set('he she they who it i we you that which'.split(' '));

const step = (p: number, steps: number): number =>
  Math.min(steps - 1, Math.max(0, Math.floor(p * steps)));
const logOdds = (p: number): number => Math.log(Math.max(1e-3, p) / Math.max(1e-3, 1 - p));

export function claimFeatures(
  s: Sequence,
  p: Pick,
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
  ];
  const categories: number[] = [];
  const add = (template: number, a = 0, b = 0, c = 0): void => {
    categories.push(hashFeature(template, a, b, c) | 0);
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

/** Which of source, content and cue stand before which, as bits. */
export function orderOf({ cue, source, content }: Pick): number {
  const contentBefore = content[0]!.from < cue.from ? 1 : 0;
  const contentAfter = content.at(-1)!.to > cue.to ? 2 : 0;
  const sourcePlace = source === null ? 0 : source.from < cue.from ? 4 : 8;
  return sourcePlace | contentBefore | contentAfter;
}

function kindOfSource(s: Sequence, source: TokenRange | null): number {
  if (source === null) return 0;
  const word = s.lower[source.from] ?? '';
  if (source.to - source.from === 1 && PRONOUNS.has(word)) return s.hash[source.from]!;
  const tags = s.tag.subarray(source.from, source.to);
  if (tags.includes(TAG.PERSON)) return 1;
  return tags.includes(TAG.ORGANIZATION) ? 2 : 3;
}

/** The token beside or at an edge: small words and signs by themselves, others by their tag. */
function edge(s: Sequence, i: number): number {
  if (i < 0) return -1;
  if (i >= s.length) return -2;
  return s.isFunctionWord[i] === 1 || s.shape[i] === 0 ? s.hash[i]! : s.tag[i]!;
}

function sourceDistance({ cue, source }: Pick): number {
  if (source === null) return -1;
  return Math.min(8, source.to <= cue.from ? cue.from - source.to : source.from - cue.to);
}

/** 0 unquoted, 1 at the edge of a quotation, 2 at the edge of a sentence in it, 3 inside. */
function quotationEdge(s: Sequence, i: number, isEnd: boolean): number {
  const run = s.runs[s.run[i]!];
  if (!run) return 0;
  const isAt = ({ from, to }: TokenRange): boolean => (isEnd ? i >= to - 2 : i <= from + 1);
  if (isAt(run)) return 1;
  return isAt(s.sentences[s.sentence[i]!]!) ? 2 : 3;
}
