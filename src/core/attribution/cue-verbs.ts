/**
 * The verbs that signal an attribution. Frames: q frames a quotation and may stand before its
 * subject ("…," said X) · s takes a bare clause · t takes a that-clause · w takes a question
 * (whether, why) · o takes an object as content (denied it) · i takes an infinitive (vowed to
 * go) · a names whom it is said to before the content (told reporters that …) · z is also a
 * common noun or has a second sense, so its present forms count only before "that", a colon or
 * a quotation.
 */
import type { Stance } from '../model';

export interface CueVerb {
  lemma: string;
  frames: ReadonlySet<string>;
  stance: Stance;
  /** Words that follow the verb and belong to the cue: "out", "for". */
  particle: readonly string[];
}

export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface CueForm {
  verb: CueVerb;
  form: VerbForm;
}

/**
 * stance → "lemma/past:frames", "_" before a particle. Each class after the groups of A. Wierzbicka,
 * English Speech Act Verbs (1987), named above it, less what news does not use for speech and more
 * of what it does; "said" and its like after B. Levin, English Verb Classes and Alternations (1993),
 * 37.3 to 37.9 (manner of speaking, instrument of communication, "talk", "chitchat", "say").
 */
const VERBS: Readonly<Record<Stance, string>> = {
  // ASSERT, TELL, INFORM, REMARK, STRESS, DECLARE, CONCLUDE, ANSWER, EXCLAIM
  asserts:
    'say/said:qst tell/told:qsta add:qst write/wrote:qstz state:qtz explain:qt continue:q reply:qtz respond:qt ' +
    'answer:qtz recall:qto remark:qtz observe:qt comment:qz tweet:qtz post:qtz reiterate:qto repeat:qt stress:qtoz ' +
    'emphasize:qto emphasise:qto insist:qst claim:qstz argue:qst assert:qsto maintain:qt contend:qst declare:qsto ' +
    'announce:qsto report:qtz reveal:qsto disclose:to indicate:ts suggest:qsto conclude:qts estimate:tsz ' +
    'allege:tso testify:qts note:qtz mention:to describe:o call/called:oqz find/found:tz show:tz joke:qtz ' +
    'quip:qz shout:qz chant:qz whisper:qz yell:qz scream:qz laugh:qz muse:qz interject:q read/read:qz recount:qto ' +
    'proclaim:qto opine:qt counter:qtz retort:qz clarify:qt elaborate:q point/pointed_out:qt inform:ta ' +
    'remind:qtai assure:qtas signal:tz imply:ts caution:qtz hint:tz text:qz boast:qtz email:qz begin/began:q ' +
    'rule:tz reflect:q agree:qt reason:qz summarize:q cry:qz go/went_on:q ' +
    'sum/summed_up:q',
  // ARGUE: holding that it is not so
  denies: 'deny:to refute:to',
  // ARGUE: not taking what another offers or says
  rejects: 'reject:o dismiss:o rule/ruled_out:o',
  // CONFIRM
  confirms: 'confirm:qtso affirm:qto verify:t',
  // ADMIT and CONFIRM: taking up what another has said
  accepts: 'accept:t concur:qt',
  // ADMIT
  concedes: 'acknowledge:qtso admit:qtso concede:qtso confess:qt',
  // ASK (to know)
  questions: 'ask:qwiaz question:qwoz wonder:qwz inquire:qw',
  // ORDER, ASK (to do), CALL, ADVISE
  demands:
    'demand:qtoiz urge:qoiz call/called_for:o call/called_on:o call/called_upon:o request:tz order:iaz ' +
    'propose:qto recommend:qto insist_on:o instruct:ia',
  // PROMISE, OFFER
  promises: 'promise:qtioz vow:qtiz pledge:qtioz swear/swore:t guarantee:t',
  // WARN
  warns: 'warn:qtas threaten:i warn_of:o warn_against:o',
  // GUESS: of what is to come
  predicts: 'predict:qtso forecast/forecast:tz',
  // PRAISE
  praises: 'praise:oz hail:oz applaud:o laud:o commend:o welcome:oz',
  // BLAME, ACCUSE, ATTACK, REPRIMAND, MOCK, COMPLAIN
  criticises:
    'criticize:o criticise:o condemn:o denounce:o blame:oz accuse:o blast:oz slam:oz mock:o decry:o deplore:o ' +
    'lament:qtoz complain:qt',
};

/** Double their last letter before -ed and -ing. */
const DOUBLING = new Set(['admit', 'quip', 'concur', 'slam', 'sum']);

const byForm = new Map<string, CueForm[]>();

for (const stance of Object.keys(VERBS) as Stance[]) {
  for (const entry of VERBS[stance].split(' ')) addEntry(entry, stance);
}

function addEntry(entry: string, stance: Stance): void {
  const [head = '', frames = ''] = entry.split(':');
  const [written = '', ...particle] = head.split('_');
  const [lemma = '', past] = written.split('/');
  const verb: CueVerb = { lemma, frames: new Set(frames), stance, particle };
  addForm(lemma, verb, 'base');
  addForm(thirdPerson(lemma), verb, 's');
  addForm(past ?? pastOf(lemma), verb, 'past');
  addForm(participle(lemma), verb, 'ing');
  if (lemma === 'write') addForm('written', verb, 'past');
}

function addForm(word: string, verb: CueVerb, form: VerbForm): void {
  const forms = byForm.get(word);
  // The longest particle is tried first.
  if (!forms) byForm.set(word, [{ verb, form }]);
  else {
    forms.push({ verb, form });
    forms.sort((a, b) => b.verb.particle.length - a.verb.particle.length);
  }
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function participle(lemma: string): string {
  if (lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return DOUBLING.has(lemma) || lemma === 'begin' ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** The cue verbs that a word may be a form of, those with a particle first. */
export function cueForms(lower: string): readonly CueForm[] {
  return byForm.get(lower) ?? NONE;
}

const NONE: readonly CueForm[] = [];
