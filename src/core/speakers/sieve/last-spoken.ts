/** "They", "it", "the firm": a body or a group that has just spoken, or is what is spoken of. */
import type { SpeakerKind } from '../../model';
import { firstPast, sentenceOf } from '../../text/positions';
import { AUXILIARIES, COMMON_VERBS } from '../../text/words';
import type { Entity } from '../names/entities';
import type { SieveContext } from './context';

/** Sentences over which it is looked for. */
const NEAR = 4;
/** Tokens before a sentence's subject: "On Monday", "Following the debate". */
const LONGEST_OPENING = 6;

/** Behind a name: that it is no adjective ("the British newspaper"). */
const isVerb = (lower: string): boolean =>
  AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || /(?:ed|[^s]s)$/.test(lower);

/** @param at the token that stands for it */
export function lastOf(
  context: SieveContext,
  at: number,
  kinds: readonly SpeakerKind[],
): Entity | null {
  const { prepared, mentions, last, lastSpoke } = context;
  const home = sentenceOf(prepared, at);
  if (last && home - lastSpoke <= NEAR && kinds.includes(last.kind)) return last;
  // "The council met twice. It said": the subject of the sentence before.
  const sentence = prepared.sentences[home - 1];
  const mention = mentions[firstPast(mentions, ({ sentence: s }) => s >= home - 1)];
  if (!sentence || !mention || mention.sentence !== home - 1 || mention.possessive) return null;
  const opening = prepared.tokens.slice(sentence.from, mention.from);
  const isSubject =
    opening.length <= LONGEST_OPENING &&
    !opening.some(
      ({ lower }) => lower === 'that' || COMMON_VERBS.has(lower) || /ed$/.test(lower),
    ) &&
    !mention.quoted &&
    isVerb(context.lower(mention.to));
  const entity = mention.titleOnly || !isSubject ? null : context.entities.of(mention);
  return entity && kinds.includes(entity.kind) ? entity : null;
}
