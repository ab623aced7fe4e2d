/** What the nouns for people tell of their gender: a hint for pronouns, never shown. */
import type { Token } from '../../text/tokens';
import type { Gender } from '../lexicon/first-names';
import { FEMALE_TITLES, MALE_TITLES } from '../lexicon/titles';
import type { NameMention } from './names';

const FEMALE =
  /^(?:woman|girl|mother|mom|mum|daughter|sister|wife|widow|aunt|grandmother|niece|lady|\S+woman|\S{3,}ress)$/;
const MALE =
  /^(?:man|boy|father|dad|son|brother|husband|uncle|grandfather|nephew|gentleman|\S+[^o]man)$/;

/** What "mother" or "spokesman" tells of who is called so; null where it tells nothing. */
export function genderOfNoun(noun: string): Gender | null {
  if (FEMALE.test(noun) || FEMALE_TITLES.has(noun)) return 'female';
  return MALE.test(noun) || MALE_TITLES.has(noun) ? 'male' : null;
}

/** What the titles before a name tell. */
export function titleGender(tokens: readonly Token[], { role }: NameMention): Gender | null {
  for (let i = role.from; i < role.to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (MALE_TITLES.has(lower)) return 'male';
    if (FEMALE_TITLES.has(lower)) return 'female';
  }
  return null;
}

/** "Her father, Amos Vale," and what roles say: "a businesswoman". */
export function roleGender(
  tokens: readonly Token[],
  mentions: readonly NameMention[],
  words: ReadonlySet<string>,
): Gender | null {
  for (const { from } of mentions) {
    const noun = tokens[from - 1]?.lower === ',' ? (tokens[from - 2]?.lower ?? '') : '';
    const owner = tokens[from - 3]?.lower ?? '';
    const gender = /^(?:his|her|their|my|our|'s)$/.test(owner) ? genderOfNoun(noun) : null;
    if (gender) return gender;
  }
  for (const word of words) {
    const gender = genderOfNoun(word);
    if (gender) return gender;
  }
  return null;
}
