/** A claim before it becomes spans: ranges of `Prepared.tokens`, so that rules can cross paragraphs. */
import type { ClaimType } from '../../../model';
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';

export interface ClaimDraft {
  type: ClaimType;
  /** In reading order; none empty. */
  content: TokenRange[];
  cue: TokenRange | null;
  source: TokenRange | null;
  confidence: number;
  said: boolean;
}

/** The type by the quotation marks of the tokens, for contents that a rule has made. */
export function typeOfTokens(prepared: Prepared, content: readonly TokenRange[]): ClaimType {
  let words = 0;
  let quoted = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const token = prepared.tokens[i];
      if (!token?.isWord) continue;
      words++;
      if (token.quotation >= 0) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}
