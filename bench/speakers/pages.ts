/** Speaker, kind, stance and relays from the page's text alone, with the program's own claims. */
import type { Analyser, Span } from '../../src/core';
import { isExact, isLenient } from './names';

export interface GoldPage {
  text: string;
  claims: {
    content: Span[];
    speaker: string | null;
    kind: string | null;
    chain: (string | null)[];
    stance: string;
    optional: boolean;
  }[];
}

interface Share {
  all: number;
  right: number;
}

export interface PageFigures {
  /** Claims wanted, and claims that the program shows, each without the optional ones. */
  wanted: number;
  found: number;
  exact: number;
  lenient: number;
  kind: Share;
  stance: Share;
  /** Of those that do not simply assert. */
  otherStance: Share;
  relay: Share;
}

interface Found {
  content: Span[];
  speaker: string | null;
  kind: string | null;
  chain: (string | null)[];
  stance: string;
}

/** Jaccard index of the words of two contents at which they are one claim. */
const SAME_CLAIM = 0.5;

/** @param minConfidence claims below are not shown */
export function measurePages(
  analyser: Analyser,
  pages: readonly GoldPage[],
  minConfidence: number,
): PageFigures {
  const share = (): Share => ({ all: 0, right: 0 });
  const figures: PageFigures = {
    wanted: 0,
    found: 0,
    exact: 0,
    lenient: 0,
    kind: share(),
    stance: share(),
    otherStance: share(),
    relay: share(),
  };
  for (const page of pages) {
    const found = claimsOf(analyser, page.text, minConfidence);
    const partners = match(page, found);
    figures.wanted += page.claims.filter(({ optional }) => !optional).length;
    figures.found += found.length;
    page.claims.forEach((gold, i) => {
      const claim = partners.get(i);
      if (claim && gold.optional) figures.found--;
      if (claim && !gold.optional) compare(figures, gold, claim);
    });
  }
  return figures;
}

function claimsOf(analyser: Analyser, text: string, minConfidence: number): Found[] {
  const { attributions, speakers } = analyser.analyse({ text, language: 'en' });
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return attributions
    .filter(
      ({ said, confidence, speakerConfidence }) =>
        said && Math.min(confidence, speakerConfidence) >= minConfidence,
    )
    .map(({ content, speaker, chain, stance }) => ({
      content,
      speaker: byId.get(speaker ?? '')?.name ?? null,
      kind: byId.get(speaker ?? '')?.kind ?? null,
      chain: chain.map((id) => byId.get(id)?.name ?? null),
      stance,
    }));
}

/** One to one, the likest first. */
function match({ text, claims }: GoldPage, found: readonly Found[]): Map<number, Found> {
  const foundWords = found.map(({ content }) => wordsOf(text, content));
  const pairs: { index: number; claim: Found; likeness: number }[] = [];
  claims.forEach((gold, index) => {
    const words = wordsOf(text, gold.content);
    found.forEach((claim, k) => {
      const likeness = jaccard(words, foundWords[k]!);
      if (likeness >= SAME_CLAIM) pairs.push({ index, claim, likeness });
    });
  });
  pairs.sort((a, b) => b.likeness - a.likeness);
  const partners = new Map<number, Found>();
  const taken = new Set<Found>();
  for (const { index, claim } of pairs) {
    if (partners.has(index) || taken.has(claim)) continue;
    partners.set(index, claim);
    taken.add(claim);
  }
  return partners;
}

/** Offsets of the words, so that the same word elsewhere is another. */
function wordsOf(text: string, spans: readonly Span[]): Set<number> {
  const words = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((word) => ({
      at: start + word.index,
      lower: word[0].toLowerCase(),
    })),
  );
  if (words.length > 1 && words[0]?.lower === 'that') words.shift();
  return new Set(words.map(({ at }) => at));
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function compare(figures: PageFigures, gold: GoldPage['claims'][number], claim: Found): void {
  if (isExact(gold.speaker, claim.speaker)) figures.exact++;
  if (isLenient(gold.speaker, claim.speaker)) figures.lenient++;
  add(figures.kind, gold.kind === claim.kind);
  add(figures.stance, gold.stance === claim.stance);
  if (gold.stance !== 'asserts') add(figures.otherStance, gold.stance === claim.stance);
  if (gold.chain.length > 1) {
    const isRight =
      gold.chain.length === claim.chain.length &&
      gold.chain.every((link, i) => isExact(link, claim.chain[i] ?? null));
    add(figures.relay, isRight);
  }
}

function add(share: Share, isRight: boolean): void {
  share.all++;
  if (isRight) share.right++;
}
