/** The content that stands to the right of its cue. */
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import {
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../../text/words';
import { quotationRange, type SentenceContext, type SubjectCue } from '../draft';
import { clauseEnd, objectEnd } from './clauses';
import type { RuleName } from './rule-confidence';

export interface Found {
  rule: RuleName;
  content: TokenRange[];
}

/** Between the cue and its content at most so many tokens of when, where and to whom. */
const LONGEST_GAP = 24;
const OBJECT_PRONOUNS = /^(?:him|her|them|me|us|you|it|himself|herself|themselves|itself)$/;
const WH = /^(?:whether|if|why|how|what|who|when|where|which)$/;

/** null where nothing to the right can be the cue's content. */
export function contentRight(context: SentenceContext, cue: SubjectCue): Found | null {
  const { tokens, sentence } = context;
  const { frames } = cue.verb;
  let i = cue.to;
  if (frames.has('a')) i = addresseeEnd(tokens, i, sentence.to);
  const start = i;
  const limit = Math.min(sentence.to, cue.to + LONGEST_GAP);
  while (i < limit) {
    const token = tokens[i];
    if (!token) return null;
    if (token.quotation >= 0) return i > start ? null : quoted(context, i, false);
    if (token.lower === ':') return afterColon(context, i);
    if (token.lower === ',') {
      const next = afterInset(tokens, i, limit);
      if (next < 0) return null;
      i = next;
      if ((tokens[i]?.quotation ?? -1) >= 0) return quoted(context, i, true);
      continue;
    }
    if (token.lower === 'that' && (frames.has('t') || frames.has('s')))
      return thatClause(context, cue, i);
    if (frames.has('w') && WH.test(token.lower)) return rule('question', i, clauseEnd(context, i));
    if (token.lower === 'to' && frames.has('i'))
      return rule('infinitive', i, objectEnd(context, i));
    const isPlain = !frames.has('z') || cue.form !== 's';
    if (TIME_WORDS.has(token.lower) || (isAdverb(token.lower) && !DETERMINERS.has(token.lower)))
      i++;
    else if (PREPOSITIONS.has(token.lower) || token.lower === 'to') {
      const next = afterAdverbial(tokens, i, limit);
      if (frames.has('s') && PERSONAL.has(tokens[next]?.lower ?? ''))
        return bareClause(context, next);
      i = next;
    } else if (frames.has('s') && isPlain && isClause(tokens, i, sentence.to))
      return bareClause(context, i);
    else if (i === start && frames.has('o')) return object(context, cue, i, isPlain);
    else if (frames.has('i') && i === start) {
      const to = infinitiveAfter(tokens, i, limit);
      return to < 0 ? null : rule('infinitive', to, objectEnd(context, to));
    } else return null;
  }
  return null;
}

function rule(name: RuleName, from: number, to: number): Found | null {
  return to - from >= 2 ? { rule: name, content: [{ from, to }] } : null;
}

function thatClause(context: SentenceContext, cue: SubjectCue, that: number): Found | null {
  const end = clauseEnd(context, that + 1);
  return rule(cue.form === 'ing' ? 'participle' : 'that-clause', that + 1, end);
}

function bareClause(context: SentenceContext, from: number): Found | null {
  return rule('bare clause', from, clauseEnd(context, from));
}

/** A quotation that the cue introduces, alone if a comma or a colon sets it off. */
function quoted(context: SentenceContext, at: number, setOff: boolean): Found | null {
  const { tokens, sentence } = context;
  const quotation = quotationRange(tokens, at, sentence);
  const end = clauseEnd(context, quotation.to);
  const goesOn = tokens.slice(quotation.to, end).some((token) => token.isWord);
  const another = tokens.slice(quotation.to, end).some((token) => token.quotation >= 0);
  if (!goesOn || (setOff && !another)) {
    return { rule: 'quotation right of the cue', content: [quotation] };
  }
  return { rule: 'partly quoted right of the cue', content: [{ from: at, to: end }] };
}

function afterColon(context: SentenceContext, colon: number): Found | null {
  const { tokens, prepared, sentence } = context;
  if (colon + 1 < sentence.to) {
    if ((tokens[colon + 1]?.quotation ?? -1) >= 0) return quoted(context, colon + 1, true);
    return rule('after a colon', colon + 1, clauseEnd(context, colon + 1));
  }
  const next = prepared.paragraphs[sentence.paragraph + 1];
  const first = next && tokens[next.from];
  if (!next || !first) return null;
  if (first.quotation < 0) return rule('after a colon', next.from, next.to);
  return {
    rule: 'quotation in the next paragraph',
    content: [quotationRange(tokens, next.from, next)],
  };
}

function object(
  context: SentenceContext,
  cue: SubjectCue,
  from: number,
  isPlain: boolean,
): Found | null {
  const { tokens } = context;
  const end = objectEnd(context, from);
  const words = tokens.slice(from, end);
  const hasQuoted = words.some((token) => token.quotation >= 0);
  if (!isPlain && !hasQuoted) return null;
  const has = (word: string): boolean => words.some((token) => token.lower === word);
  const { lemma, particle } = cue.verb;
  // These take a person for their object; what is said of them comes with "as", "of" or a second object.
  if (lemma === 'describe' && !has('as')) return null;
  if (lemma === 'accuse' && !has('of')) return null;
  if (lemma === 'blame' && !has('for') && !has('on')) return null;
  if (lemma === 'call' && particle.length === 0 && !hasQuoted) {
    const second = words.findIndex((token, at) => at > 0 && /^(?:an?|the)$/.test(token.lower));
    if (second < 0) return null;
  }
  return rule(hasQuoted ? 'quoted object' : 'object', from, end);
}

/** The token after whom it is said to: "reporters", "CNN", "the committee", "him". */
function addresseeEnd(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from];
  if (!first?.isWord || first.quotation >= 0) return from;
  if (OBJECT_PRONOUNS.test(first.lower)) return from + 1;
  if (first.lower === 'that' || PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower))
    return from;
  const byName = first.isCapital || DETERMINERS.has(first.lower);
  let i = from + 1;
  if (!byName) {
    // Without an article it is a single noun, or two of them: "reporters and investors".
    return COORDINATORS.has(tokens[i]?.lower ?? '') ? Math.min(i + 2, limit) : i;
  }
  for (; i < limit && i - from < 10; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || token.quotation >= 0) break;
    if (token.lower === "'s" || token.lower === '&') continue;
    if (!token.isWord || PERSONAL.has(token.lower) || SUBORDINATORS.has(token.lower)) break;
    if (TIME_WORDS.has(token.lower) || AUXILIARIES.has(token.lower) || token.lower === 'to') break;
    if (PREPOSITIONS.has(token.lower) && token.lower !== 'of') break;
    const startsAnew = before && !/^(?:of|and|'s|the)$/.test(before.lower);
    if (startsAnew && DETERMINERS.has(token.lower)) break;
    if (startsAnew && first.isCapital && !token.isCapital && !COORDINATORS.has(token.lower)) break;
  }
  return i;
}

