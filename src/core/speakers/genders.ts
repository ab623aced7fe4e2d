/** What the nouns for people tell of their gender: a hint for pronouns, never shown. */
import type { Gender } from './first-names';
import { FEMALE_TITLES, MALE_TITLES } from './titles';

const FEMALE =
  /^(?:woman|girl|mother|mom|mum|daughter|sister|wife|widow|aunt|grandmother|niece|lady|\S+woman|\S{3,}ress)$/;
const MALE =
  /^(?:man|boy|father|dad|son|brother|husband|uncle|grandfather|nephew|gentleman|\S+[^o]man)$/;

/** What "mother" or "spokesman" tells of who is called so; null where it tells nothing. */
export function genderOfNoun(noun: string): Gender | null {
  if (FEMALE.test(noun) || FEMALE_TITLES.has(noun)) return 'female';
  return MALE.test(noun) || MALE_TITLES.has(noun) ? 'male' : null;
}
