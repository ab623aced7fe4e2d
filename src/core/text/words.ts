/** Function words by class, in place of a part-of-speech tagger. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const DETERMINERS = set(
  'the a an this that these those his her its their my our your some any no every each all both another many ' +
    'several most few two three four five six seven eight nine ten dozens hundreds thousands other more',
);

export const PERSONAL = set('he she they i we you it');

export const RELATIVE = set('who which that');

/** Stand alone as a subject. */
export const PRONOUNS = set(
  'he she they i we you it who which this one both some many others several everyone nobody someone most few all neither',
);

export const PREPOSITIONS = set(
  'of in on at by for with from to about against between into through during before after above below under over ' +
    'near since until without within along across behind beyond despite toward towards upon amid among outside ' +
    'inside via per than like unlike following including around ahead alongside regarding concerning',
);

export const SUBORDINATORS = set(
  'that because after before when while if as although though since whether than where why how unless until once ' +
    'what whose whom',
);

export const COORDINATORS = set('and but or nor yet so');

export const BE = set("is was are were be been being am 's 're isn't wasn't aren't weren't");

export const AUXILIARIES = set(
  'is was are were be been being am has had have having do does did will would can could may might must shall ' +
    "should isn't wasn't aren't weren't hasn't hadn't haven't don't doesn't didn't won't wouldn't can't couldn't " +
    "mustn't shouldn't cannot",
);

/** With these before it, what the verb says has not been said. */
export const UNREAL = set(
  "would could should may might must can can't couldn't wouldn't shouldn't cannot if to",
);

export const NEGATIONS = set(
  "not never n't didn't don't doesn't won't hasn't haven't hadn't wouldn't couldn't can't cannot isn't wasn't without",
);

/** Stand between subject and verb, or between verb and content. */
const ADVERBS = set(
  'also later then again still now just even only once twice already first earlier previously subsequently meanwhile ' +
    'however therefore thus instead too today yesterday tonight recently often never always sometimes not simply ' +
    'further separately else reportedly publicly privately largely both all himself herself themselves',
);

export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december today yesterday tomorrow tonight morning afternoon evening night week month year ' +
    'jan. feb. aug. sept. oct. nov. dec. earlier later last late early this noon midnight',
);

/** Common verbs that are no cues: a noun phrase does not run over them. */
export const COMMON_VERBS = set(
  'went came made took got gave saw knew thought became left felt put brought began kept held stood heard let meant ' +
    'set met ran paid sat spoke led read grew lost fell sent built understood drew broke spent cut rose drove bought wore chose ' +
    'go goes come comes make makes take takes get gets give gives see sees know knows think thinks become becomes leave leaves ' +
    'feel feels puts bring brings begin begins keep keeps hold holds want wants need needs seem seems appear appears ' +
    'believe believes hope hopes expect expects remain remains include includes won wins lies sits stands runs',
);

export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOUNS_IN_LY.has(lower));

const NOUNS_IN_LY = set(
  'family ally assembly italy july supply monopoly anomaly rally bully reply',
);

/** A token of its own behind an owner: "Vale's", "the workers’". */
export const OWNERS_MARK = /^'s?$|^’$/;
