/** "The minister on Thursday said": the day is no part of who said it. Usual in Indian papers. */
import type { Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import type { ClaimDraft } from '../draft';

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Whether a source ends with a day of the week. */
export const endsWithDay = ({ tokens }: Prepared, { from, to }: TokenRange): boolean =>
  to - from > 1 && DAY.test(tokens[to - 1]?.lower ?? '');

/** Takes "on Thursday" off the ends of the sources, in place. */
export function trimSourceDates(prepared: Prepared, drafts: readonly ClaimDraft[]): void {
  for (const draft of drafts) {
    const { source } = draft;
    if (!source || !endsWithDay(prepared, source)) continue;
    const on = prepared.tokens[source.to - 2]?.lower === 'on' ? 2 : 1;
    if (source.to - on > source.from) draft.source = { from: source.from, to: source.to - on };
  }
}
