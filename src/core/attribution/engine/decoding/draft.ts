/** A claim before it becomes spans: ranges of `Prepared.tokens`, so that rules can cross paragraphs. */
import type { ClaimType } from '../../../model';
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
