/** Attributions whose cue is a noun with its content: "the agency's assessment that …". */
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { AUXILIARIES, OWNERS_MARK, PERSONAL, SUBORDINATORS } from '../../text/words';
import { cueNounStance } from '../cue-nouns';
import type { Draft, SentenceContext } from '../draft';
import { phraseAfter, phraseBefore } from '../phrases';
import { clauseEnd } from './clauses';

const POSSESSIVE = /^(?:his|her|their|its|my|our|whose)$/;

export function nounDrafts(context: SentenceContext): Draft[] {
  const { tokens, sentence } = context;
  const drafts: Draft[] = [];
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const token = tokens[i];
    const stance = token && token.quotation < 0 ? cueNounStance(token.lower) : undefined;
    if (!stance) continue;
    const found = sourceOf(context, i);
    if (!found || tokens[found.that]?.lower !== 'that') continue;
    const content = { from: found.that + 1, to: contentEnd(context, i, found.that + 1) };
    if (content.to - content.from < 3) continue;
    drafts.push({
      rule: 'cue noun',
      content: [content],
      cue: { from: i, to: i + 1 },
      source: found.source,
      stance,
      sentence: context.index,
    });
  }
  return drafts;
}

/** The possessor before the noun, or "of X" or "by X" after it; with the index of the word after both. */
function sourceOf(
  { tokens, sentence }: SentenceContext,
  noun: number,
): { source: TokenRange; that: number } | null {
  let before = noun - 1;
  // One adjective may stand between: "his repeated claim".
  if (!isPossessor(tokens[before]) && isPossessor(tokens[before - 1])) before--;
  const possessor = tokens[before];
  const next = noun + 1;
  if (possessor && before >= sentence.from && isPossessor(possessor)) {
    if (POSSESSIVE.test(possessor.lower)) {
      return { source: { from: before, to: before + 1 }, that: next };
    }
    const phrase = phraseBefore(tokens, before, sentence.from);
    return phrase ? { source: { from: phrase.from, to: before + 1 }, that: next } : null;
  }
  if (!/^(?:of|by|from)$/.test(tokens[next]?.lower ?? '')) return null;
  const source = phraseAfter(tokens, next + 1, sentence.to);
  return source ? { source, that: source.to } : null;
}

function isPossessor(token: Token | undefined): boolean {
  return token !== undefined && (OWNERS_MARK.test(token.lower) || POSSESSIVE.test(token.lower));
}

/**
 * Where the noun begins its sentence's subject, the content ends before the main verb: the
 * second finite verb that has no subject of its own.
 */
function contentEnd(context: SentenceContext, noun: number, from: number): number {
  const { tokens, sentence } = context;
  const end = dividerOr(context, from, clauseEnd(context, from));
  if (hasVerbBefore(tokens, sentence.from, noun)) return end;
  let verbs = 0;
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0 || !AUXILIARIES.has(token.lower)) continue;
    const before = tokens[i - 1];
    if (before && AUXILIARIES.has(before.lower)) continue;
    if (before && (PERSONAL.has(before.lower) || SUBORDINATORS.has(before.lower))) continue;
    verbs++;
    if (verbs === 2) return i;
  }
  return end;
}

/** A comma before a participle ends the content: "…, insisting that …" is the main clause again. */
function dividerOr({ tokens }: SentenceContext, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (tokens[i]?.lower === ',' && /ing$/.test(tokens[i + 1]?.lower ?? '')) return i;
  }
  return end;
}

/** Whether a finite verb of the noun's own clause stands before it. */
function hasVerbBefore(tokens: readonly Token[], from: number, noun: number): boolean {
  for (let i = noun - 1; i >= from; i--) {
    const token = tokens[i];
    if (!token) continue;
    if (token.lower === 'that' || token.lower === ';') return false;
    if (AUXILIARIES.has(token.lower)) return true;
    if (!token.isCapital && /(?:[^e]ed)$/.test(token.lower)) return true;
  }
  return false;
}
