/** An attribution in the making: token ranges, before they become spans of the text. */
import type { ClaimType, Span, Stance } from '../model';
import type { Prepared, Sentence } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/tokens';
import type { RawAttribution } from './attributor';
import type { RuleName } from './rules/rule-confidence';
import type { VerbCue } from './rules/verb-cues';

export interface Draft {
  rule: RuleName;
  /** In reading order; a range in which a quotation begins holds the whole of it. */
  content: TokenRange[];
  cue: TokenRange | null;
  source: TokenRange | null;
  stance: Stance;
  /** Index of the sentence that the cue stands in, or, without one, the content. */
  sentence: number;
}

/** A verb cue with the noun phrase that says it. */
export interface SubjectCue extends VerbCue {
  subject: TokenRange | null;
  /** The subject stands after the verb: "…," said Smith. */
  isInverted: boolean;
}

/** What the rules see of one sentence. */
export interface SentenceContext {
  prepared: Prepared;
  tokens: readonly Token[];
  index: number;
  sentence: Sentence;
  cues: readonly SubjectCue[];
  /** Cues by the first token of their verb group. */
  byGroup: ReadonlyMap<number, SubjectCue>;
  /** Cues that stand after their subject, by its first token. */
  bySubject: ReadonlyMap<number, SubjectCue>;
}

/** The tokens of the outermost quotation that token `at` stands in, as far as `limit` holds them. */
export function quotationRange(
  tokens: readonly Token[],
  at: number,
  limit: TokenRange,
): TokenRange {
  const quotation = tokens[at]?.quotation ?? -1;
  let from = at;
  let to = at + 1;
  while (from > limit.from && tokens[from - 1]?.quotation === quotation) from--;
  while (to < limit.to && tokens[to]?.quotation === quotation) to++;
  return { from, to };
}

/** Sentence-final or dividing signs outside quotation marks belong to no content. */
function isLoose(token: Token | undefined): boolean {
  return (
    token !== undefined && token.quotation < 0 && /^(?:[,;:.!?…–—]|--|\.{3,})$/.test(token.text)
  );
}

/** Without dividing signs at either end; null if nothing is left. */
function tidy(tokens: readonly Token[], range: TokenRange): TokenRange | null {
  let { from, to } = range;
  while (from < to && isLoose(tokens[from])) from++;
  while (to > from && isLoose(tokens[to - 1])) to--;
  return to > from ? { from, to } : null;
}

function spanOf(tokens: readonly Token[], range: TokenRange): Span | null {
  const first = tokens[range.from];
  const last = tokens[range.to - 1];
  return first && last && range.to > range.from ? { start: first.start, end: last.end } : null;
}

/** The type by the words of the content: all, some or none of them in quotation marks. */
export function typeOfTokens(tokens: readonly Token[], content: readonly TokenRange[]): ClaimType {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const token = tokens[i];
      if (!token?.isWord) continue;
      words++;
      if (token.quotation >= 0) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

/** null where no word of content is left. */
export function finish(
  tokens: readonly Token[],
  draft: Draft,
  confidence: number,
): RawAttribution | null {
  const ranges = draft.content
    .map((range) => tidy(tokens, range))
    .filter((range) => range !== null);
  ranges.sort((a, b) => a.from - b.from);
  const content: Span[] = [];
  for (const range of ranges) {
    const span = spanOf(tokens, range);
    const last = content.at(-1);
    if (span && (!last || span.start >= last.end)) content.push(span);
  }
  if (!ranges.some(({ from, to }) => tokens.slice(from, to).some((token) => token.isWord)))
    return null;
  const one = (range: TokenRange | null): Span[] => {
    const span = range && spanOf(tokens, range);
    return span ? [span] : [];
  };
  return {
    type: typeOfTokens(tokens, ranges),
    content,
    cue: one(draft.cue),
    source: one(draft.source),
    stance: draft.stance,
    said: true,
    confidence,
  };
}
