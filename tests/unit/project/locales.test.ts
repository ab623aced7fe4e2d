import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/core/interface-languages';
import { fromTable, type MessageTable, plural, setTranslator } from '../../../src/ui/message';

type Messages = Record<string, { message: string; description?: string }>;

const FOLDER = 'public/_locales';
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8')) as Messages;
const languages = readdirSync(FOLDER);
const english = read('en');

const CATEGORY = /_(?:zero|one|two|few|many|other)$/;
/** Names that are there once for each number category of a language. */
const plurals = Object.keys(english)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.replace(CATEGORY, ''));
const categoriesOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** The keys that a language must have, no more and no less. */
function keysOf(language: string): string[] {
  const single = Object.keys(english).filter((key) => !plurals.includes(key.replace(CATEGORY, '')));
  const counted = plurals.flatMap((name) =>
    categoriesOf(language).map((each) => `${name}_${each}`),
  );
  return [...single, ...counted].sort();
}

const placesOf = (words: string): string[] => [...new Set(words.match(/\$\d/g))].sort();

afterAll(() => setTranslator(fromTable(english)));

describe.each(languages)('the words in %s', (language) => {
  const messages = read(language);

  it('are whole: no key is missing, none too many, none empty', () => {
    expect(Object.keys(messages).sort()).toEqual(keysOf(language));
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
    }
  });

  it('stand in the order of the English ones', () => {
    const order = (of: Messages) => [
      ...new Set(
        Object.keys(of).map((key) => (key in english ? key : key.replace(CATEGORY, '_other'))),
      ),
    ];
    const ofEnglish = order(english);
    const places = order(messages).map((key) => ofEnglish.indexOf(key));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('have the places of the English ones, and no other use of "$"', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const like = english[key] ?? english[key.replace(CATEGORY, '_other')];
      expect(placesOf(message), key).toEqual(placesOf(like?.message ?? ''));
      expect(message.replace(/\$\d/g, ''), key).not.toContain('$');
    }
  });

  it('say which language they are in, and which way it runs', () => {
    expect(messages.ui_language?.message).toBe(language);
    expect(['ltr', 'rtl']).toContain(messages.ui_direction?.message);
  });

  it('fit where the browsers’ stores have a limit', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });

  it('have typographic apostrophes and dots', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toMatch(/\w'\w|\.\.\.|"/);
    }
  });
});

describe.each(languages.filter((language) => language !== 'en'))('the words in %s', (language) => {
  it('are translated: none of several words is the English one', () => {
    const isEnglish = ([key, { message }]: [string, { message: string }]): boolean =>
      message === english[key]?.message && /\p{L}+ \p{L}+ \p{L}+/u.test(message);
    expect(Object.entries(read(language)).filter(isEnglish)).toEqual([]);
  });
});

describe('the words', () => {
  it('are there in every language that can be chosen, and in no other', () => {
    expect(languages.sort()).toEqual(INTERFACE_LANGUAGES.map(([code]) => code).sort());
    expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr']));
  });

  it('are in the languages that README names', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const readme = readFileSync('README.md', 'utf8');
    for (const language of languages) expect(readme).toContain(names.of(language));
  });

  it('are all used', () => {
    const sources = [
      ...readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join('src', file), 'utf8')),
      readFileSync('manifest.json', 'utf8'),
    ].join('\n');
    const named = new Set(
      [...sources.matchAll(/['"](\w+)['"]/g)].map(([, name]) => name?.replace(/^__MSG_|__$/g, '')),
    );
    // `stance_${stance}` stands for all of these; the compiler knows that they exist.
    const patterns = [...sources.matchAll(/`([a-z_]+_)\$\{[^}]+\}((?:_[a-z]+)*)`/g)].map(
      ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
    );
    const isUsed = (key: string): boolean => {
      const name = key.replace(CATEGORY, '');
      if (plurals.includes(name)) return named.has(name);
      return named.has(key) || patterns.some((pattern) => pattern.test(key));
    };
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('a number and what it counts', () => {
  it.each([
    ['en', 0, '0 claims'],
    ['en', 1, '1 claim'],
    ['en', 1234, '1,234 claims'],
    ['de', 1, '1 Aussage'],
    ['de', 1234, '1.234 Aussagen'],
    ['fr', 0, '0 déclaration'],
    ['fr', 2, '2 déclarations'],
    ['fr', 1_000_000, '1\u202f000\u202f000 de déclarations'],
    ['es', 1, '1 declaración'],
    ['es', 2, '2 declaraciones'],
    ['es', 3_000_000, '3.000.000 de declaraciones'],
  ])('in %s: %d', (language, count, words) => {
    setTranslator(fromTable(read(language) as MessageTable));
    expect(plural('claims', count)).toBe(words);
  });
});

describe('a message from a file', () => {
  it('keeps what it is given as it is, dollars included', () => {
    const translate = fromTable({ told: { message: '$2 told $1' } });
    expect(translate('told', ['$2', '<b>$1</b>'])).toBe('<b>$1</b> told $2');
  });
});
