/** Articles with claims, made claim by claim, and the words of an export. */
import type {
  Analysis,
  Article,
  Attribution,
  ClaimType,
  Speaker,
  Stance,
} from '../../../../src/core';
import { CLAIM_TYPES, STANCES } from '../../../../src/core';
import type { ExportOptions, ExportWords } from '../../../../src/core/export';

export interface Said {
  name: string;
  words: string;
  role?: string;
  kind?: Speaker['kind'];
  type?: ClaimType;
  stance?: Stance;
  via?: string;
}

/** An article that consists of "WORDS, NAME said." for each claim. */
export function invented(
  said: readonly Said[],
  about: Partial<Article> = {},
): { article: Article; analysis: Analysis } {
  const speakers: Speaker[] = [];
  const idOf = ({
    name,
    role = null,
    kind = 'person',
  }: Omit<Said, 'words' | 'role'> & { role?: string | null }): string => {
    const known = speakers.find((speaker) => speaker.name === name);
    if (known) return known.id;
    const id = `s${speakers.length + 1}`;
    speakers.push({ id, name, kind, role, aliases: [], mentions: [] });
    return id;
  };
  let text = '';
  const attributions = said.map((each, index): Attribution => {
    const start = text.length;
    text += `${each.words}, `;
    const source = { start: text.length, end: text.length + each.name.length };
    text += `${each.name} `;
    const cue = { start: text.length, end: text.length + 4 };
    text += 'said.\n';
    const speaker = idOf(each);
    return {
      id: `a${index + 1}`,
      type: each.type ?? 'direct',
      content: [{ start, end: start + each.words.length }],
      cue: [cue],
      source: [source],
      speaker,
      chain: [speaker, ...(each.via ? [idOf({ name: each.via, kind: 'organization' })] : [])],
      within: null,
      stance: each.stance ?? 'asserts',
      said: true,
      confidence: 0.75,
      speakerConfidence: 0.9,
    };
  });
  return {
    article: {
      text,
      language: 'en',
      title: 'Port Amsel votes',
      publisher: 'The Amsel Courier',
      published: '2026-03-12T18:05:00+01:00',
      url: 'https://courier.example/port',
      ...about,
    },
    analysis: {
      attributions,
      speakers,
      disputes: [],
      repeats: [],
      language: 'en',
      modelVersion: 'test',
    },
  };
}

function named<K extends string>(keys: readonly K[]): Record<K, string> {
  return Object.fromEntries(keys.map((key): [string, string] => [key, key])) as Record<K, string>;
}

export const WORDS: ExportWords = {
  types: named(CLAIM_TYPES),
  stances: named(STANCES),
  noSource: 'No source named',
  probable: 'probably',
  inArticle: 'In the article',
  counts: (claims, voices) => `${claims} claims by ${voices} voices`,
  via: (names) => `via ${names.join(', ')}`,
  deniedBy: (names) => `denied by ${names.join(', ')}`,
  date: (published) => published?.slice(0, 10) ?? '',
};

export const OPTIONS: ExportOptions = { words: WORDS, newId: () => crypto.randomUUID() };

/** Words that a hostile page may hold, by what is bad about them. */
export const HOSTILE: Record<string, string> = {
  'a formula': '=HYPERLINK("https://evil.example","Click")',
  'a formula after a semicolon': 'we said no; =1+1 they said',
  'signs of a formula': '+1 and -2 and @SUM(A1)',
  markup: '<img src=x onerror=alert(1)> <script>alert(1)</script>',
  'a link of Markdown': '[click](javascript:alert(1)) ![pixel](https://evil.example/p.png)',
  'signs of Markdown': '# *a* _b_ `c` ~~d~~ | e | $f$ &copy; \\ 1. g',
  'a list of Markdown': '- 1. not + a = list',
  'a year that begins a list': '2019. That was the year',
  'marks of direction': '\u200fשלום\u200f and مرحبا\u200e',
  'an override of direction': '\u202eevil\u202c fine',
  emoji: '👩‍👩‍👧 and 🇳🇴 and 👍🏽',
  'quotation marks': '“It’s a "big" day,” \'really\'',
  'separators of lines': 'one\u2028two\u0085three',
  'much text': 'long '.repeat(2000).trim(),
};
