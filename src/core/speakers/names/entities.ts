/** Whom the article names: mentions of one person or organization brought together. */
import type { SpeakerKind } from '../../model';
import { written } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { Token } from '../../text/tokens';
import { type Gender, genderOf, isGivenName } from '../lexicon/first-names';
import { isPlaceName } from '../lexicon/places';
import { isRole, ORGANIZATION_WORDS } from '../lexicon/titles';
import { acronymsOf, findAcronyms } from './acronyms';
import { roleGender, titleGender } from './genders';
import { isDocument, isFuller, isPeople, samePerson, surnameOf } from './name-forms';
import { NameVotes } from './name-votes';
import type { NameMention } from './names';
import { rolesOf, roleWords } from './roles';

export interface Entity {
  /** The fullest form of the name. */
  name: string;
  words: string[];
  kind: SpeakerKind;
  role: string | null;
  /** The words of all roles that the text gives. */
  roleWords: ReadonlySet<string>;
  gender: Gender | null;
  mentions: NameMention[];
}

export interface Entities {
  all: Entity[];
  /** null where a mention may be of two. */
  of(mention: NameMention): Entity | null;
  /** Persons whose role holds the word, short forms ("Sen.") spelt out. */
  withRoleWord(lower: string): readonly Entity[];
  /** Organizations and documents whose name holds the word. */
  withNameWord(lower: string): readonly Entity[];
}

const NO_WORDS: ReadonlySet<string> = new Set();
/** No article but a made-up one has more. */
const MOST_NAMESAKES = 50;
/** Sentences over which a namesake who was named in full is still in mind. */
const IN_MIND = 2;

export function gatherEntities(prepared: Prepared, mentions: readonly NameMention[]): Entities {
  const gatherer = new Gatherer(prepared, mentions);
  return gatherer.gather();
}

export function newEntity(kind: SpeakerKind, name: string, words: string[]): Entity {
  return { name, words, kind, role: null, roleWords: NO_WORDS, gender: null, mentions: [] };
}

class Gatherer {
  readonly #prepared: Prepared;
  readonly #mentions: readonly NameMention[];
  readonly #votes: NameVotes;
  readonly #all: Entity[] = [];
  readonly #byMention = new Map<NameMention, Entity>();
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGivenName = new Map<string, Entity[]>();
  readonly #byName = new Map<string, Entity>();
  /** Organizations of several words by their last. */
  readonly #byEnding = new Map<string, Entity[]>();

  constructor(prepared: Prepared, mentions: readonly NameMention[]) {
    this.#prepared = prepared;
    this.#mentions = mentions.filter((mention) => !mention.titleOnly);
    this.#votes = new NameVotes(prepared, this.#mentions);
  }

