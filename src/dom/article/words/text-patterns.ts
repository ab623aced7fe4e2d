import { en } from './en';
import type { TextWords } from './text-words';

/** Asked of lower-case text: far faster than ignoring case. */
export type TextPatterns = Readonly<Record<keyof TextWords, PhrasePattern>>;

/** Behind bullets and marks. Without `\p{L}`, which costs much to compile. */
const START = /[a-z\d©à-ɏ]/;

const WORD_END = '(?![a-z])';

/** Whether a text holds one of several phrases; compiles what it needs when it needs it. */
export class PhrasePattern {
  readonly #entries: Array<[letters: string, source?: string]>;
  readonly #compiled = new Map<string, RegExp>();
  readonly #atStart: boolean;

  /**
   * @param lists of phrases as TextWords has them
   * @param atStart whether phrases count at the start of the text alone
   */
  constructor(lists: readonly string[], atStart = false) {
    this.#entries = lists.flatMap((list) =>
      list.split(';').map((entry) => entry.split('~') as [string, string?]),
    );
    this.#atStart = atStart;
  }

  /** @param text in lower case */
  test(text: string): boolean {
    // Entries are not destructured: before code is optimised, that costs more than to compare.
    if (!this.#atStart) {
      return this.#entries.some(
        (entry) => text.includes(entry[0]) && this.#compile(entry[1] ?? '').test(text),
      );
    }
    const start = text.search(START);
    return this.#entries.some(
      (entry) =>
        text.startsWith(entry[0], start) &&
        this.#compile(`^(?:${entry[1] ?? WORD_END})`).test(text.slice(start + entry[0].length)),
    );
  }

  #compile(source: string): RegExp {
    let pattern = this.#compiled.get(source);
    if (!pattern) {
      pattern = new RegExp(source);
      this.#compiled.set(source, pattern);
    }
    return pattern;
  }
}

/** Word lists by their language, BCP 47. */
export type Languages = Readonly<Record<string, TextWords>>;

const made = new WeakMap<Languages, Map<string, TextPatterns>>();

/**
 * The patterns of a page's language and of English, which papers of every language mix in; of all
 * languages where the page does not say which is its own.
 *
 * @param languages those whose words are known
 * @param language BCP 47
 */
export function patternsFor(languages: Languages, language: string | undefined): TextPatterns {
  const key = language?.slice(0, 2).toLowerCase() ?? '';
  const ofThese = made.get(languages) ?? new Map<string, TextPatterns>();
  made.set(languages, ofThese);
  const known = ofThese.get(key);
  if (known) return known;
  const lists = key ? [...new Set([en, languages[key] ?? en])] : Object.values(languages);
  const of = (kind: keyof TextWords, atStart = false) =>
    new PhrasePattern(
      lists.map((words) => words[kind]),
      atStart,
    );
  const patterns: TextPatterns = {
    boxTitles: of('boxTitles', true),
    credits: of('credits', true),
    promotions: of('promotions'),
    biographies: of('biographies'),
    paywalls: of('paywalls'),
    legal: of('legal'),
  };
  ofThese.set(key, patterns);
  return patterns;
}
