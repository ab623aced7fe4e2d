/**
 * "…," he said, according to the Herald: one claim and one who passes it on. The training data
 * marks one of the two only, and the stages then take the Herald for the speaker; the rules
 * read both.
 */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import type { RawAttribution } from '../../attributor';
import { hasRelayCue } from '../../relay-cue';
import type { ClaimDraft } from './draft';
import { draftOfRule } from './rule-claims';

/** Claims are in order of position: a relay stands within so many of the claim it passes on. */
const NEIGHBOURS = 8;

/**
 * Where the stages found one of the two, the other joins it with the same confidence; the
 * relay's content becomes the claim with its cue and source, as the relations step wants it.
 * Changes `drafts` in place.
 */
export function pairRelays(
  prepared: Prepared,
  drafts: ClaimDraft[],
  ruled: readonly RawAttribution[],
): void {
  ruled.forEach((raw, index) => {
    if (!hasRelayCue(prepared.text, raw)) return;
    const relay = draftOfRule(prepared, raw);
    for (const near of ruled.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      const claim = near === raw ? null : draftOfRule(prepared, near);
      if (relay && claim && passesOn(relay, claim)) pair(drafts, relay, claim);
    }
  });
}

function pair(drafts: ClaimDraft[], relay: ClaimDraft, claim: ClaimDraft): void {
  const foundRelay = withCue(drafts, relay);
  const foundClaim = withCue(drafts, claim);
  if (foundRelay) foundRelay.content = relay.content;
  else if (foundClaim) drafts.push({ ...relay, confidence: foundClaim.confidence });
  if (foundRelay && !foundClaim) drafts.push({ ...claim, confidence: foundRelay.confidence });
}

const withCue = (drafts: readonly ClaimDraft[], { cue }: ClaimDraft): ClaimDraft | undefined =>
  drafts.find((draft) => draft.cue !== null && cue !== null && overlap(draft.cue, cue));

const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

/** The relay's content holds the claim's cue, and its own cue comes after. */
function passesOn(relay: ClaimDraft, claim: ClaimDraft): boolean {
  const { cue } = claim;
  if (cue === null || relay.cue === null || relay.cue.from < cue.to) return false;
  return relay.content.some(({ from, to }) => from <= cue.from && cue.to <= to);
}
