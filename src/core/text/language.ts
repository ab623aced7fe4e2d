/** Which language a text is in: what the page says, checked against its most frequent words. */
import type { Token } from './tokens';

/** The commonest function words that few neighbours share. */
const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'the of and to that was for with his they this have from are which been would were she',
    de: 'der die und das nicht von mit ist auf für dem sich ein eine auch den hat dass wird',
    fr: 'le les des est dans une que qui pour pas sur par avec du au sont ce cette il',
    es: 'el los las del que una por con para es como más pero sus se ha lo al',
    it: 'il di che della per una gli del sono con non anche alla dei nel ha le si',
    pt: 'os uma para com não que dos mais ao na por foi seu como das em são',
    nl: 'het een van dat niet zijn voor met ook aan werd maar heeft wordt naar bij de',
    sv: 'och att det som för med inte av till den har om ett var från på är',
    pl: 'nie się na jest że do jak ale po tym przez od jego czy przy oraz',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** A character above the Latin scripts. */
const BEYOND_LATIN = /[^\0-\u024f]/;

/** Scripts that English is not written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/** Words looked at: more change nothing. */
const SAMPLE = 3000;
/** Fewer words than this prove nothing against the page's own word. */
const FEWEST_WORDS = 25;

/** True for a BCP 47 tag whose language can be analysed; '' and "und" say nothing and are false. */
export function isSupportedLanguage(tag: string): boolean {
  return /^en(?:[-_]|$)/i.test(tag.trim());
}

/**
 * The language as a BCP 47 tag: `tag` itself where the words do not contradict it, else the
 * language of the words; 'en' where neither says anything.
 */
export function detectLanguage(tokens: readonly Token[], tag: string): string {
  const declared = tag.trim();
  const primary = declared.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  const words = tokens.filter((token) => token.isWord).slice(0, SAMPLE);
  if (words.length < FEWEST_WORDS) {
    return primary && primary !== 'und' ? declared : (byScript(words) ?? 'en');
  }
  const found = byScript(words) ?? byFunctionWords(words);
  if (found === null) return primary && primary !== 'und' ? declared : 'en';
  // Chinese characters alone do not tell Chinese from Japanese, nor Cyrillic the Slavic languages.
  const known = FUNCTION_WORDS.has(found) || primary === 'en' || !primary || primary === 'und';
  return found === primary || !known ? declared : found;
}

function byScript(words: readonly Token[]): string | null {
  const others = words.filter(({ text }) => BEYOND_LATIN.test(text));
  const found = SCRIPTS.find(
    ([, script]) => others.filter(({ text }) => script.test(text)).length * 2 > words.length,
  );
  return found?.[0] ?? null;
}

function byFunctionWords(words: readonly Token[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [language, known] of FUNCTION_WORDS) {
    let count = 0;
    for (const word of words) if (known.has(word.lower)) count++;
    if (count > most) {
      most = count;
      best = language;
    }
  }
  return most * 12 >= words.length ? best : null;
}
