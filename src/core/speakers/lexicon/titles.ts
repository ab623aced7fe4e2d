/** Words that tell what kind of speaker a phrase names. English; no names of people or papers. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stand before a name, or stand for it: "President Smith", "the president". */
export const TITLES = set(
  'mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady baroness baron prof prof. professor sen sen. senator ' +
    'senators rep rep. representative congressman congresswoman gov gov. governor president premier chancellor mayor ' +
    'secretary minister ambassador judge justice gen gen. general lt lt. lieutenant col col. colonel maj maj. major ' +
    'capt capt. captain sgt sgt. sergeant cmdr cmdr. commander adm adm. admiral officer detective det det. inspector ' +
    'insp insp. superintendent supt supt. constable sheriff chief commissioner rev rev. reverend father pope cardinal ' +
    'archbishop bishop rabbi imam sheikh ayatollah king queen prince princess duke duchess speaker leader chairman ' +
    'chairwoman chair chairperson director manager coach ceo cfo mp mep msp councillor cr councilman councilwoman ' +
    'alderman attorney counsel prosecutor treasurer comptroller democrat republican former ex-president spokesman ' +
    'spokeswoman spokesperson nominee candidate author writer editor reporter correspondent columnist actor actress ' +
    'singer undersecretary deputy vice attorney-general co-founder founder principal vice-president ranger pastor ' +
    'analyst economist lawmaker lawyer nurse midfielder striker goalkeeper defender quarterback',
);

export const MALE_TITLES = set(
  'mr mr. sir lord baron congressman chairman spokesman councilman alderman king prince duke father actor businessman ' +
    'pope policeman fireman',
);

export const FEMALE_TITLES = set(
  'mrs mrs. ms ms. miss dame lady baroness congresswoman chairwoman spokeswoman councilwoman queen princess duchess ' +
    'actress businesswoman policewoman midwife',
);

/** Common nouns for what a person is; -er, -or, -ist and the like are told by their ending. */
const ROLES = set(
  'aide ally rival expert scientist economist analyst lawyer attorney student teacher nurse doctor chief head boss witness ' +
    'victim resident colleague friend neighbor neighbour mother father son daughter brother sister wife husband ' +
    'widow uncle aunt cousin parent man woman boy girl official spokesman spokeswoman spokesperson source host guest ' +
    'nominee candidate president minister mayor senator governor secretary executive businessman businesswoman ' +
    'politician historian musician guardian veteran captain general sergeant chair judge justice king queen ' +
    'prosecutor defendant suspect activist critic member delegate person pilot coach star champion chef artist ' +
    'columnist journalist co-founder founder ceo mp lawmaker representative diplomat envoy ambassador billionaire ' +
    'tycoon magnate mogul pope bishop priest rabbi imam monk nun rep owner tenant landlord',
);
const ROLE_ENDING = /(?:[^aeiou]er|tor|sor|ist|ian|man|woman|person|ant|ent)$/;
const NOT_A_ROLE = set(
  'letter paper order newspaper matter chapter number member center centre water power weather summer winter ' +
    'statement document government parliament department agreement comment moment event report restaurant percent ' +
    'human factor sector corner quarter computer parent another other after under ever over patent',
);

/** Whether a noun, in the singular, says what a person is. */
export function isRole(lower: string): boolean {
  if (ROLES.has(lower) || (TITLES.has(lower) && lower !== 'former')) return true;
  return lower.length > 4 && ROLE_ENDING.test(lower) && !NOT_A_ROLE.has(lower);
}

/** A name that holds one of these is an organization's. */
export const ORGANIZATION_WORDS = set(
  'ministry department university college institute institution inc inc. corp corp. corporation co co. company ltd ltd. plc llc ' +
    'group holdings committee commission council party police force army navy guard agency administration bureau ' +
    'association federation union league club foundation fund trust society organization organisation bank court ' +
    'congress senate parliament house assembly government times post news journal herald tribune guardian telegraph ' +
    'gazette chronicle observer press broadcasting radio television network magazine hospital clinic center ' +
    'centre school church authority service services office board team united city county state campaign alliance ' +
    'coalition airlines airways motors industries systems technologies pharmaceuticals international nations ' +
    'conference initiative project laboratory lab academy forum partners associates embassy consulate cabinet ' +
    'treasury pentagon kremlin reserve exchange ngo watch library museum ' +
    'theatre theater orchestra fc partnership secretariat tribunal inquiry front movement equities capital investments ' +
    'insurance energy pharma studios pictures entertainment media games labs ventures consulting analytics',
);

/** Lower-case nouns for organizations: "the agency said". */
export const ORGANIZATION_NOUNS = set(
  'agency company firm department ministry government police court university bank party group organization ' +
    'organisation committee commission council board union association network newspaper paper station channel ' +
    'magazine website site outlet campaign administration office league club team hospital school church army ' +
    'military navy corporation regulator watchdog charity authority bureau parliament senate congress embassy state ' +
    'city county country program programme institute museum fund prosecution defence defense jury panel publication ' +
    'legislature assembly brokerage lab laboratory airline carrier manufacturer maker retailer kremlin nonprofit ' +
    'lender insurer operator supplier utility carmaker automaker startup broadcaster publisher',
);

export const DOCUMENT_NOUNS = set(
  'report study survey poll letter statement memo memorandum document lawsuit suit complaint indictment affidavit ' +
    'filing ruling opinion order decision article editorial story piece book paper email e-mail post tweet message ' +
    'advertisement ad video transcript law bill act constitution treaty agreement resolution analysis review data ' +
    'figures statistics research findings results records papers files documents reports studies polls surveys ' +
    'estimates numbers audit warrant petition note text release advisory notice bulletin website motion brief ' +
    'headline headlines column obituary census index letters emails tweets posts charges judgment judgement verdict ' +
    'case plaque sign slogan clause amendment guidance presentation slideshow slide slides dossier manifesto',
);

/** Plural nouns for unnamed people who speak for somebody. */
export const UNNAMED_PLURALS = set(
  'officials sources aides advisers advisors spokesmen spokeswomen spokespeople spokespersons investigators ' +
    'prosecutors authorities experts analysts insiders diplomats executives detectives representatives operatives ' +
    'strategists staffers researchers scientists economists lawyers attorneys doctors witnesses',
);

/** Plurals that do not end in -s. */
export const IRREGULAR_PLURALS = set(
  'people men women children police youth parents staff press media public',
);
