/** The tagset: Penn Treebank tags folded to what the later stages tell apart, names by kind. */

export const TAGS = [
  'NN',
  'NNS',
  'PERSON',
  'ORGANIZATION',
  'PLACE',
  'NAME',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBZ',
  'MD',
  'IN',
  'TO',
  'DT',
  'JJ',
  'RB',
  'PRP',
  'PRP$',
  'WH',
  'CC',
  'CD',
  'RP',
  'EX',
  'POS',
  'SIGN',
  ',',
  '.',
  ':',
  'MARK',
] as const;
export type Tag = (typeof TAGS)[number];

export const TAG = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<
  Tag,
  number
>;

/** Features ask beyond the ends of a sequence too. */
export const TAG_BEFORE = 40;
export const TAG_AFTER = 41;

const between =
  (first: Tag, last: Tag) =>
  (tag: number): boolean =>
    tag >= TAG[first] && tag <= TAG[last];

export const isVerb = between('VB', 'VBZ');
export const isVerbOrModal = between('VB', 'MD');
/** Nouns, names and pronouns: what a noun phrase may consist of. */
export const isNominal = (tag: number): boolean => tag <= TAG.NAME || tag === TAG.PRP;
