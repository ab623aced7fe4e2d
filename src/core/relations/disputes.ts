/** Claims that another speaker denies or rejects in the same breath. */
import type { Attribution, Dispute } from '../model';

/**
 * A claim that stands inside what somebody else denies or rejects: "she rejected the agency's
 * assessment that …".
 */
export function findDisputes(attributions: readonly Attribution[]): Dispute[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const disputes: Dispute[] = [];
  for (const claim of attributions) {
    const outer = claim.within === null ? undefined : byId.get(claim.within);
    if (!outer || (outer.stance !== 'rejects' && outer.stance !== 'denies')) continue;
    if (outer.speaker !== claim.speaker) disputes.push({ claim: claim.id, deniedBy: outer.id });
  }
  return disputes;
}
