/** Where the text speaks of somebody: by name, or by a role of theirs: "the mayor". */
import { sentenceOf } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { DETERMINERS, OWNERS_MARK, PREPOSITIONS } from '../../text/words';
import { isRole } from '../lexicon/titles';
import type { Entities, Entity } from '../names/entities';
import type { NameMention } from '../names/names';
import { namedBy } from './definite';

export interface PersonMention
  extends TokenRange,
    Pick<NameMention, 'sentence' | 'quoted' | 'possessive'> {
  /** The first token of all that is told of them: title and role stand before a name. */
  whole: number;
  /** null where it may be of two. */
  entity: Entity | null;
}

/** "The former prime minister": a description has so many words behind its article at most. */
const LONGEST = 4;

/** All names of the text and all descriptions of one person who is named, in order. */
export function personMentions(
  prepared: Prepared,
  names: readonly NameMention[],
  entities: Entities,
): PersonMention[] {
  const named = names.map(
    (mention): PersonMention => ({
      ...mention,
      whole: mention.role.from,
      entity: entities.of(mention),
    }),
  );
  const taken = new Set<number>();
  for (const { whole, to } of named) for (let i = whole; i < to; i++) taken.add(i);
  const described: PersonMention[] = [];
  prepared.tokens.forEach(({ lower, quotation }, at) => {
    if (lower !== 'the') return;
    const to = endOfRole(prepared, at, taken);
    if (to === null) return;
    const range = { from: at, to };
    const entity = namedBy(prepared, range, range, entities);
    if (entity?.kind !== 'person') return;
    const possessive = OWNERS_MARK.test(prepared.tokens[to]?.lower ?? '');
    const sentence = sentenceOf(prepared, at);
    described.push({ ...range, whole: at, sentence, quoted: quotation >= 0, possessive, entity });
  });
  return [...named, ...described].sort((a, b) => a.from - b.from);
}

/** Past the noun of "the" at a token, where that noun is a role and no name follows; else null. */
function endOfRole({ tokens }: Prepared, the: number, taken: ReadonlySet<number>): number | null {
  for (let i = the + 1; i <= the + LONGEST; i++) {
    const token = tokens[i];
    if (!token?.isWord || taken.has(i)) return null;
    if (DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower)) return null;
    if (!isRole(token.lower)) continue;
    const next = tokens[i + 1];
    // "The student leader": the last noun tells who it is.
    if (next?.isWord && isRole(next.lower)) continue;
    return taken.has(i + 1) ? null : i + 1;
  }
  return null;
}
