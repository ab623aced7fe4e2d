/** How far a content runs, seen from its first token. */

import type { Token } from '../../text/tokens';
import { COORDINATORS, TIME_WORDS } from '../../text/words';
import { cueNounStance } from '../cue-nouns';
import type { SentenceContext } from '../draft';

const isDivider = (token: Token): boolean => /^(?:[,–—]|--)$/.test(token.text);

/** A cue's object does not run over these. */
const ENDS_OBJECT =
  /^(?:after|before|when|while|because|since|until|if|although|though|whose|amid|during|and|but|saying|citing|following)$/;

/**
 * The token after the last of a clause that begins at `from`: the sentence's end, or where
 * another attribution begins.
 */
export function clauseEnd(context: SentenceContext, from: number): number {
  const { tokens, sentence } = context;
  for (let i = from; i < sentence.to; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) continue;
    if (token.lower === ';') return i;
    const joins = COORDINATORS.has(token.lower);
    if (i > from && joins && startsVerb(context, i + 1)) return i;
    if (isDivider(token) && startsOther(context, i + 1)) return i;
  }
  return sentence.to;
}

/** "and said", "but has denied": the same subject goes on with another cue. */
function startsVerb(context: SentenceContext, at: number): boolean {
  const cue = context.byGroup.get(at);
  return cue !== undefined && cue.form !== 'ing';
}

/** After a comma: another speaker, another cue or "according to". */
function startsOther(context: SentenceContext, at: number): boolean {
  const { tokens, byGroup, bySubject } = context;
  const first = tokens[at];
  if (!first) return false;
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
  if (isReportedBy(tokens, at)) return true;
  const isJoined = COORDINATORS.has(first.lower);
  const next = isJoined ? at + 1 : at;
  const cue = byGroup.get(next);
  if (cue) return cue.form === 'ing' || isJoined;
  return isJoined && bySubject.has(next);
}

/** "as reported by", "as first reported in". */
export function isReportedBy(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (tokens[i]?.lower !== 'as') return false;
  i++;
  if (tokens[i]?.lower === 'first') i++;
  return tokens[i]?.lower === 'reported' && /^(?:by|in)$/.test(tokens[i + 1]?.lower ?? '');
}

/** As `clauseEnd`, for a noun phrase or an infinitive: it ends with its own clause. */
export function objectEnd(context: SentenceContext, from: number): number {
  const { tokens } = context;
  const limit = clauseEnd(context, from);
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) continue;
    const next = tokens[i + 1];
    // "the agency's assessment that …": the object holds a clause to its end.
    if (i > from && token.lower === 'that' && cueNounStance(tokens[i - 1]?.lower ?? ''))
      return limit;
    if (isDivider(token) && i > from) {
      const resumes = next && (next.quotation >= 0 || /^(?:and|or)$/.test(next.lower));
      if (!resumes) return i;
    }
    if (i > from && token.isWord && ENDS_OBJECT.test(token.lower)) {
      if (token.lower !== 'and' || startsFiniteVerb(tokens, i + 1)) return i;
    }
    if (/^(?:on|in|at)$/.test(token.lower) && next && TIME_WORDS.has(next.lower)) return i;
  }
  return limit;
}

function startsFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.isWord || token.isCapital) return false;
  return /(?:[^e]ed|^(?:is|was|were|are|has|had|have|will|would|said|says|told))$/.test(
    token.lower,
  );
}
