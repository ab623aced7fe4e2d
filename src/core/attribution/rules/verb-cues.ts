/** Where a sentence may have a cue verb, and with which words around it. */
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { BE, DETERMINERS, NEGATIONS, UNREAL } from '../../text/words';
import { type CueForm, type CueVerb, cueForms, type VerbForm } from '../cue-verbs';
import { inVerbGroup } from '../phrases';

export interface VerbCue {
  verb: CueVerb;
  form: VerbForm;
  /** First token of the verb group, auxiliaries and adverbs included. */
  group: number;
  /** The verb. */
  at: number;
  /** First token after the verb and its particle. */
  to: number;
}

/** Before these words the "said" of a refusal is none: "declined to say". */
const REFUSES = /^(?:declin|refus|fail|neglect)/;

/** All cue verbs of the sentence that stand outside quotation marks and were really uttered. */
export function findVerbCues(tokens: readonly Token[], sentence: TokenRange): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i];
    if (!token?.isWord || token.quotation >= 0) continue;
    // "the United States", "Stevie Wonder": a capital inside a sentence makes a name of it.
    if (
      token.isCapital &&
      i > sentence.from &&
      tokens[i - 1]?.isWord &&
      !isTitleCase(tokens, sentence)
    )
      continue;
    const match = cueForms(token.lower).find(({ verb }) =>
      hasParticle(tokens, i, sentence.to, verb),
    );
    if (!match) continue;
    const cue = cueAt(tokens, sentence, i, match);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** Headlines that write every word with a capital. */
function isTitleCase(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, Math.min(to, from + 20)).filter((token) => token.isWord);
  return words.filter((token) => token.isCapital).length > words.length * 0.6;
}

function hasParticle(tokens: readonly Token[], at: number, limit: number, verb: CueVerb): boolean {
  return verb.particle.every((word, offset) => {
    const index = at + 1 + offset;
    return index < limit && tokens[index]?.lower === word;
  });
}

function cueAt(
  tokens: readonly Token[],
  sentence: TokenRange,
  at: number,
  { verb, form }: CueForm,
): VerbCue | null {
  let group = at;
  while (group > sentence.from) {
    const before = tokens[group - 1];
    if (!before || before.quotation >= 0 || !inVerbGroup(before)) break;
    group--;
  }
  const words = tokens.slice(group, at).map((token) => token.lower);
  const before = tokens[group - 1];
  if (words.some((word) => NEGATIONS.has(word) || UNREAL.has(word))) return null;
  const isPassive = form === 'past' && words.some((word) => BE.has(word));
  if (isPassive) return null;
  if (before && group > sentence.from) {
    if (before.lower === 'to' && !goesOn(tokens, group)) return null;
    if (
      REFUSES.test(before.lower) ||
      (form !== 'ing' && DETERMINERS.has(before.lower) && !standsAlone(before))
    ) {
      return null;
    }
    if (before.lower === "'s" && form !== 'ing') return null;
    if (verb.lemma === 'order' && before.lower === 'in') return null;
  }
  return { verb, form, group, at, to: at + 1 + verb.particle.length };
}

/** "went on to say" says it; "wants to say" does not. */
function goesOn(tokens: readonly Token[], group: number): boolean {
  const before = tokens[group - 2]?.lower ?? '';
  return before === 'on' || /^(?:continued|proceeded|began)$/.test(before);
}

const standsAlone = (token: Token): boolean =>
  /^(?:both|all|one|some|many|several|two|another|others|most|few|that|this)$/.test(token.lower);
