/** Attributions whose spans are known already: only who they are is asked. */
import type { RawAttribution } from './attribution/attributor';
import { typeOfTokens } from './attribution/draft';
import { stanceOf } from './attribution/engine/attributor';
import type { Attribution } from './model';
import { tokensOf } from './text/positions';
import type { Prepared } from './text/prepare';

/** Spans are UTF-16 offsets into the article's text, in reading order. */
export type GivenAttribution = Pick<Attribution, 'content' | 'cue' | 'source'>;

/** As the attribution step would give it, surely right. */
export function rawOf(prepared: Prepared, given: GivenAttribution): RawAttribution {
  const { content, cue, source } = given;
  return {
    content,
    cue,
    source,
    type: typeOfTokens(
      prepared.tokens,
      content.map((span) => tokensOf(prepared, span)),
    ),
    stance: stanceOf(prepared.text, cue),
    said: true,
    confidence: 1,
  };
}
