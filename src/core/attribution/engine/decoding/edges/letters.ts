/**
 * "Our editor, Ada Quill, writes: The budget is less than it looks. It was due anyway.": what is
 * written stands behind the colon without marks and runs to the end of the paragraph.
 */
import type { Prepared } from '../../../../text/prepare';
import { Coverage } from '../coverage';
import type { ClaimDraft } from '../draft';
import { paragraphOf } from '../token-ranges';

/** Only what is written is given so without marks; "He said: …" ends with its sentence. */
const WRITES = /^(?:write|writes|wrote|read|reads|tweeted|posted|blogged)$/;

/** Lengthens the drafts in place. */
export function lengthenLetters(prepared: Prepared, drafts: readonly ClaimDraft[]): void {
  const cues = Coverage.ofCues(prepared, drafts);
  for (const draft of drafts) {
    const [range] = draft.content;
    if (draft.type !== 'indirect' || draft.content.length !== 1 || !range) continue;
    if (!isLetter(prepared, range.from)) continue;
    const paragraph = prepared.paragraphs[paragraphOf(prepared, range.from)];
    if (!paragraph || cues.has({ from: range.from, to: paragraph.to })) continue;
    const isWhole = prepared.tokens[paragraph.to - 1]?.text === '.';
    draft.content = [{ from: range.from, to: isWhole ? paragraph.to - 1 : paragraph.to }];
  }
}

function isLetter({ tokens }: Prepared, from: number): boolean {
  const colon = tokens[from - 1];
  const isColon = colon?.text === ':' && colon.quotation < 0;
  return isColon && tokens[from]?.isCapital === true && WRITES.test(tokens[from - 2]?.lower ?? '');
}
