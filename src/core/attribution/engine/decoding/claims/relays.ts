/**
 * "…," he said, according to the Herald: one claim and one who passes it on. The training data
 * marks one of the two only, and the stages then take the Herald for the speaker; the rules
 * read both.
 */
import type { Prepared } from '../../../../text/prepare';
import type { TokenRange } from '../../../../text/sentences';
import { PREPOSITIONS } from '../../../../text/words';
import { hasRelayCue } from '../../../relay-cue';
import type { ClaimDraft } from '../draft';
import type { RuleReading } from '../rule-readings';

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
  rules: readonly RuleReading[],
): void {
  const found = new DraftsByCue(drafts);
  rules.forEach(({ raw, draft: relay }, index) => {
    if (!hasRelayCue(prepared.text, raw)) return;
    for (const near of rules.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)) {
      if (near.raw !== raw && passesOn(prepared, relay, near.draft)) pair(found, relay, near.draft);
    }
  });
}

function pair(found: DraftsByCue, relay: ClaimDraft, claim: ClaimDraft): void {
  const foundRelay = found.at(relay.cue);
  const foundClaim = found.at(claim.cue);
  if (foundRelay) foundRelay.content = relay.content;
  else if (foundClaim) found.add({ ...relay, confidence: foundClaim.confidence });
  if (foundRelay && !foundClaim) found.add({ ...claim, confidence: foundRelay.confidence });
}

/** Drafts by the tokens of their cues, so that no relay is compared with every draft of a text. */
class DraftsByCue {
  readonly #drafts: ClaimDraft[];
  /** The index of the first draft in whose cue a token stands. */
  readonly #byToken = new Map<number, number>();

  constructor(drafts: ClaimDraft[]) {
    this.#drafts = drafts;
    for (const index of drafts.keys()) this.#enter(index);
  }

  /** Adds a draft to the list as well. */
  add(draft: ClaimDraft): void {
    this.#enter(this.#drafts.push(draft) - 1);
  }

  /** The first draft whose cue shares a token with this one. */
  at(cue: TokenRange | null): ClaimDraft | undefined {
    let first = Number.POSITIVE_INFINITY;
    for (let i = cue?.from ?? 0; i < (cue?.to ?? 0); i++) {
      first = Math.min(first, this.#byToken.get(i) ?? first);
    }
    return this.#drafts[first];
  }

  #enter(index: number): void {
    const cue = this.#drafts[index]?.cue;
    for (let i = cue?.from ?? 0; i < (cue?.to ?? 0); i++) {
      if (!this.#byToken.has(i)) this.#byToken.set(i, index);
    }
  }
}

/** The relay's content holds the claim's cue, and its own cue comes after. */
function passesOn({ tokens }: Prepared, relay: ClaimDraft, claim: ClaimDraft): boolean {
  const { cue } = claim;
  if (cue === null || relay.cue === null || relay.cue.from < cue.to) return false;
  // "They are within days of announcing a merger, according to X": nobody has said it yet.
  const isGerund = /ing$/.test(tokens[cue.from]?.lower ?? '');
  if (isGerund && PREPOSITIONS.has(tokens[cue.from - 1]?.lower ?? '')) return false;
  return relay.content.some(({ from, to }) => from <= cue.from && cue.to <= to);
}
