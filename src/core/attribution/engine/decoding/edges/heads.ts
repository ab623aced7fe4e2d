/** "Budget live: …", "Film review: …": what stands before such a colon is the kind of piece, nobody. */
import type { Prepared } from '../../../../text/prepare';
import { typeOfTokens } from '../../../draft';
import type { ClaimDraft } from '../draft';

const HEADS =
  /^(?:review|opinion|analysis|comment|explainer|explained|obituary|live|watch|video|exclusive|update|updates|podcast|quiz|gallery|correction|timeline|profile|interview|recap|preview|factbox|editorial)$/;
const LONGEST = 5;

/** Whether the tokens before a colon are such a head. */
export function isHead({ tokens }: Prepared, from: number, colon: number): boolean {
  return colon > from && colon - from <= LONGEST && HEADS.test(tokens[colon - 1]?.lower ?? '');
}

/** Takes heads off the contents that begin with one, in place. */
export function trimHeads(prepared: Prepared, drafts: readonly ClaimDraft[]): void {
  for (const draft of drafts) {
    const [range] = draft.content;
    if (!range) continue;
    for (let i = range.from + 1; i + 1 < range.to && i - range.from <= LONGEST; i++) {
      if (prepared.tokens[i]?.text !== ':' || !isHead(prepared, range.from, i)) continue;
      draft.content = [{ from: i + 1, to: range.to }, ...draft.content.slice(1)];
      draft.type = typeOfTokens(prepared.tokens, draft.content);
      break;
    }
  }
}
