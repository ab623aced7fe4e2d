/** Texts that no paper prints and that a page may hold nevertheless. */
import fc from 'fast-check';

/** Every character with the Unicode property Quotation_Mark (PropList.txt of Unicode 16.0), primes and the like. */
export const MARKS = '"\'«»‘’‚‛“”„‟‹›⹂「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣`´′″‵‶❛❜❝❞❟❠🙶🙷🙸';

const WORDS = [
  ...['said', 'says', 'told', 'denied', 'asked', 'added:', 'hopes', 'insisting', 'told reporters'],
  ...['that', 'who', 'which', 'according to', 'in a statement', 'as reported by', 'and', 'but'],
  ...['he', 'She', 'they', 'I', 'we', 'the two', 'it', 'his', 'whose', 'the claim', 'nobody'],
  ...['Ada Quill', 'Mr.', 'Dr. Tom Brandt', 'QUILL:', 'the Varn Herald', 'the mayor', 'officials'],
  ...['U.S.', '$5', '2016', '1.5%', "'s", '’s', "don't", "'90s", 'on Monday', 'x'.repeat(40)],
  ...['the ferry was sold', 'It rained', 'no truth', 'could', 'danger', 'Q:', 'A.', 'e.g.'],
];
/** White space, what is not seen, what turns the direction, what is half of something. */
const ODD = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\t',
    '\f',
    '\v',
    '\u00a0',
    '\u3000',
    '\u0085',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\ufe0f',
    '\0',
    '\u001b',
    '\u007f',
    '\ufffd',
  ],
  ...[
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u061c',
  ],
  ...[
    '\ud83d',
    '\udc1f',
    '\udfff\ud800',
    '🐟',
    '👩‍🚀',
    '𝒜',
    'e\u0301',
    '\u0301',
    'ﬃ',
    'İ',
    'ß',
    'ǆ',
    '\uffff',
  ],
  ...['עיר', 'قال', '他说', 'сказал', 'Ω', '٣'],
  ...['<b>', '</script>', '&amp;', '\\', '%s', '__proto__', 'constructor', 'toString'],
];
const POINTS = [...'.,;:!?…—–-()[]{}/*#@|~=+ '];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...POINTS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const joined = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(piece, { maxLength, size: 'max' }), fc.constantFrom(' ', '', ' ', '\n'))
    .map(([pieces, between]) => pieces.join(between));

/** Any text of a few hundred characters. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: joined(60) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...MARKS, ' ', 'a', '.'), { maxLength: 80, size: 'max' })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200, size: 'max' }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 80, size: 'max' })
      .map((units) => String.fromCharCode(...units)),
  },
);

const inner = fc
  .array(fc.constantFrom(...WORDS, ',', '—', ':', 'é', 'עיר', '\u200f', '🐟'), {
    minLength: 1,
    maxLength: 8,
    size: 'max',
  })
  .map((pieces) => pieces.join(' '));
const quoted = fc
  .tuple(
    fc.constantFrom('“”', '„“', '«»', '""', '「」', '‘’'),
    inner,
    fc.constantFrom('.', ',', '?', ''),
  )
  .map(([marks, words, end]) => `${marks[0]}${words}${end}${marks[1]}`);

/** A paragraph as a paper sets it: sentences that end, quotations that close. */
export const paragraphs: fc.Arbitrary<string> = fc
  .array(fc.oneof(inner, quoted), { minLength: 1, maxLength: 5, size: 'max' })
  .map((parts) => `The ${parts.join(' ')}.`);
