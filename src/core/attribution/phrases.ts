/**
 * Noun phrases, found from their edges without a parser: from one edge the walk goes on over
 * what can stand in a noun phrase and stops at what cannot.
 */
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/tokens';
import {
  AUXILIARIES,
  BE,
  COMMON_VERBS,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../text/words';
import { cueForms } from './cue-verbs';

/** Tokens that a noun phrase may have at most. */
const LONGEST_PHRASE = 25;
/** After these, "to" goes on with the noun phrase: "an adviser to the mayor". */
const TAKES_TO =
  /^(?:advisers?|advisors?|aides?|ambassadors?|assistants?|counsel|close|envoys?|secretary)$/;
const NOUN_LIKE_PARTICIPLES =
  /^(?:united|elected|appointed|retired|convicted|accused|wounded|unnamed|so-called)$/;

/** Cannot stand inside a noun phrase. `before` is the token to its left. */
function isVerbLike(token: Token, before: Token | undefined): boolean {
  const { lower } = token;
  if (AUXILIARIES.has(lower) || NEGATIONS.has(lower)) return true;
  if (lower === "'s" || token.isCapital) return false;
  if (COMMON_VERBS.has(lower)) return true;
  const modifies =
    before === undefined ||
    DETERMINERS.has(before.lower) ||
    before.lower === "'s" ||
    PREPOSITIONS.has(before.lower) ||
    !before.isWord;
  const isParticiple = modifies || before.lower.endsWith('ly');
  if (cueForms(lower).some(({ form }) => form === 'past' || form === 'ing')) return !modifies;
  return (
    /[^e]ed$/.test(lower) && lower.length > 3 && !isParticiple && !NOUN_LIKE_PARTICIPLES.test(lower)
  );
}

/** Begins a new clause, or joins two. */
function isBoundary(token: Token): boolean {
  if (SUBORDINATORS.has(token.lower)) return true;
  if (COORDINATORS.has(token.lower)) return token.lower !== 'and' && token.lower !== 'or';
  return !token.isWord && !/^(?:'s|&|-|'|’)$/.test(token.lower);
}

/** The index of the "(" that the ")" at `at` closes, or -1. */
function openingBracket(tokens: readonly Token[], at: number, from: number): number {
  for (let i = at - 1; i >= from && at - i < 12; i--) if (tokens[i]?.lower === '(') return i;
  return -1;
}

/**
 * The noun phrase that ends right before token `end`, not reaching below `from`; null if there
 * is none.
 */
export function phraseBefore(
  tokens: readonly Token[],
  end: number,
  from: number,
): TokenRange | null {
  let i = end - 1;
  if (tokens[i]?.lower === ')') {
    const bracket = openingBracket(tokens, i, from);
    if (bracket < 0) return null;
    i = bracket - 1;
  }
  const last = tokens[i];
  if (!last || i < from || (!last.isWord && last.lower !== "'s")) return null;
  if (PRONOUNS.has(last.lower) || last.lower === 'that') {
    const before = tokens[i - 1];
    // "one of them" and the like end in a pronoun but are whole phrases.
    if (!before || i - 1 < from || before.lower !== 'of') return { from: i, to: i + 1 };
  }
  let start = end;
  let joined = -1;
  let stopped = false;
  for (; i >= from && end - i <= LONGEST_PHRASE; i--) {
    const token = tokens[i];
    if (!token) break;
    const before = i > from ? tokens[i - 1] : undefined;
    if (token.lower === ')') {
      const bracket = openingBracket(tokens, i, from);
      if (bracket < 0) break;
      i = bracket;
      start = i;
      continue;
    }
    if (isBoundary(token) || token.quotation >= 0) break;
    if (token.lower === 'to' && !TAKES_TO.test(before?.lower ?? '')) {
      stopped = true;
      break;
    }
    if (isVerbLike(token, before)) {
      stopped = true;
      break;
    }
    if (token.lower === 'and' || token.lower === 'or') joined = joined < 0 ? i : joined;
    start = i;
    // "meddling | the congressman": what governs the phrase stands before its article.
    if (/^(?:the|an?)$/.test(token.lower) && before?.isWord && !reachesOver(before)) break;
  }
  // "The plan failed and Smith said": the conjunction joins clauses, not names.
  if (stopped && joined >= 0) start = joined + 1;
  return trimmed(tokens, start, end);
}

/** Words over which a noun phrase reaches to the left of an article: "both the", "of the". */
const reachesOver = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  COORDINATORS.has(token.lower) ||
  /^(?:both|all|half|to|'s)$/.test(token.lower);

/** Without what introduces a clause: "On Friday", "Meanwhile", "And". */
function trimmed(tokens: readonly Token[], from: number, to: number): TokenRange | null {
  let start = from;
  for (;;) {
    const token = tokens[start];
    if (!token || start >= to) return null;
    const { lower } = token;
    if (COORDINATORS.has(lower) || (isAdverb(lower) && !DETERMINERS.has(lower))) start++;
    else if (TIME_WORDS.has(lower) && start + 1 < to && lower !== 'may') start++;
    else if (PREPOSITIONS.has(lower) || lower === 'to') start = afterPreposition(tokens, start, to);
    else if (governs(token, tokens[start + 1]) && start + 1 < to) start++;
    else break;
  }
  return hasNoun(tokens, start, to) ? { from: start, to } : null;
}

/** "rejecting the order", "contradicting Harrow": the participle governs what follows. */
function governs(token: Token, next: Token | undefined): boolean {
  if (!/.{3}(?:ing|[^e]ed)$/.test(token.lower)) return false;
  return (
    next !== undefined && (DETERMINERS.has(next.lower) || (next.isCapital && !token.isCapital))
  );
}

/** Past a leading "In Washington" or "On Friday": to the phrase's last name or determiner. */
function afterPreposition(tokens: readonly Token[], from: number, to: number): number {
  const next = tokens[from + 1];
  if (next && TIME_WORDS.has(next.lower)) {
    let i = from + 2;
    while (
      i < to &&
      (TIME_WORDS.has(tokens[i]?.lower ?? '') || /^\d+$/.test(tokens[i]?.lower ?? ''))
    )
      i++;
    return i;
  }
  for (let i = to - 1; i > from + 1; i--) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) continue;
    if (DETERMINERS.has(token.lower) && !PREPOSITIONS.has(before.lower)) return i;
    if (token.isCapital && !before.isCapital && !PREPOSITIONS.has(before.lower)) return i;
  }
  return to;
}

function hasNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token?.isWord) continue;
    const { lower } = token;
    if (PRONOUNS.has(lower)) return true;
    if (/^[\d$€£]/.test(lower) || DETERMINERS.has(lower) || PREPOSITIONS.has(lower)) continue;
    if (!TIME_WORDS.has(lower) && !isAdverb(lower)) return true;
  }
  return false;
}

/**
 * The noun phrase that begins at token `from`, ending below `to`; null if there is none.
 * `wide` lets it run on over prepositions: "according to a person with knowledge of the talks".
 */
export function phraseAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  wide = false,
): TokenRange | null {
  const first = tokens[from];
  if (!first?.isWord || from >= to) return null;
  if (PRONOUNS.has(first.lower) && !DETERMINERS.has(first.lower)) return { from, to: from + 1 };
  if (/^(?:him|her|them|me|us|himself|herself)$/.test(first.lower) && !tokens[from + 1]?.isWord) {
    return { from, to: from + 1 };
  }
  let end = from;
  while (end < to && end - from < LONGEST_PHRASE) {
    const token = tokens[end];
    const before = end > from ? tokens[end - 1] : undefined;
    if (!token || token.quotation >= 0) break;
    if (isBoundary(token) || isVerbLike(token, before)) break;
    if (isAdverb(token.lower) && !DETERMINERS.has(token.lower)) break;
    if (TIME_WORDS.has(token.lower) && token.lower !== 'may' && !wide) break;
    const next = tokens[end + 1];
    const joins = token.lower === 'and' || token.lower === 'or';
    if (joins && !(next && end + 1 < to && (next.isCapital || DETERMINERS.has(next.lower)))) break;
    if (token.lower === 'to' && !TAKES_TO.test(before?.lower ?? '')) break;
    if (PREPOSITIONS.has(token.lower) && !staysInside(token, next, wide)) break;
    end++;
  }
  while (end > from && PREPOSITIONS.has(tokens[end - 1]?.lower ?? '')) end--;
  return end > from && hasNoun(tokens, from, end) ? { from, to: end } : null;
}

function staysInside(token: Token, next: Token | undefined, wide: boolean): boolean {
  if (token.lower === 'of') return true;
  if (!next || TIME_WORDS.has(next.lower)) return false;
  return wide || token.lower === 'for' || (token.lower === 'at' && next.isCapital);
}

/** Past "PORT ANSELM, Ore. —". */
function afterDateline(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase()) return from;
  for (let i = from + 1; i < to && i - from < 9; i++) {
    if (/^(?:[–—-]|--)$/.test(tokens[i]?.text ?? '')) return i + 1;
  }
  return from;
}

/** The first noun phrase of a sentence that can be its subject. */
export function mainSubject(tokens: readonly Token[], from: number, to: number): TokenRange | null {
  let i = afterDateline(tokens, from, to);
  while (i < to && (COORDINATORS.has(tokens[i]?.lower ?? '') || isAdverb(tokens[i]?.lower ?? '')))
    i++;
  const first = tokens[i];
  if (!first) return null;
  const introduces =
    PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || /ing$/.test(first.lower);
  if (introduces) {
    if (!first.isCapital) return null;
    for (let j = i; j < to && j - i < 30; j++) {
      if (tokens[j]?.lower === ',') return phraseAfter(tokens, j + 1, to, true);
    }
    return null;
  }
  while (i < to && tokens[i]?.lower === ',') i++;
  return phraseAfter(tokens, i, to, true);
}

/** True for the words of a verb group to the left of its last verb: "has", "also", "was". */
export const inVerbGroup = (token: Token): boolean =>
  AUXILIARIES.has(token.lower) ||
  NEGATIONS.has(token.lower) ||
  (BE.has(token.lower) && token.lower !== "'s") ||
  (isAdverb(token.lower) && !token.isCapital);