  gather(): Entities {
    // Full names first: a surname may stand in the headline before the full name in the text.
    for (const mention of this.#mentions) if (mention.words.length > 1) this.#addFull(mention);
    this.#joinAcronyms();
    for (const entity of this.#all)
      if (entity.kind === 'organization' && entity.words.length > 1)
        push(this.#byEnding, entity.words.at(-1) ?? '', entity);
    for (const mention of this.#mentions) if (mention.words.length === 1) this.#addShort(mention);
    for (const entity of this.#all) {
      entity.mentions.sort((a, b) => a.from - b.from);
      if (entity.kind !== 'person') continue;
      const roles = rolesOf(this.#prepared, entity.mentions);
      entity.role = roles[0] ?? null;
      entity.roleWords = new Set(roles.flatMap(roleWords));
      entity.gender ??= roleGender(this.#prepared.tokens, entity.mentions, entity.roleWords);
    }
    const byRole = new Map<string, Entity[]>();
    const byNameWord = new Map<string, Entity[]>();
    for (const entity of this.#all) {
      for (const word of entity.roleWords) push(byRole, word, entity);
      if (entity.kind === 'person') continue;
      for (const word of new Set(entity.words)) push(byNameWord, word, entity);
    }
    return {
      all: this.#all,
      of: (mention) => this.#byMention.get(mention) ?? null,
      withRoleWord: (lower) => byRole.get(lower) ?? [],
      withNameWord: (lower) => byNameWord.get(lower) ?? [],
    };
  }

  #addFull(mention: NameMention): void {
    if (this.#isPerson(mention)) {
      const namesakes = this.#bySurname.get(surnameOf(mention.words));
      const same = namesakes?.find((entity) => samePerson(entity.words, mention.words));
      if (same) this.#join(same, mention);
      else this.#create(mention, 'person');
      return;
    }
    const known = this.#byName.get(mention.words.join(' '));
    if (known) this.#join(known, mention);
    else this.#create(mention, isDocument(mention.words) ? 'document' : 'organization');
  }

  #isPerson(mention: NameMention): boolean {
    if (mention.words.some((word) => ORGANIZATION_WORDS.has(word))) return false;
    if (isDocument(mention.words) || mention.words.includes('&')) return false;
    if (isPlaceName(mention.words)) return false;
    const first = mention.words[0] ?? '';
    if (isGivenName(first)) return true;
    if (mention.role.to > mention.role.from) return true;
    const isTagged = this.#votes.isPerson(mention);
    if (isTagged !== null) return isTagged;
    // "Last year's Golden Lyre"
    const isOwned = this.#prepared.tokens[mention.from - 1]?.lower === "'s";
    return !mention.afterThe && !isOwned && mention.words.length <= 4;
  }

  /** "Central Data Agency (CDA)": the short form is the long one's. */
  #joinAcronyms(): void {
    const organizations = this.#all.filter((entity) => entity.kind === 'organization');
    const byLongForm = new Map(organizations.map((entity) => [entity.name, entity]));
    for (const [acronym, long] of findAcronyms(this.#prepared)) {
      const name = written(this.#prepared, long);
      const known = byLongForm.get(name);
      this.#byName.set(acronym, known ?? this.#named(name));
    }
    for (const entity of organizations) {
      for (const acronym of acronymsOf(entity.words))
        if (!this.#byName.has(acronym)) this.#byName.set(acronym, entity);
    }
  }

  /** An organization known by a long form that is no plain run of names. */
  #named(name: string): Entity {
    const words = name.toLowerCase().split(/[\s,]+/);
    const entity = newEntity('organization', name, words);
    this.#all.push(entity);
    return entity;
  }

  #addShort(mention: NameMention): void {
    const word = mention.words[0] ?? '';
    const entity = this.#known(mention, word);
    if (entity) {
      this.#join(entity, mention);
      return;
    }
    if (entity === undefined) return;
    const isPerson =
      isGivenName(word) ||
      hasPersonTitle(this.#prepared.tokens, mention) ||
      this.#votes.isPerson(mention) === true;
    this.#create(mention, isPerson ? 'person' : isPeople(word) ? 'group' : 'organization');
  }

  /** null: nobody yet; undefined: more than one, so nobody. */
  #known(mention: NameMention, word: string): Entity | null | undefined {
    const token = this.#prepared.tokens[mention.to - 1];
    const isAcronym = token !== undefined && /^\p{Lu}[\p{L}.]{0,6}[\p{Lu}.]$/u.test(token.text);
    const direct = this.#byName.get(word);
    if (direct && (direct.words.length === 1 || isAcronym)) return direct;
    const candidates = this.#bySurname.get(word) ?? this.#byGivenName.get(word) ?? [];
    const body = this.#bodyEnding(word);
    if (body) return body;
    const gender = titleGender(this.#prepared.tokens, mention);
    const fitting = candidates.filter(
      (entity) => !gender || !entity.gender || entity.gender === gender,
    );
    if (fitting.length <= 1) return fitting[0] ?? null;
    // The first to be introduced has the bare surname; the others keep their given names. Where
    // one of them was named just before, it is not clear any more.
    const [first] = fitting;
    const recent = fitting.filter((entity) => wasNamed(entity, mention.sentence));
    return recent.every((entity) => entity === first) ? first : undefined;
  }

  /** "The Herald" for the "Harbour Herald", where there is one Herald. */
  #bodyEnding(word: string): Entity | null {
    if (!ORGANIZATION_WORDS.has(word)) return null;
    const bodies = this.#byEnding.get(word) ?? [];
    return bodies.length === 1 ? (bodies[0] ?? null) : null;
  }

  #create(mention: NameMention, kind: SpeakerKind): Entity {
    const entity = newEntity(kind, '', []);
    this.#all.push(entity);
    this.#join(entity, mention);
    if (kind === 'person' && mention.words.length > 1) {
      push(this.#bySurname, surnameOf(mention.words), entity);
      push(this.#byGivenName, mention.words[0] ?? '', entity);
    }
    this.#byName.set(mention.words.join(' '), entity);
    return entity;
  }

  #join(entity: Entity, mention: NameMention): void {
    entity.mentions.push(mention);
    this.#byMention.set(mention, entity);
    if (isFuller(mention, entity)) {
      entity.words = mention.words;
      entity.name = written(this.#prepared, mention);
    }
    if (entity.kind !== 'person') return;
    entity.gender =
      titleGender(this.#prepared.tokens, mention) ??
      entity.gender ??
      genderOf(entity.words[0] ?? '');
  }
}

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list) {
    if (list.length < MOST_NAMESAKES) list.push(entity);
  } else map.set(key, [entity]);
}

/** In full, in this sentence or shortly before. */
const wasNamed = ({ mentions }: Entity, sentence: number): boolean =>
  mentions.some(
    ({ words, sentence: at }) => words.length > 1 && at <= sentence && sentence - at <= IN_MIND,
  );

const hasPersonTitle = (tokens: readonly Token[], { role }: NameMention): boolean =>
  role.to > role.from && isRole(tokens[role.to - 1]?.lower ?? '');
