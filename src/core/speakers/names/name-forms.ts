/** What the words of a name tell, and how two forms of one name compare. Words in lower case. */
import type { SpeakerKind } from '../../model';
import { isGivenName } from '../lexicon/first-names';
import { DOCUMENT_NOUNS, ORGANIZATION_WORDS } from '../lexicon/titles';
import type { NameMention } from './names';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** "The Harbour Report", "the Ferry Act". */
export function isDocument(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return DOCUMENT_NOUNS.has(last) && !ORGANIZATION_WORDS.has(last);
}

/** "Republicans", "Norrlanders": people by what they are. */
export const isPeople = (word: string): boolean =>
  /(?:[a-z]{2}(?:ans|ists|crats|ers|ites|ives|ats)|ese)$/.test(word);

export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return GENERATION.test(last) && words.length > 1 ? (words.at(-2) ?? last) : last;
}

/** Whether a form of the name tells more than the one that is known. */
export function isFuller(
  mention: NameMention,
  { kind, words }: { kind: SpeakerKind; words: readonly string[] },
): boolean {
  const [more, less] = [mention.words.length, words.length];
  // The article of "The Herald"; a person has none.
  if (more === less) return kind !== 'person' && mention.to - mention.from > more;
  if (kind !== 'person' || more === 1 || less <= 1) return more > less;
  // "Crooked Ann Vale", "Activist Ann Vale": what stands before a given name is no name.
  const isLonger = more > less;
  const [long, short] = isLonger ? [mention.words, words] : [words, mention.words];
  const given = short[0] ?? '';
  const isEpithet =
    isGivenName(given) && long[long.length - short.length] === given && !isGivenName(long[0] ?? '');
  return isEpithet ? !isLonger : isLonger;
}

/** One form of the name ends the other ("De Blasio", "Roma Vale"), or the given names agree. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (sameGiven(long[0] ?? '', short[0] ?? '')) return true;
  return (
    long.length > short.length &&
    short.every((word, i) => word === long[long.length - short.length + i])
  );
}

const sameGiven = (a: string, b: string): boolean =>
  a === b || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0));
