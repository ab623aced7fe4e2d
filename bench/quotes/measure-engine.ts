/** Runs the engine over annotated articles and gathers all figures of the bench. */
import { createEngine, type EngineClaim } from '../../src/core/attribution/engine/engine';
import { CLAIM_TYPES, type ClaimType } from '../../src/core/model';
import { prepare } from '../../src/core/text/prepare';
import type { GoldDocument } from '../../training/corpus/document';
import { type Bin, bins, cutFor, type Judged, type Point } from './certainty';
import { type Growth, measureGrowth } from './growth';
import { kindOfCue, wordOrder } from './kinds';
import {
  common,
  isRight,
  isSourceRight,
  type Matching,
  type MeasuredClaim,
  type MeasuredDocument,
  match,
  measure,
  type Result,
} from './metric';

/** What the reader sees at the widest setting. */
const SHOWN = 0.3;

export interface Tally {
  name: string;
  gold: number;
  found: number;
  right: number;
}

export interface Figures {
  articles: number;
  words: number;
  model: string;
  all: Result;
  said: Result;
  orders: Tally[];
  cues: Tally[];
  calibration: Record<ClaimType, Bin[]>;
  precision: { name: string; precision: number; point: Point | null }[];
  /** Speech told from stances, of the claims that were right. */
  saidRight: { right: number; of: number };
  wordsPerSecond: number;
  growth: Growth[];
  megabytes: { loaded: number; worked: number };
  milliseconds: { load: number };
}

export interface Run {
  figures: Figures;
  documents: MeasuredDocument<EngineClaim>[];
}

export function runEngine(weights: Uint8Array, gold: readonly GoldDocument[]): Run {
  const before = megabytes();
  const started = performance.now();
  const engine = createEngine(weights, { leastConfidence: 0 });
  const load = performance.now() - started;
  const loaded = megabytes() - before + weights.length / 1e6;
  const claimsOf = ({ text }: GoldDocument): EngineClaim[] =>
    engine.attribute(prepare({ text, language: 'en' }));
  // The compiler of the machine warms up before the clock runs.
  for (const document of gold.slice(0, 20)) claimsOf(document);
  const clock = process.cpuUsage();
  const everything = gold.map(claimsOf);
  const { user, system } = process.cpuUsage(clock);
  const worked = megabytes() - before + weights.length / 1e6;
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const candidates = gold.map(({ text, attributions }, i) => ({
    text,
    gold: attributions,
    found: everything[i]!,
  }));
  const documents = candidates.map((d) => ({
    ...d,
    found: d.found.filter(({ confidence }) => confidence >= SHOWN),
  }));
  const judged = judgeAll(candidates);
  const wordsPerSecond = words / ((user + system) / 1e6);
  const figures: Figures = {
    articles: gold.length,
    words,
    model: engine.modelVersion,
    all: measure(documents),
    said: measure(documents, true),
    ...tallies(documents),
    calibration: {
      direct: bins(judged.filter(({ type }) => type === 'direct')),
      indirect: bins(judged.filter(({ type }) => type === 'indirect')),
      mixed: bins(judged.filter(({ type }) => type === 'mixed')),
    },
    precision: precisionPoints(judged, documents),
    saidRight: countSaid(documents),
    wordsPerSecond,
    growth: measureGrowth(weights, gold),
    megabytes: { loaded, worked },
    milliseconds: { load },
  };
  return { figures, documents };
}

function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** Each claim by itself: right if any gold has its words and source. */
function judgeAll(documents: readonly MeasuredDocument<EngineClaim>[]): Judged[] {
  return documents.flatMap((document) => {
    const m = match(document, false);
    return m.found.map((f) => ({
      type: f.claim.type,
      confidence: f.claim.confidence,
      isRight: m.gold.some((g) => {
        const shared = common(g.content, f.content);
        const jaccard = shared / (g.content.size + f.content.size - shared);
        return jaccard >= 0.8 && isSourceRight(g, f);
      }),
    }));
  });
}

function tallies(documents: readonly MeasuredDocument<EngineClaim>[]): {
  orders: Tally[];
  cues: Tally[];
} {
  const orders = new Map<string, Tally>();
  const cues = new Map<string, Tally>();
  const add = (map: Map<string, Tally>, name: string, field: 'gold' | 'found' | 'right'): void => {
    const tally = map.get(name) ?? { name, gold: 0, found: 0, right: 0 };
    tally[field]++;
    map.set(name, tally);
  };
  for (const document of documents) {
    const m: Matching = match(document, false);
    const addBoth = (claim: MeasuredClaim, field: 'gold' | 'found' | 'right'): void => {
      add(orders, wordOrder(claim), field);
      add(cues, kindOfCue(document.text, claim), field);
    };
    m.gold.forEach(({ claim }, i) => {
      addBoth(claim, 'gold');
      if (isRight(m, i)) addBoth(claim, 'right');
    });
    m.found.forEach(({ claim }, i) => {
      const g = m.ofFound[i]!;
      addBoth(g >= 0 && m.jaccard[g]! >= 0.5 ? m.gold[g]!.claim : claim, 'found');
    });
  }
  const sorted = (map: Map<string, Tally>): Tally[] =>
    [...map.values()].sort((a, b) => b.gold - a.gold).filter((t) => t.gold >= 15);
  return { orders: sorted(orders), cues: sorted(cues) };
}

const WANTED: readonly { name: string; types: readonly ClaimType[]; precision: number }[] = [
  { name: 'direct + mixed', types: ['direct', 'mixed'], precision: 0.9 },
  { name: 'direct + mixed', types: ['direct', 'mixed'], precision: 0.95 },
  { name: 'indirect', types: ['indirect'], precision: 0.8 },
  { name: 'indirect', types: ['indirect'], precision: 0.9 },
  { name: 'all', types: CLAIM_TYPES, precision: 0.8 },
  { name: 'all', types: CLAIM_TYPES, precision: 0.9 },
];

function precisionPoints(
  judged: readonly Judged[],
  documents: readonly MeasuredDocument<EngineClaim>[],
): Figures['precision'] {
  const goldTypes = documents.flatMap((d) => match(d, false).gold.map(({ type }) => type));
  return WANTED.map(({ name, types, precision }) => {
    const gold = goldTypes.filter((type) => types.includes(type)).length;
    const claims = judged.filter(({ type }) => types.includes(type));
    return { name, precision, point: cutFor(claims, precision, gold) };
  });
}

function countSaid(documents: readonly MeasuredDocument<EngineClaim>[]): Figures['saidRight'] {
  let right = 0;
  let of = 0;
  for (const document of documents) {
    const m = match(document, false);
    m.gold.forEach((g, i) => {
      if (!isRight(m, i) || g.claim.said === undefined) return;
      of++;
      if (m.found[m.ofGold[i]!]!.claim.said === g.claim.said) right++;
    });
  }
  return { right, of };
}
