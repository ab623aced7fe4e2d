/** Who says it: the noun phrase that a cue verb has for its subject. */
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { COORDINATORS, PREPOSITIONS, RELATIVE } from '../../text/words';
import { mainSubject, phraseBefore } from '../phrases';

/** An inset between a subject and its verb is sought over at most so many tokens. */
const LONGEST_INSET = 60;
const INSET_STARTS =
  /^(?:who|whose|which|a|an|the|one|now|then|however|speaking|citing|in|at|of|for|with|from|both|\d.*|.{3,}ing|.{3,}ed)$/;

/**
 * The subject of the verb group that begins at token `group`.
 *
 * @param from first token of the clause that the subject may stand in
 * @param earlier the subject of the cue before it in the sentence: "… but has rejected"
 */
export function subjectOf(
  tokens: readonly Token[],
  group: number,
  from: number,
  earlier: TokenRange | null,
): TokenRange | null {
  const before = tokens[group - 1];
  if (!before || group - 1 < from) return null;
  if (before.lower === ',') return subjectBeforeInset(tokens, group - 1, from);
  if (COORDINATORS.has(before.lower)) return earlier ?? mainSubject(tokens, from, group);
  if (before.isWord && RELATIVE.has(before.lower)) return { from: group - 1, to: group };
  if (!before.isWord && before.lower !== ')' && before.lower !== "'s") return null;
  return phraseBefore(tokens, group, from);
}

/** "Smith, who was there, said": from the closing comma back to the noun phrase before the opening one. */
function subjectBeforeInset(
  tokens: readonly Token[],
  comma: number,
  from: number,
): TokenRange | null {
  for (let i = comma - 1; i > from && comma - i < LONGEST_INSET; i--) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) return null;
    if (token.lower !== ',') continue;
    const next = tokens[i + 1];
    if (!next || !(INSET_STARTS.test(next.lower) || next.isWord)) continue;
    const isInset =
      INSET_STARTS.test(next.lower) ||
      next.isCapital ||
      i + 1 === comma - 1 ||
      isTitleLike(tokens, i + 1, comma);
    const phrase = isInset ? phraseBefore(tokens, i, from) : null;
    if (phrase && startsClause(tokens, phrase.from, from)) return phrase;
  }
  return null;
}

/** "Smith, director of research at X, said": a short noun phrase without a verb or a subject of its own. */
function isTitleLike(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    (to - from <= 14 && tokens.slice(from, to).some((token) => PREPOSITIONS.has(token.lower))) ||
    to - from <= 3
  );
}

function startsClause(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1];
  if (at <= from || !before) return true;
  return (
    before.quotation >= 0 ||
    /^(?:,|;|:|–|—|--|and|but|that|because|while|as|when)$/.test(before.lower)
  );
}
