/** Claims that another speaker denies or rejects. */
import type { Attribution, Dispute } from '../model';

/**
 * What is denied, if it is named and not told again: "that figure", "the claim", "any such talk",
 * "it". The nouns are those for what can be said (Francis 1994, Labelling discourse: "retrospective
 * labels").
 */
const LABEL =
  /^(?:(?:this|that|these|those|the|his|her|their|its|such|any such)\s+(?:\w+\s+)?(?:claims?|figures?|numbers?|views?|statements?|allegations?|accusations?|suggestions?|assertions?|charges?|estimates?|assessments?|account|version|descriptions?|characteri[sz]ations?|remarks?|reports?|idea|notion|comments?|conversations?|meetings?)\b|any such\b|(?:it|this|that|all of it)\b[^,]{0,25}$)/i;
/** UTF-16 units: about a paragraph of news. */
const FARTHEST = 400;

/**
 * A claim that stands inside what somebody else denies or rejects ("she rejected the agency's
 * assessment that …"), or that somebody else rejects under a label right after it ("He disputed
 * that figure").
 *
 * @param text what the spans point into
 */
export function findDisputes(text: string, attributions: readonly Attribution[]): Dispute[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const disputes: Dispute[] = [];
  for (const claim of attributions) {
    const outer = claim.within === null ? undefined : byId.get(claim.within);
    if (!outer || !isDenial(outer) || outer.speaker === claim.speaker) continue;
    disputes.push({ claim: claim.id, deniedBy: outer.id });
  }
  const around = new Set(disputes.map(({ deniedBy }) => deniedBy));
  attributions.forEach((denial, index) => {
    if (!isDenial(denial) || around.has(denial.id)) return;
    const claim = labelled(text, attributions, index);
    if (claim) disputes.push({ claim: claim.id, deniedBy: denial.id });
  });
  return disputes;
}

const isDenial = ({ stance }: Attribution): boolean => stance === 'rejects' || stance === 'denies';

/** The last claim before the denial that somebody else made, where the denial only labels it. */
function labelled(
  text: string,
  attributions: readonly Attribution[],
  index: number,
): Attribution | null {
  const denial = attributions[index]!;
  const [content] = denial.content;
  if (!content || denial.speaker === null || !LABEL.test(text.slice(content.start, content.end)))
    return null;
  const from = Math.min(content.start, denial.cue[0]?.start ?? content.start);
  for (let i = index - 1; i >= 0; i--) {
    const claim = attributions[i]!;
    const end = claim.content.at(-1)?.end ?? 0;
    if (from - end > FARTHEST) return null;
    const isOther = claim.speaker !== null && claim.speaker !== denial.speaker;
    if (end <= from && isOther && !isDenial(claim)) return claim;
  }
  return null;
}
