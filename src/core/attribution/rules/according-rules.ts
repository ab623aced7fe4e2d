/** "According to X, …", "…, according to X", "as reported by X". */
import type { TokenRange } from '../../text/sentences';
import type { Draft, SentenceContext } from '../draft';
import { phraseAfter } from '../phrases';
import { clauseEnd, isReportedBy } from './clauses';

export function accordingDrafts(context: SentenceContext): Draft[] {
  const { tokens, sentence } = context;
  const drafts: Draft[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i];
    if (!token || token.quotation >= 0) continue;
    const cue = cueAt(context, i);
    if (!cue) continue;
    const source = sourceOf(context, cue.to);
    if (!source) continue;
    const content = contentOf(context, cue, source);
    if (content.length > 0) {
      drafts.push({
        rule: 'according to',
        content,
        cue,
        source,
        stance: 'asserts',
        sentence: context.index,
      });
    }
    i = source.to - 1;
  }
  return drafts;
}

function cueAt({ tokens, sentence }: SentenceContext, at: number): TokenRange | null {
  if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to' && at + 2 < sentence.to) {
    return { from: at, to: at + 2 };
  }
  if (!isReportedBy(tokens, at)) return null;
  let to = at;
  while (to < sentence.to && !/^(?:by|in)$/.test(tokens[to]?.lower ?? '')) to++;
  return { from: at, to: to + 1 };
}

/** Up to the comma or the sentence's end; an unnamed source may be long: "a person who knows the plan". */
function sourceOf({ tokens, sentence }: SentenceContext, from: number): TokenRange | null {
  const phrase = phraseAfter(tokens, from, sentence.to, true);
  if (!phrase) return null;
  const next = tokens[phrase.to];
  if (next?.lower !== 'who' && next?.lower !== 'familiar') return phrase;
  let to = phrase.to;
  while (
    to < sentence.to &&
    !/^[,.;:!?]$/.test(tokens[to]?.lower ?? '') &&
    (tokens[to]?.quotation ?? 0) < 0
  )
    to++;
  return { from, to };
}

function contentOf(context: SentenceContext, cue: TokenRange, source: TokenRange): TokenRange[] {
  const { tokens, sentence } = context;
  const comma = source.to;
  const rest =
    tokens[comma]?.lower === ',' ? { from: comma + 1, to: clauseEnd(context, comma + 1) } : null;
  const restIsLong = rest !== null && rest.to - rest.from >= 3;
  const left = { from: sentence.from, to: cue.from };
  const leftWords = left.to - left.from;
  if (leftWords <= 1) return restIsLong ? [rest] : [];
  // "The plan, according to the mayor, will fail": the cue stands in the middle of its content.
  const isInset =
    restIsLong && leftWords < 12 && !/^(?:an?|the|who|which)$/.test(tokens[comma + 1]?.lower ?? '');
  return isInset ? [left, rest] : [left];
}
