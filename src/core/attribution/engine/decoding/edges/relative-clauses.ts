/**
 * "The mayor, who said the bridge was safe, resigned": what stands in an inset between commas ends
 * with it, where the main verb follows.
 */
import type { Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import { AUXILIARIES } from '../../../../text/words';
import { cueForms } from '../../../cue-verbs';
import { typeOfTokens } from '../../../draft';
import type { ClaimDraft } from '../draft';

/** "a captain at Skylark who": between the comma and the pronoun stands at most so much. */
const LONGEST_TITLE = 8;
/** The subject before the inset is searched for a verb over so many tokens. */
const LONGEST_SUBJECT = 16;
/** Words in -s are as often nouns: these are verbs. */
const IRREGULAR =
  /^(?:became|began|broke|brought|came|chose|fell|fled|gave|got|grew|held|kept|knew|led|left|lost|made|met|paid|put|ran|sat|saw|sent|sold|spent|spoke|stood|took|went|won|wants|hopes|expects|faces|needs|runs|remains|stands)$/;

/** Shortens the drafts in place. */
export function endWithInset(prepared: Prepared, drafts: readonly ClaimDraft[]): void {
  for (const draft of drafts) {
    const [content] = draft.content;
    if (!content || draft.content.length > 1 || !isInInset(prepared, draft)) continue;
    const end = closingComma(prepared, content);
    if (end < 0) continue;
    draft.content = [{ from: content.from, to: end }];
    draft.type = typeOfTokens(prepared.tokens, draft.content);
  }
}

function isInInset({ tokens }: Prepared, { source, cue, content }: ClaimDraft): boolean {
  if (!source || !cue || source.to - source.from !== 1 || content[0]!.from < cue.to) return false;
  if (!/^(?:who|which)$/.test(tokens[source.from]?.lower ?? '')) return false;
  let from = source.from - 1;
  while (from >= 0 && tokens[from]?.text !== ',' && source.from - from <= LONGEST_TITLE) from--;
  if (tokens[from]?.text !== ',') return false;
  // A verb before the inset is the main one: "He met Vale, who said …".
  for (let i = from - 1; i >= 0 && from - i <= LONGEST_SUBJECT; i--) {
    const token = tokens[i];
    if (!token || token.quotation >= 0 || /^[.!?:;”"]$/.test(token.text)) break;
    if (token.isWord && !token.isCapital && isFiniteVerb(token.text)) return false;
  }
  return true;
}

/** The first comma of the content with a finite verb behind it, or -1. */
function closingComma({ tokens }: Prepared, { from, to }: TokenRange): number {
  for (let i = from + 1; i + 1 < to; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.text !== ',' || token.quotation >= 0 || !next?.isWord || next.quotation >= 0)
      continue;
    if (isFiniteVerb(next.text)) return i;
  }
  return -1;
}

function isFiniteVerb(word: string): boolean {
  return (
    AUXILIARIES.has(word) ||
    IRREGULAR.test(word) ||
    cueForms(word).some(({ form }) => form === 'past' || form === 's') ||
    /[^e]ed$/.test(word)
  );
}
