/**
 * The words of the interface, in the reader's language. They stand in `public/_locales`; the
 * English file says which there are. Where they come from (the browser, a file) is set once by
 * each entry, since `ui` knows no browser.
 */
import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;
/** `claims` stands for `claims_one`, `claims_other` and what else a language has. */
export type PluralName = MessageKey extends infer K
  ? K extends `${infer Name}_other`
    ? Name
    : never
  : never;

/** The words of a key, with "$1" to "$9" replaced by the substitutions. */
export type Translator = (key: string, substitutions: string[]) => string;

/** A file of `_locales`. */
export type MessageTable = Readonly<Record<string, { message: string }>>;

let translate: Translator = () => {
  throw new Error('no translator is set');
};

export function setTranslator(translator: Translator): void {
  translate = translator;
}

/** Puts words into the places of a message, once: what they hold themselves stays as it is. */
const translatorOf =
  (wordsOf: (key: string) => string | undefined): Translator =>
  (key, substitutions) =>
    wordsOf(key)?.replace(/\$([1-9])/g, (_, place) => substitutions[place - 1] ?? '') ?? '';

export const fromTable = (table: MessageTable): Translator =>
  translatorOf((key) => table[key]?.message);

/** @param pairs keys and their words */
export function fromPairs(pairs: readonly string[][]): Translator {
  const words = new Map(pairs as [string, string][]);
  return translatorOf((key) => words.get(key));
}

export const message = (key: MessageKey, ...substitutions: string[]): string =>
  translate(key, substitutions);

/** The language of the messages, which is not the browser's where they lack that. */
export const language = (): string => message('ui_language');

/** Below a thousand digits alone, which no language here groups: a browser's first number format takes 10 ms. */
export const formatNumber = (number: number): string =>
  number < 1000 ? `${number}` : number.toLocaleString(language());

/** A number and what it counts, by the rules of the language: "1 claim", "14 claims". */
export function plural(name: PluralName, count: number): string {
  const category = new Intl.PluralRules(language()).select(count);
  return translate(`${name}_${category}`, [formatNumber(count)]);
}

/** Says to browser and screen reader which language an element speaks, and which way it runs. */
export function speakIn(element: HTMLElement): void {
  element.lang = language();
  element.dir = message('ui_direction');
}
