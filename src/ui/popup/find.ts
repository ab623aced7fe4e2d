/** Finds voices and claims by what the reader asks for. */
import type { ClaimItem, Overview, VoiceItem } from './overview';

/** Word for word or not; by somebody unnamed; denied or denying. */
export const FILTERS = ['direct', 'reported', 'unnamed', 'disputed'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['share', 'order'] as const;
export type Sort = (typeof SORTS)[number];

export interface Wish {
  query: string;
  filters: ReadonlySet<Filter>;
  sort: Sort;
}

export const NO_WISH: Wish = { query: '', filters: new Set(), sort: 'share' };

export interface FoundVoice {
  voice: VoiceItem;
  /** Those of its claims that fit, in order of appearance. */
  claims: ClaimItem[];
}

const TESTS: Record<Filter, (claim: ClaimItem) => boolean> = {
  direct: ({ view }) => view.type === 'direct',
  reported: ({ view }) => view.type !== 'direct',
  unnamed: ({ voice }) => isUnnamed(voice),
  disputed: ({ denies, deniedBy }) => denies.length + deniedBy.length > 0,
};

/** An unnamed source, or one of whom the article does not make clear who it is. */
const isUnnamed = ({ speaker }: VoiceItem): boolean =>
  speaker === null || speaker.kind === 'anonymous';

/** How many claims each filter would show by itself. */
export function countsOf(claims: readonly ClaimItem[]): Record<Filter, number> {
  const counts = FILTERS.map((filter): [Filter, number] => [
    filter,
    claims.filter(TESTS[filter]).length,
  ]);
  return Object.fromEntries(counts) as Record<Filter, number>;
}

/** Whether only a part of the claims is asked for. */
export const isNarrow = ({ query, filters }: Wish): boolean =>
  filters.size > 0 || wordsOf(query).length > 0;

/**
 * Every word of the query must begin a word of the voice's name, its role or the claim. A claim
 * must pass all filters, but of "direct" and "reported" one is enough.
 */
export function find({ voices }: Overview, { query, filters, sort }: Wish): FoundVoice[] {
  const wanted = wordsOf(query);
  const isEither = filters.has('direct') && filters.has('reported');
  const tests = [...filters]
    .filter((filter) => !isEither || (filter !== 'direct' && filter !== 'reported'))
    .map((filter) => TESTS[filter]);
  const found = voices.flatMap((voice): FoundVoice[] => {
    const about = `${voice.name} ${voice.speaker?.role ?? ''} ${voice.speaker?.aliases.join(' ') ?? ''}`;
    const claims = voice.claims.filter(
      (claim) =>
        tests.every((test) => test(claim)) &&
        holds(wordsOf(`${about} ${claim.view.text} ${claim.view.cue}`), wanted),
    );
    return claims.length > 0 ? [{ voice, claims }] : [];
  });
  const firstOf = ({ claims }: FoundVoice): number => claims[0]?.from ?? 0;
  return sort === 'share' ? found : found.sort((a, b) => firstOf(a) - firstOf(b));
}

const holds = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((part) => words.some((word) => word.startsWith(part)));

/** Without case, accents and marks: "Müller’s" is found by "muller". */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
