/**
 * FULL counts a claim as found when the Jaccard index of the content's words is at least .8 and the
 * sources overlap (or neither has one); parts are measured beside it. The corpus's own scorer
 * (score.mjs) measures the same: see check.ts.
 */
import type { ClaimType, Span } from '../../src/core/model';
import { quotedOffsets, typeOfSpans, wordsOf } from './metric-text';

export interface MeasuredClaim {
  content: Span[];
  cue: Span[];
  source: Span[];
  type?: ClaimType | undefined;
  /** Gold only: false for thoughts, stances and acts. */
  said?: boolean | undefined;
}

export interface MeasuredDocument<T extends MeasuredClaim = MeasuredClaim> {
  text: string;
  gold: readonly MeasuredClaim[];
  found: readonly T[];
}

export const ROWS = ['all', 'direct', 'mixed', 'indirect'] as const;
export type Row = (typeof ROWS)[number];

export interface Rate {
  precision: number;
  recall: number;
  f1: number;
}

export interface Measures {
  gold: number;
  found: number;
  full: Rate;
  /** Content alone, at Jaccard .8 and exactly. */
  content: Rate;
  exact: Rate;
  /** Mean of the best overlap of each claim, as in PolNeAR's "partial" measure. */
  partial: Rate;
  /** Of claims whose content is right, the share with an overlapping source or cue. */
  source: number;
  cue: number;
}

export interface Result {
  rows: Record<Row, Measures>;
  /** Cues one to one by any overlap. */
  cue: Rate;
}

const RIGHT = 0.8;
/** From here on a prediction is typed by the gold that it matches. */
const NEAR = 0.5;

type Words = ReadonlySet<number>;

export interface Measured<T> {
  claim: T;
  content: Words;
  source: Words;
  cue: Words;
  type: ClaimType;
}

/** Gold and found claims of one document, matched one to one by falling Jaccard index. */
export interface Matching<T extends MeasuredClaim = MeasuredClaim> {
  gold: Measured<MeasuredClaim>[];
  found: Measured<T>[];
  /** Index of the match, or -1; and the Jaccard index of each gold's match. */
  ofGold: number[];
  ofFound: number[];
  jaccard: number[];
}

export function common(a: Words, b: Words): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

export function match<T extends MeasuredClaim>(
  document: MeasuredDocument<T>,
  onlySaid: boolean,
): Matching<T> {
  const { text } = document;
  const quoted = quotedOffsets(text);
  const words = wordsOf(text);
  const measure = <C extends MeasuredClaim>(claim: C): Measured<C> => ({
    claim,
    content: words.ofContent(claim.content),
    source: words.of(claim.source),
    cue: words.of(claim.cue),
    type: typeOfSpans(text, quoted, claim),
  });
  const gold = document.gold.map(measure).filter(({ content }) => content.size > 0);
  for (const g of gold) g.type = g.claim.type ?? g.type;
  const found = document.found.map(measure).filter(({ content }) => content.size > 0);
  const pairs: { value: number; g: number; f: number }[] = [];
  gold.forEach((a, g) => {
    found.forEach((b, f) => {
      const shared = common(a.content, b.content);
      if (shared > 0)
        pairs.push({ value: shared / (a.content.size + b.content.size - shared), g, f });
    });
  });
  pairs.sort((x, y) => y.value - x.value);
  const ofGold = gold.map(() => -1);
  const ofFound = found.map(() => -1);
  const jaccard = gold.map(() => 0);
  for (const { value, g, f } of pairs) {
    if (ofGold[g]! >= 0 || ofFound[f]! >= 0) continue;
    ofGold[g] = f;
    ofFound[f] = g;
    jaccard[g] = value;
  }
  const matching = { gold, found, ofGold, ofFound, jaccard };
  const kept = onlySaid ? withoutUnsaid(matching) : matching;
  kept.found.forEach((f, i) => {
    const g = kept.ofFound[i]!;
    if (g >= 0 && kept.jaccard[g]! >= NEAR) f.type = kept.gold[g]!.type;
  });
  return kept;
}