/** Past ", however," and the like, if "that" or a quotation follows; else -1. */
function afterInset(tokens: readonly Token[], comma: number, limit: number): number {
  if ((tokens[comma + 1]?.quotation ?? -1) >= 0) return comma + 1;
  for (let i = comma + 1; i < limit && i - comma < 14; i++) {
    if (tokens[i]?.lower !== ',') continue;
    const next = tokens[i + 1];
    return next && (next.lower === 'that' || next.quotation >= 0) ? i + 1 : -1;
  }
  return -1;
}

/** Past "on Friday", "in a statement to the court". */
function afterAdverbial(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) return i;
    if (/^(?:[,:.;]|that|to|whether|who|which)$/.test(token.lower)) return i;
    if (PERSONAL.has(token.lower) && token.lower !== 'it') return i;
    const before = tokens[i - 1];
    if (
      before &&
      TIME_WORDS.has(before.lower) &&
      !TIME_WORDS.has(token.lower) &&
      !/^\d/.test(token.lower)
    )
      return i;
    if (PREPOSITIONS.has(token.lower)) return i;
  }
  return limit;
}

function infinitiveAfter(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const token = tokens[i];
    if (!token?.isWord && token?.lower !== "'s") return -1;
    if (token.lower === 'to') return i;
    if (AUXILIARIES.has(token.lower) || SUBORDINATORS.has(token.lower)) return -1;
  }
  return -1;
}

/** Whether a clause with a subject and a verb of its own may begin here. */
function isClause(tokens: readonly Token[], from: number, limit: number): boolean {
  const first = tokens[from];
  if (!first?.isWord || SUBORDINATORS.has(first.lower) || COORDINATORS.has(first.lower))
    return false;
  for (let i = from + 1; i < limit && i - from < 30; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (AUXILIARIES.has(lower) || /^'(?:s|re|ve|ll|d)$/.test(lower)) return true;
    if (/(?:[^e]ed|[^s]s)$/.test(lower) || /'(?:re|ve|ll|d|m)$/.test(lower)) return true;
  }
  return PERSONAL.has(first.lower);
}
