/** "Smith, who said": whom a relative pronoun stands for. */
import { phraseBefore } from '../../attribution/phrases';
import { sentenceOf } from '../../text/positions';
import type { SieveContext } from './context';
import { NOBODY, personEnding, phraseSpeaker } from './phrases';
import type { Found } from './steps';

/** The noun phrase right before the relative pronoun at token `at`. */
export function antecedent(context: SieveContext, at: number, pronoun: string): Found | null {
  const { tokens } = context.prepared;
  const end = /^(?:,|--|[–—])$/.test(context.lower(at - 1)) ? at - 1 : at;
  const sentence = context.prepared.sentences[sentenceOf(context.prepared, at)];
  const phrase = phraseBefore(tokens, end, sentence?.from ?? 0);
  // "Vale, a captain at Skylark who said"
  const isApposed = phrase !== null && context.lower(phrase.from - 1) === ',';
  const apposed = isApposed ? personEnding(context, phrase.from - 1) : null;
  const person = apposed ?? (pronoun === 'who' ? personEnding(context, end) : null);
  if (person) return { entity: person, step: 'relative pronoun' };
  if (!phrase) return null;
  const isPronoun = phrase.to - phrase.from === 1 && NOBODY.test(context.lower(phrase.from));
  return isPronoun ? null : phraseSpeaker(context, phrase, null);
}
