import { describe, expect, it } from 'vitest';
import { isSupportedLanguage } from '../../../../src/core/text/language';
import { prepare } from '../../../../src/core/text/prepare';

const languageOf = (text: string, tag: string): string => prepare({ text, language: tag }).language;

const ENGLISH =
  'The council met on Monday and decided that the bridge would be closed for the winter, and the mayor said that ' +
  'she was sorry for the people who have to take the ferry from now on.';
const GERMAN =
  'Der Rat hat am Montag beschlossen, dass die Brücke für den Winter gesperrt wird, und die Bürgermeisterin sagte, ' +
  'es tue ihr leid für die Menschen, die nun mit der Fähre fahren müssen und nicht mehr über die Brücke.';

describe('detectLanguage', () => {
  it('keeps the tag that the words confirm', () => {
    expect(languageOf(ENGLISH, 'en-GB')).toBe('en-GB');
  });

  it('finds the language where the page does not say', () => {
    expect(languageOf(ENGLISH, '')).toBe('en');
    expect(languageOf(GERMAN, '')).toBe('de');
  });

  it('believes the words where they contradict the page', () => {
    expect(languageOf(GERMAN, 'en')).toBe('de');
    expect(languageOf(ENGLISH, 'de')).toBe('en');
  });

  it('believes the page where there are too few words', () => {
    expect(languageOf('Guten Tag.', 'de')).toBe('de');
    expect(languageOf('', '')).toBe('en');
  });

  it('tells other scripts', () => {
    expect(languageOf('אמר ראש העיר כי הגשר ייסגר. '.repeat(8), '')).toBe('he');
    expect(languageOf('Мэр заявил, что мост закроют. '.repeat(8), 'uk')).toBe('uk');
  });
});

describe('isSupportedLanguage', () => {
  it('holds for English of every region', () => {
    expect(['en', 'EN-us', 'en_GB', ' en '].every(isSupportedLanguage)).toBe(true);
  });

  it('holds for nothing else', () => {
    expect(['', 'und', 'de', 'eno', 'fr-CA'].some(isSupportedLanguage)).toBe(false);
  });
});