/** Gold that is no speech is ignored, and so are the claims that were matched to it. */
function withoutUnsaid<T extends MeasuredClaim>(m: Matching<T>): Matching<T> {
  const isUnsaid = (g: number): boolean => m.gold[g]!.claim.said === false;
  const goldKept = m.gold.map((_, g) => g).filter((g) => !isUnsaid(g));
  const foundKept = m.found
    .map((_, f) => f)
    .filter((f) => m.ofFound[f]! < 0 || !isUnsaid(m.ofFound[f]!));
  const newGold = new Map(goldKept.map((g, i) => [g, i]));
  const newFound = new Map(foundKept.map((f, i) => [f, i]));
  return {
    gold: goldKept.map((g) => m.gold[g]!),
    found: foundKept.map((f) => m.found[f]!),
    ofGold: goldKept.map((g) => newFound.get(m.ofGold[g]!) ?? -1),
    ofFound: foundKept.map((f) => newGold.get(m.ofFound[f]!) ?? -1),
    jaccard: goldKept.map((g) => m.jaccard[g]!),
  };
}

export function isSourceRight(gold: Measured<unknown>, found: Measured<unknown>): boolean {
  return gold.source.size > 0 ? common(gold.source, found.source) > 0 : found.source.size === 0;
}

/** FULL: words and source. */
export function isRight(m: Matching, g: number): boolean {
  const f = m.ofGold[g]!;
  return f >= 0 && m.jaccard[g]! >= RIGHT && isSourceRight(m.gold[g]!, m.found[f]!);
}

class Counts {
  gold = 0;
  found = 0;
  full = 0;
  content = 0;
  exact = 0;
  goldShare = 0;
  foundShare = 0;
  withSource = 0;
  sourceRight = 0;
  withCue = 0;
  cueRight = 0;

  measures(): Measures {
    const one = (hits: number): Rate => rate(hits, this.found, hits, this.gold);
    return {
      gold: this.gold,
      found: this.found,
      full: one(this.full),
      content: one(this.content),
      exact: one(this.exact),
      partial: rate(this.foundShare, this.found, this.goldShare, this.gold),
      source: this.withSource > 0 ? this.sourceRight / this.withSource : 0,
      cue: this.withCue > 0 ? this.cueRight / this.withCue : 0,
    };
  }
}

function rate(hitsFound: number, found: number, hitsGold: number, gold: number): Rate {
  const precision = found > 0 ? hitsFound / found : 0;
  const recall = gold > 0 ? hitsGold / gold : 0;
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

/** `onlySaid`: the --said measure. */
export function measure(documents: Iterable<MeasuredDocument>, onlySaid = false): Result {
  const counts = {
    all: new Counts(),
    direct: new Counts(),
    mixed: new Counts(),
    indirect: new Counts(),
  };
  const cues = { gold: 0, found: 0, matched: 0 };
  for (const document of documents) {
    const m = match(document, onlySaid);
    m.gold.forEach((g, i) => {
      for (const row of ['all', g.type] as const) countGold(counts[row], m, i);
    });
    for (const f of m.found) {
      const best = Math.max(0, ...m.gold.map((g) => common(g.content, f.content) / f.content.size));
      for (const row of ['all', f.type] as const) {
        counts[row].found++;
        counts[row].foundShare += best;
      }
    }
    countCues(cues, m);
  }
  return {
    rows: {
      all: counts.all.measures(),
      direct: counts.direct.measures(),
      mixed: counts.mixed.measures(),
      indirect: counts.indirect.measures(),
    },
    cue: rate(cues.matched, cues.found, cues.matched, cues.gold),
  };
}

function countGold(c: Counts, m: Matching, index: number): void {
  const g = m.gold[index]!;
  c.gold++;
  c.goldShare += Math.max(0, ...m.found.map((f) => common(g.content, f.content) / g.content.size));
  const f = m.found[m.ofGold[index]!];
  const jaccard = m.jaccard[index]!;
  if (!f || jaccard < RIGHT) return;
  c.content++;
  if (jaccard === 1) c.exact++;
  if (isSourceRight(g, f)) c.full++;
  if (g.source.size > 0) {
    c.withSource++;
    if (common(g.source, f.source) > 0) c.sourceRight++;
  }
  if (g.cue.size > 0) {
    c.withCue++;
    if (common(g.cue, f.cue) > 0) c.cueRight++;
  }
}

function countCues(cues: { gold: number; found: number; matched: number }, m: Matching): void {
  const gold = m.gold.filter(({ cue }) => cue.size > 0);
  const found = m.found.filter(({ cue }) => cue.size > 0);
  const used = new Set<number>();
  cues.gold += gold.length;
  cues.found += found.length;
  for (const g of gold) {
    let best = -1;
    let most = 0;
    found.forEach((f, k) => {
      if (used.has(k)) return;
      const share = common(g.cue, f.cue) / (g.cue.size + f.cue.size);
      if (share > most) {
        most = share;
        best = k;
      }
    });
    if (best >= 0) {
      used.add(best);
      cues.matched++;
    }
  }
}
