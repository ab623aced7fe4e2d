/** "Smith, who said", "a report by the board, which found": whom a relative pronoun stands for. */
import { cueForms } from '../../attribution/cue-verbs';
import { phraseBefore } from '../../attribution/phrases';
import { sentenceOf } from '../../text/positions';
import type { TokenRange } from '../../text/sentences';
import { DETERMINERS, isAdverb, PREPOSITIONS } from '../../text/words';
import { isRole } from '../lexicon/titles';
import type { SieveContext } from './context';
import { kindOfPhrase } from './descriptions';
import { NOBODY, personEnding, phraseSpeaker } from './phrases';
import type { Found } from './steps';

/** An inset between dashes has at most so many tokens. */
const LONGEST_INSET = 25;

/**
 * The noun phrase before the relative pronoun.
 *
 * @param source the pronoun, or "most of whom"
 */
export function antecedent(context: SieveContext, source: TokenRange): Found | null {
  const at = source.from;
  const { tokens, sentences } = context.prepared;
  const from = sentences[sentenceOf(context.prepared, at)]?.from ?? 0;
  const end = phraseEnd(context, at, from);
  const phrase = phraseBefore(tokens, end, from);
  // "Vale, a captain at Skylark who said"
  const isApposed = phrase !== null && context.lower(phrase.from - 1) === ',';
  const apposed = isApposed ? personEnding(context, phrase.from - 1) : null;
  const isPerson = /^who/.test(context.lower(source.to - 1));
  const person = apposed ?? (isPerson ? personEnding(context, end) : null);
  if (person) return { entity: person, step: 'relative pronoun' };
  if (!phrase) return null;
  const isPronoun = phrase.to - phrase.from === 1 && NOBODY.test(context.lower(phrase.from));
  if (isPronoun) return null;
  const fitting = layers(context, phrase).find((layer) =>
    isPerson
      ? isHuman(context, layer) && agrees(context, layer, source.to)
      : !isHuman(context, layer) && !isPlaceOnly(context, layer),
  );
  return phraseSpeaker(context, fitting ?? phrase, null);
}

/** Before the comma, or before an inset between dashes: "the generals -- most from here -- who". */
function phraseEnd(context: SieveContext, at: number, from: number): number {
  if (context.lower(at - 1) === ',') return at - 1;
  if (!isDash(context.lower(at - 1))) return at;
  for (let i = at - 2; i > from && at - i < LONGEST_INSET; i--)
    if (isDash(context.lower(i))) return i;
  return at - 1;
}

const isDash = (lower: string): boolean => /^(?:--|[–—])$/.test(lower);

/** "A list of endorsements from ten generals": from the innermost phrase outwards. */
function layers(context: SieveContext, phrase: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  for (let i = phrase.to - 1; i > phrase.from; i--) {
    const isInName = (context.phrases.mentionAt(i)?.from ?? i) < i;
    const layer = { from: i + 1, to: phrase.to };
    if (PREPOSITIONS.has(context.lower(i)) && !isInName && isWholePhrase(context, layer))
      found.push(layer);
  }
  found.push(phrase);
  return found;
}

/** "The nominee for president": without its article a singular noun stands for no one. */
function isWholePhrase(context: SieveContext, layer: TokenRange): boolean {
  const first = context.prepared.tokens[layer.from];
  if (!first || layer.from >= layer.to) return false;
  return (
    first.isCapital ||
    DETERMINERS.has(first.lower) ||
    /^\d/.test(first.lower) ||
    isPluralNoun(context.lower(context.phrases.head(layer).to - 1))
  );
}

const isPluralNoun = (noun: string): boolean =>
  /^(?:people|men|women|children|police)$/.test(noun) || /[^s]s$/.test(noun);

function isHuman(context: SieveContext, layer: TokenRange): boolean {
  const head = context.phrases.head(layer);
  const name = context.phrases.nameEnding(head);
  if (name) return context.entities.of(name)?.kind === 'person' || name.titleOnly;
  const noun = context.lower(head.to - 1);
  const kind = kindOfPhrase(context.prepared, head);
  return kind === 'anonymous' || isRole(noun.replace(/s$/, '')) || PEOPLE.test(noun);
}

const PEOPLE =
  /^(?:people|men|women|children|others|voters|supporters|families|couples?|refugees|members)$/;

/** "In Norrland": where it is, not who it is. */
function isPlaceOnly(context: SieveContext, layer: TokenRange): boolean {
  if (!/^(?:in|at|near|outside|across)$/.test(context.lower(layer.from - 1))) return false;
  return context.isPlace(layer.from);
}

/** "The mother of three children who says", "the head of the teachers who say". */
function agrees(context: SieveContext, layer: TokenRange, verb: number): boolean {
  const head = context.phrases.head(layer);
  const isPlural = isPluralNoun(context.lower(head.to - 1));
  let at = verb;
  while (isAdverb(context.lower(at)) || context.lower(at) === ',') at++;
  const lower = context.lower(at);
  if (/^(?:is|was|has|does|says)$/.test(lower)) return !isPlural;
  if (/^(?:are|were|have|do|say)$/.test(lower)) return isPlural;
  const forms = cueForms(lower).map(({ form }) => form);
  if (forms.includes('s')) return !isPlural;
  return isPlural || !forms.includes('base') || forms.includes('past');
}
