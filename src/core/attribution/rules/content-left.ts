/** The content that stands to the left of its cue, and goes on to its right where the cue splits it. */
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import {
  AUXILIARIES,
  COMMON_VERBS,
  COORDINATORS,
  isAdverb,
  PREPOSITIONS,
  TIME_WORDS,
} from '../../text/words';
import { quotationRange, type SentenceContext, type SubjectCue } from '../draft';
import { clauseEnd } from './clauses';
import type { Found } from './content-right';

const isDivider = (token: Token | undefined): boolean =>
  token !== undefined && token.quotation < 0 && /^(?:[,–—]|--)$/.test(token.text);

/** The first token of cue and source together. */
const attributionStart = (cue: SubjectCue): number =>
  cue.isInverted || !cue.subject ? cue.group : Math.min(cue.subject.from, cue.group);

const attributionEnd = (cue: SubjectCue): number =>
  cue.isInverted && cue.subject ? Math.max(cue.subject.to, cue.to) : cue.to;

/**
 * A quotation that ends where source and cue begin: "…," said X. Null if there is none.
 *
 * @param used tokens before this one belong to an earlier attribution of the sentence
 */
export function quotationLeft(
  context: SentenceContext,
  cue: SubjectCue,
  used: number,
): Found | null {
  const { tokens, sentence, prepared } = context;
  let edge = attributionStart(cue) - 1;
  if (isDivider(tokens[edge])) edge--;
  if (COORDINATORS.has(tokens[edge]?.lower ?? '') && tokens[edge]?.quotation === -1) edge--;
  const last = tokens[edge];
  const paragraph = prepared.paragraphs[sentence.paragraph];
  if (!last || !paragraph || last.quotation < 0 || edge < paragraph.from) return null;
  // “Why?” Smith asked: the question mark ended the sentence before.
  const home =
    edge >= sentence.from ? sentence : (prepared.sentences[context.index - 1] ?? sentence);
  const quotation = quotationRange(tokens, edge, home);
  const content: TokenRange[] = [];
  const before = tokens[quotation.from - 1];
  const lead = Math.max(home.from, used);
  const isSetOff =
    quotation.from <= lead ||
    !before ||
    /^[,:]$/.test(before.lower) ||
    allAdverbs(tokens, lead, quotation.from);
  if (!isSetOff && introduces(tokens, { from: lead, to: quotation.to })) return null;
  content.push(isSetOff ? quotation : { from: lead, to: quotation.to });
  const rest = quotationAfter(context, attributionEnd(cue));
  if (rest) content.push(rest);
  return {
    rule: isSetOff ? 'quotation left of the cue' : 'partly quoted left of the cue',
    content,
  };
}

/** The second half of a split quotation in the same sentence. */
function quotationAfter(context: SentenceContext, from: number): TokenRange | null {
  const { tokens, sentence, byGroup } = context;
  for (let i = from; i < sentence.to && i - from < 30; i++) {
    if (byGroup.has(i)) return null;
    if ((tokens[i]?.quotation ?? -1) < 0) continue;
    const before = tokens[i - 1];
    if (!isDivider(before) && before?.lower !== ':' && i > from) return null;
    return quotationRange(tokens, i, sentence);
  }
  return null;
}

/** A clause that source and cue follow after a comma: "The plan failed, Smith said". */
export function clauseLeft(context: SentenceContext, cue: SubjectCue, used: number): Found | null {
  const { tokens, sentence } = context;
  const start = attributionStart(cue);
  const comma = start - 1;
  if (comma <= sentence.from || !isDivider(tokens[comma])) return null;
  let from = Math.max(sentence.from, used);
  while (COORDINATORS.has(tokens[from]?.lower ?? '')) from++;
  if (comma - from < 1) return null;
  const end = tailEnd(context, cue);
  const at = tokens[end];
  const closes = end >= sentence.to || (at && /^[.!?;]$/.test(at.lower));
  const hasQuoted = tokens.slice(from, comma).some((token) => token.quotation >= 0);
  const name = hasQuoted ? 'partly quoted left of the cue' : 'clause left of the cue';
  if (closes && introduces(tokens, { from, to: comma })) return null;
  if (closes) return comma - from >= 3 ? { rule: name, content: [{ from, to: comma }] } : null;
  if (!isDivider(at)) return null;
  // "Asked about the bridge, she said, “…”": the quotation alone is what is said.
  if ((tokens[end + 1]?.quotation ?? -1) >= 0 && !hasQuoted) return null;
  const left = { from, to: comma };
  const right = { from: end + 1, to: clauseEnd(context, end) };
  const goesOn =
    right.to - right.from >= 2 &&
    !(cue.isInverted && !COORDINATORS.has(tokens[end + 1]?.lower ?? ''));
  if (introduces(tokens, left)) return goesOn ? { rule: name, content: [right] } : null;
  if (!goesOn) return comma - from >= 3 ? { rule: name, content: [left] } : null;
  return { rule: name, content: [left, right] };
}

/** Past whom, when and where after the cue: ", Smith told reporters on Friday|." */
function tailEnd(context: SentenceContext, cue: SubjectCue): number {
  const { tokens, sentence } = context;
  let i = attributionEnd(cue);
  const namesAddressee = cue.verb.frames.has('a');
  let inPhrase = namesAddressee;
  for (; i < sentence.to && i - cue.to < 30; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) return i;
    if (!token.isWord && token.lower !== "'s" && token.lower !== '&') return i;
    const { lower } = token;
    const isTail =
      inPhrase ||
      PREPOSITIONS.has(lower) ||
      lower === 'to' ||
      TIME_WORDS.has(lower) ||
      isAdverb(lower);
    if (!isTail) return i;
    if (/^(?:that|because|when|while|after|before)$/.test(lower))
      return lower === 'that' ? i : skipToDivider(context, i);
    if (PREPOSITIONS.has(lower) || lower === 'to') inPhrase = true;
  }
  return i;
}

function skipToDivider(context: SentenceContext, from: number): number {
  const { tokens, sentence } = context;
  let i = from;
  while (i < sentence.to && !isDivider(tokens[i]) && !/^[.!?;]$/.test(tokens[i]?.lower ?? '')) i++;
  return i;
}

/** A phrase of time, place or circumstance without a verb of its own: "In the end", "Asked about it". */
function introduces(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const first = tokens[from];
  if (!first) return true;
  const { lower } = first;
  const isPhrase =
    PREPOSITIONS.has(lower) ||
    lower === 'as' ||
    lower === 'asked' ||
    lower === 'last' ||
    lower === 'when' ||
    (lower.length > 4 && lower.endsWith('ing'));
  if (!isPhrase) return false;
  if (lower === 'asked' || lower === 'when') return true;
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i];
    if (token && (AUXILIARIES.has(token.lower) || COMMON_VERBS.has(token.lower))) return false;
    if (token && !token.isCapital && /[^e]ed$/.test(token.lower)) return false;
  }
  return true;
}

function allAdverbs(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token && !isAdverb(token.lower) && !COORDINATORS.has(token.lower) && token.isWord)
      return false;
  }
  return true;
}
