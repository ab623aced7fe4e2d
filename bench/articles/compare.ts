/** What an analysis found of an annotated article, and what is wrong with it. */
import type { Analysis, Attribution, Span, Speaker } from '../../src/core';
import {
  type GoldArticle,
  type GoldClaim,
  type GoldDispute,
  type Name,
  textOf,
} from './read-article';

export const FAULTS = [
  'missed',
  'edges',
  'type',
  'wrong speaker',
  'name',
  'unresolved',
  'no speaker',
  'kind',
  'stance',
  'chain',
  'extra',
  'no claim',
  'act as speech',
  'no dispute',
  'false dispute',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** What a reader must not be shown. */
export const HARMFUL: readonly FaultKind[] = [
  'wrong speaker',
  'extra',
  'no claim',
  'act as speech',
  'false dispute',
];

export interface Fault {
  kind: FaultKind;
  /** What it concerns; null for claims that the annotation does not know. */
  gold: GoldClaim | null;
  found: Attribution | null;
  /** The annotated dispute that it concerns. */
  dispute?: GoldDispute;
  detail: string;
}

export interface Comparison {
  /** Annotated claims whose words were found, with what was found for them. */
  found: Map<GoldClaim, Attribution>;
  faults: Fault[];
}

/** So many of the words of either must be words of the other. */
const LEAST_SHARED = 0.8;
/** From this part of its words in an annotated claim on, a found one has only wrong edges. */
const LEAST_TOUCHED = 0.5;

export function compare(article: GoldArticle, analysis: Analysis): Comparison {
  const words = [...article.text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
  const wordsOf = (spans: readonly Span[]): Set<number> =>
    new Set(words.filter((at) => spans.some(({ start, end }) => at >= start && at < end)));
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const found = pair(article, analysis, wordsOf, speakers);
  const paired = new Set(found.values());
  const faults: Fault[] = [];
  for (const gold of article.claims) {
    const claim = found.get(gold);
    if (claim) faults.push(...faultsOf(article, gold, claim, speakers));
    else if (gold.level === 'must' || gold.level === 'wanted') {
      faults.push({ kind: 'missed', gold, found: null, detail: '' });
    }
  }
  for (const claim of analysis.attributions) {
    if (!paired.has(claim)) faults.push(stray(article, claim, wordsOf, speakers));
  }
  faults.push(...disputeFaults(article, analysis, wordsOf));
  return { found, faults };
}

/** Best pairs first: by the words shared, then the speaker, then the cue. */
function pair(
  article: GoldArticle,
  { attributions }: Analysis,
  wordsOf: (spans: readonly Span[]) => Set<number>,
  speakers: ReadonlyMap<string, Speaker>,
): Map<GoldClaim, Attribution> {
  const pairs: { gold: GoldClaim; claim: Attribution; score: number }[] = [];
  /** Whether speaker and cue are those of an annotated claim that it only has other edges than. */
  const isAnothers = (claim: Attribution, words: ReadonlySet<number>): boolean =>
    article.claims.some(
      (gold) =>
        gold.chain[0]!.some((one) => isNamed(one, speakers.get(claim.speaker ?? ''))) &&
        isCue(gold, textOf(article, claim.cue)) &&
        gold.contents.some((content) => common(wordsOf(content), words) > 0),
    );
  const contents = attributions.map((claim) => ({ claim, words: wordsOf(claim.content) }));
  for (const gold of article.claims) {
    for (const content of gold.contents) {
      const right = wordsOf(content);
      for (const { claim, words } of contents) {
        const shared = common(right, words);
        if (shared < LEAST_SHARED * right.size || shared < LEAST_SHARED * words.size) continue;
        const speaker = speakers.get(claim.speaker ?? '');
        const sameSpeaker = gold.chain[0]!.some((one) => isNamed(one, speaker));
        const sameCue = isCue(gold, textOf(article, claim.cue));
        if (!sameSpeaker && !sameCue && isAnothers(claim, words)) continue;
        const isWanted = gold.level === 'must' || gold.level === 'wanted';
        const score =
          shared / (right.size + words.size - shared) +
          (sameSpeaker ? 0.4 : 0) +
          (sameCue ? 0.4 : 0) +
          (isWanted ? 0.01 : 0);
        pairs.push({ gold, claim, score });
      }
    }
  }
  const found = new Map<GoldClaim, Attribution>();
  const taken = new Set<Attribution>();
  for (const { gold, claim } of pairs.sort((a, b) => b.score - a.score)) {
    if (found.has(gold) || taken.has(claim)) continue;
    found.set(gold, claim);
    taken.add(claim);
  }
  return found;
}

function faultsOf(
  article: GoldArticle,
  gold: GoldClaim,
  claim: Attribution,
  speakers: ReadonlyMap<string, Speaker>,
): Fault[] {
  const faults: Fault[] = [];
  const add = (kind: FaultKind, detail: string): void => {
    faults.push({ kind, gold, found: claim, detail });
  };
  if (!gold.types.includes(claim.type)) add('type', claim.type);
  if (!gold.stances.includes(claim.stance)) add('stance', claim.stance);
  if (gold.level === 'act' && claim.said) add('act as speech', textOf(article, claim.cue));
  const speaker = speakers.get(claim.speaker ?? '');
  const kind = speakerFault(gold.chain[0]!, speaker, textOf(article, claim.source));
  if (kind) add(kind, speaker ? `${speaker.name} (${speaker.kind})` : '');
  else {
    const links = claim.chain.map((id) => speakers.get(id));
    const isRight =
      links.length <= 1
        ? gold.chain.length === 1
        : links.length === gold.chain.length &&
          links.every((link, i) => gold.chain[i]!.some((one) => isNamed(one, link)));
    if (!isRight) add('chain', links.map((link) => link?.name).join(' < '));
  }
  return faults;
}

function speakerFault(
  right: readonly Name[],
  speaker: Speaker | undefined,
  source: string,
): FaultKind | null {
  const isUnknown = right.some(({ kind }) => kind === 'unknown');
  if (!speaker) return isUnknown ? null : 'no speaker';
  if (right.some((one) => isNamed(one, speaker) && one.kind === speaker.kind)) return null;
  if (right.some((one) => isNamed(one, speaker))) return 'kind';
  if (speaker.kind === 'unknown' && isUnknown) return null;
  const name = plain(speaker.name);
  if (right.some((one) => holds(plain(one.name), name) || holds(name, plain(one.name))))
    return 'name';
  if (right.some((one) => initials(one.name) === speaker.name)) return 'name';
  // The source as the article writes it names nobody, and so nobody wrongly.
  const isNameless = speaker.kind === 'anonymous' || !/\p{Lu}/u.test(speaker.name);
  if (isNameless && plain(source).includes(name)) return 'unresolved';
  return 'wrong speaker';
}

/** A found claim that is no annotated one. */
function stray(
  article: GoldArticle,
  claim: Attribution,
  wordsOf: (spans: readonly Span[]) => Set<number>,
  speakers: ReadonlyMap<string, Speaker>,
): Fault {
  const words = wordsOf(claim.content);
  const speaker = speakers.get(claim.speaker ?? '');
  const name = speaker ? `${speaker.name} (${speaker.kind})` : '-';
  const cue = textOf(article, claim.cue);
  const fault = (kind: FaultKind, gold: GoldClaim | null): Fault => {
    return { kind, gold, found: claim, detail: `${name} | ${cue}` };
  };
  const share = (spans: readonly Span[]): number =>
    common(words, wordsOf(spans)) / Math.max(1, words.size);
  if (article.nots.some((span) => share([span]) >= LEAST_TOUCHED)) return fault('no claim', null);
  const touched = article.claims.filter(({ contents }) => {
    return contents.some((content) => {
      const right = wordsOf(content);
      const shared = common(right, words);
      return shared >= LEAST_TOUCHED * Math.min(right.size, words.size) && shared > 0;
    });
  });
  const source = textOf(article, claim.source);
  const whose = touched.filter(({ chain }) => !speakerFault(chain[0]!, speaker, source));
  const cued = touched.filter((gold) => isCue(gold, cue));
  const same = whose.find((gold) => cued.includes(gold)) ?? whose[0];
  if (same) return fault('edges', same);
  const [other] = cued;
  if (!other) return fault('extra', null);
  return fault(speakerFault(other.chain[0]!, speaker, source) ?? 'edges', other);
}

function disputeFaults(
  { disputes }: GoldArticle,
  analysis: Analysis,
  wordsOf: (spans: readonly Span[]) => Set<number>,
): Fault[] {
  const claims = new Map(analysis.attributions.map((claim) => [claim.id, claim]));
  const touches = (right: readonly Span[], claim: Attribution | undefined): boolean => {
    const a = wordsOf(right);
    const b = wordsOf(claim?.content ?? []);
    return common(a, b) >= LEAST_TOUCHED * Math.max(1, Math.min(a.size, b.size));
  };
  const found = new Set<GoldDispute>();
  const faults: Fault[] = [];
  for (const { claim, deniedBy } of analysis.disputes) {
    const right = disputes.filter(
      (gold) =>
        touches(gold.claim, claims.get(claim)) && touches(gold.denial, claims.get(deniedBy)),
    );
    for (const gold of right) found.add(gold);
    if (right.length > 0) continue;
    faults.push({
      kind: 'false dispute',
      gold: null,
      found: claims.get(claim) ?? null,
      detail: '',
    });
  }
  for (const dispute of disputes) {
    if (found.has(dispute) || dispute.level === 'may') continue;
    faults.push({ kind: 'no dispute', gold: null, found: null, dispute, detail: '' });
  }
  return faults;
}

function isCue(gold: GoldClaim, cue: string): boolean {
  if (cue === '' || gold.cue === '-') return cue === '' && gold.cue === '-';
  const right = new Set(gold.cue.toLowerCase().split(' '));
  return cue
    .toLowerCase()
    .split(/\s+/)
    .some((word) => right.has(word));
}

function isNamed(right: Name, speaker: Speaker | undefined): boolean {
  return speaker !== undefined && plain(right.name) === plain(speaker.name);
}

/** "BoN" for the Bank of Norrland. */
const initials = (name: string): string =>
  name
    .replace(/^the /i, '')
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');

/** Whether the words of the one are among those of the other, in order: too short or too long a name. */
const holds = (outer: string, inner: string): boolean => ` ${outer} `.includes(` ${inner} `);

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

const plain = (name: string): string =>
  name
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/^(?:an?|the) /, '');
