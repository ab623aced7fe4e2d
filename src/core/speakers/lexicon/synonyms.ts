/**
 * Nouns by which an article calls the same person, body or paper again. From the headings
 * "legislator", "candidate", "physician", "lawyer", "police", "report" of Roget's Thesaurus (1911,
 * public domain), less what news does not use alike.
 */
const GROUPS: readonly string[] = [
  'representative rep congressman congresswoman lawmaker legislator member',
  'senator sen lawmaker legislator',
  'mp lawmaker legislator parliamentarian member',
  'candidate nominee contender hopeful',
  'doctor dr physician surgeon',
  'lawyer attorney counsel solicitor barrister',
  'professor academic scholar lecturer',
  'chief head director boss',
  'chair chairman chairwoman chairperson',
  'spokesman spokeswoman spokesperson',
  'author writer',
  'businessman businesswoman entrepreneur executive tycoon mogul billionaire magnate',
  'leader head',
  'minister secretary',
  'councillor councilman councilwoman member',
  'councilor councilman councilwoman member',
  'officer policeman policewoman',
  'singer musician star',
  'actor actress star',
  'report study paper analysis review',
  'article story piece report',
  'lawsuit suit complaint filing',
  'poll survey study',
  'ruling decision opinion judgment judgement order verdict',
  'statement release',
  'letter memo note',
  'book memoir',
  'company firm business corporation',
  'agency bureau department',
  'campaign team camp',
];

const byWord = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const words = group.split(' ');
  for (const word of words) {
    const known = byWord.get(word) ?? new Set([word]);
    for (const other of words) known.add(other);
    byWord.set(word, known);
  }
}

/** The word itself and what an article may say for it; lower case, singular. */
export const synonymsOf = (word: string): ReadonlySet<string> =>
  byWord.get(word) ?? new Set([word]);
