/** Who each source is: names, pronouns and descriptions brought to one speaker each. */
import type { RawAttribution } from '../attribution/attributor';
import { phraseBefore } from '../attribution/phrases';
import type { SpeakerKind } from '../model';
import { firstPast, sentenceOf, spanOf, tokensOf } from '../text/positions';
import type { Prepared } from '../text/prepare';
import type { TokenRange } from '../text/sentences';
import { AUXILIARIES, COMMON_VERBS } from '../text/words';
import { describedBefore, describedPerson } from './again';
import { findAsides } from './asides';
import { type Couple, coupleOf, findCouples } from './couples';
import { bearersOf, namedBy } from './definite';
import { describe } from './descriptions';
import { type Entities, type Entity, gatherEntities, newEntity } from './entities';
import { listSpeakers, type Resolved } from './list-speakers';
import { findNames, type NameMention } from './names';
import { type PronounContext, personOf, pronounGender } from './pronouns';
import { SourcePhrases } from './source-phrases';

/** Behind a name: that it is no adjective ("the British newspaper"). */
const isVerb = (lower: string): boolean =>
  AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || /(?:ed|[^s]s)$/.test(lower);

/** What only a company or an office is called. */
const BODIES =
  /^(?:company|firm|brokerage|agency|bank|retailer|airline|manufacturer|carrier|regulator|watchdog|charity|union|think-tank|nonprofit|newspaper|paper|network|association|organi[sz]ation)$/;
/** Tokens before a sentence's subject: "On Monday", "Following the debate". */
const LONGEST_OPENING = 6;
/** A description is looser than a pronoun: nearer, and clearer. */
const SALIENT = { lead: 0.8, reach: 3 };
/** Plural and neuter pronouns look for their speaker over so many sentences. */
const NEAR = 4;
const NOBODY =
  /^(?:i|we|you|us|me|my|our|your|one|each|some|many|others|both|all|most|few|several|someone|everyone|nobody|this|that)$/;

/** "Many Corvaners" are not all of them. */
const QUANTIFIER = /^(?:many|most|some|several|few|hundreds|thousands|dozens)$/;

export function resolveSpeakers(prepared: Prepared, raws: readonly RawAttribution[]): Resolved {
  return new Resolver(prepared).resolve(raws);
}

class Resolver {
  readonly #prepared: Prepared;
  readonly #mentions: NameMention[];
  readonly #phrases: SourcePhrases;
  readonly #entities: Entities;
  readonly #couples: Couple[];
  readonly #described = new Map<string, Entity>();
  /** Who spoke without a name → the noun for it. */
  readonly #nouns = new Map<Entity, string>();
  readonly #sources = new Map<Entity, TokenRange[]>();
  #last: Entity | null = null;
  #lastSpoke = 0;

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#mentions = findNames(prepared);
    this.#phrases = new SourcePhrases(prepared.tokens, this.#mentions);
    this.#entities = gatherEntities(prepared, this.#mentions);
    this.#couples = findCouples(prepared, this.#mentions, this.#entities);
  }

  resolve(raws: readonly RawAttribution[]): Resolved {
    const found: (Entity | null)[] = raws.map(() => null);
    const position = (raw: RawAttribution): number =>
      raw.source[0]?.start ?? raw.content[0]?.start ?? 0;
    const order = raws
      .map((raw, index) => ({ raw, index }))
      .sort((a, b) => position(a.raw) - position(b.raw));
    const asides = findAsides(this.#prepared.text, raws);
    for (const { raw, index } of order) {
      const entity = this.#entityOf(raw);
      found[index] = entity;
      const range = raw.source[0] ? tokensOf(this.#prepared, raw.source[0]) : null;
      const at =
        range?.from ?? firstPast(this.#prepared.tokens, (token) => token.end > position(raw));
      // Who spoke last still did where nobody is said to speak.
      const isNobody = entity === null && raw.source.length === 0;
      if (!asides.has(raw) && !isNobody) {
        this.#lastSpoke = sentenceOf(this.#prepared, at);
        this.#last = entity;
      }
      if (entity && range) push(this.#sources, entity, range);
    }
    return listSpeakers(this.#prepared, found, this.#sources);
  }

  #entityOf(raw: RawAttribution): Entity | null {
    const source = raw.source[0];
    // "It was alleged that": somebody else than the one who spoke last.
    if (!source) return raw.cue.length === 0 ? this.#last : null;
    const range = this.#phrases.bare(tokensOf(this.#prepared, source));
    const only =
      range.to - range.from === 1
        ? (this.#prepared.tokens[range.from]?.lower ?? '').replace(/'(?:s|ll|d|ve|re)$/, '')
        : '';
    const gender = only ? pronounGender(only) : null;
    if (gender) {
      const entity = personOf(this.#context(raw), range.from, gender);
      if (entity && !entity.gender) entity.gender = gender;
      return entity;
    }
    if (/^(?:who|which|that)$/.test(only)) return this.#antecedent(range.from, only);
    if (this.#prepared.tokens[range.to - 1]?.lower === 'whom')
      return this.#antecedent(range.from, '');
    if (/^(?:they|their)$/.test(only))
      return this.#lastOf(range.from, ['group', 'anonymous', 'organization']);
    if (/^(?:it|its)$/.test(only)) return this.#lastOf(range.from, ['organization', 'document']);
    const teller = this.#phrases.teller(range);
    if (teller) return this.#entityOf({ ...raw, source: [spanOf(this.#prepared, teller)] });
    const couple = coupleOf(
      this.#prepared,
      range,
      this.#phrases.head(range),
      this.#couples,
      this.#entities,
    );
    if (couple) return this.#jointly(...couple.members);
    return NOBODY.test(only) ? null : this.#phrase(range, raw);
  }

  #context(raw: RawAttribution): PronounContext {
    return {
      prepared: this.#prepared,
      mentions: this.#mentions,
      entities: this.#entities,
      content: raw.content.map((span) => tokensOf(this.#prepared, span)),
      isDirect: raw.type !== 'indirect',
      lastSpeaker: this.#last,
      lastSpoke: this.#lastSpoke,
    };
  }

  /** "Smith, who said": the noun phrase right before the relative pronoun. */
  #antecedent(at: number, pronoun: string): Entity | null {
    const { tokens } = this.#prepared;
    const end = /^(?:,|--|[–—])$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
    const sentence = this.#prepared.sentences[sentenceOf(this.#prepared, at)];
    const phrase = phraseBefore(tokens, end, sentence?.from ?? 0);
    // "Vale, a captain at Skylark who said"
    const isApposed = phrase !== null && tokens[phrase.from - 1]?.lower === ',';
    const apposed = isApposed ? this.#personEnding(phrase.from - 1) : null;
    const person = apposed ?? (pronoun === 'who' ? this.#personEnding(end) : null);
    if (person) return person;
    if (!phrase) return null;
    const isPronoun =
      phrase.to - phrase.from === 1 && NOBODY.test(tokens[phrase.from]?.lower ?? '');
    return isPronoun ? null : this.#phrase(phrase);
  }

  #lastOf(at: number, kinds: readonly SpeakerKind[]): Entity | null {
    const home = sentenceOf(this.#prepared, at);
    const isNear = home - this.#lastSpoke <= NEAR;
    if (this.#last && isNear && kinds.includes(this.#last.kind)) return this.#last;
    // "The council met twice. It said": the subject of the sentence before.
    const sentence = this.#prepared.sentences[home - 1];
    const mention = this.#mentions[firstPast(this.#mentions, ({ sentence: s }) => s >= home - 1)];
    if (!sentence || !mention || mention.sentence !== home - 1 || mention.possessive) return null;
    const opening = this.#prepared.tokens.slice(sentence.from, mention.from);
    const isSubject =
      opening.length <= LONGEST_OPENING &&
      !opening.some(
        ({ lower }) => lower === 'that' || COMMON_VERBS.has(lower) || /ed$/.test(lower),
      ) &&
      !mention.quoted &&
      isVerb(this.#prepared.tokens[mention.to]?.lower ?? '');
    const entity = mention.titleOnly || !isSubject ? null : this.#entities.of(mention);
    return entity && kinds.includes(entity.kind) ? entity : null;
  }

  #phrase(range: TokenRange, raw: RawAttribution | null = null): Entity | null {
    const { tokens } = this.#prepared;
    let phrase = range;
    if (/^'s?$|^’$/.test(tokens[phrase.to - 1]?.lower ?? ''))
      phrase = { from: phrase.from, to: phrase.to - 1 };
    phrase = this.#phrases.withoutTime(phrase);
    const head = this.#phrases.head(phrase);
    if (head.to <= head.from) return null;
    const joint = this.#joint(head);
    if (joint) return joint;
    const name = this.#phrases.nameEnding(head);
    const isSome = QUANTIFIER.test(tokens[head.from]?.lower ?? '');
    if (name && !name.titleOnly && !isSome) return this.#entities.of(name);
    const apposed = this.#nameAfter(phrase);
    if (apposed) return apposed;
    const bare = this.#phrases.withoutInset(phrase);
    return (
      namedBy(this.#prepared, bare, head, this.#entities) ??
      describedBefore(this.#prepared, bare, head, this.#nouns) ??
      this.#lastBody(bare) ??
      this.#salient(bare, head, raw) ??
      this.#describe(bare, head)
    );
  }

  /** "The firm", where a firm has just spoken. */
  #lastBody({ from, to }: TokenRange): Entity | null {
    const { tokens } = this.#prepared;
    const isBody = tokens[from]?.lower === 'the' && BODIES.test(tokens[from + 1]?.lower ?? '');
    if (!isBody || to - from !== 2 || !this.#last || this.#last.mentions.length === 0) return null;
    return this.#lastOf(from, ['organization']);
  }

  /** "The 34-year-old mother": the person whom the last sentences are about. */
  #salient(phrase: TokenRange, head: TokenRange, raw: RawAttribution | null): Entity | null {
    if (!raw) return null;
    const gender = describedPerson(this.#prepared, phrase, head);
    if (gender === undefined) return null;
    // "The senator", where two are named: the description itself does not tell them apart.
    const noun = this.#prepared.tokens[head.to - 1]?.lower ?? '';
    if (bearersOf(noun, this.#entities).size > 1) return null;
    return personOf(this.#context(raw), phrase.from, gender, SALIENT);
  }

  /** "The bridge's chief engineer, Ann Vale, said": the name after the description. */
  #nameAfter(phrase: TokenRange): Entity | null {
    const { tokens } = this.#prepared;
    let comma = phrase.from + 1;
    while (comma < phrase.to && tokens[comma]?.lower !== ',') comma++;
    if (tokens[comma]?.lower !== ',') return null;
    const name = this.#phrases.mentionAt(comma + 1);
    const isNext = name && Math.min(name.from, name.role.from) === comma + 1;
    if (!isNext || name.titleOnly || name.possessive) return null;
    const next = tokens[name.to];
    const entity = this.#entities.of(name);
    const isWhole = name.to === phrase.to || /^[,.(]$/.test(next?.lower ?? '');
    return entity?.kind === 'person' && isWhole ? entity : null;
  }

  /** The person whose name ends right before token `end`. */
  #personEnding(end: number): Entity | null {
    const mention = this.#phrases.mentionAt(end - 1);
    const entity = mention?.to === end && !mention.titleOnly ? this.#entities.of(mention) : null;
    return entity?.kind === 'person' ? entity : null;
  }

  /** "Smith and Jones": one speaker of two. */
  #joint(head: TokenRange): Entity | null {
    const { tokens } = this.#prepared;
    const at =
      tokens.slice(head.from, head.to).findIndex((token) => token.lower === 'and') + head.from;
    if (at <= head.from || this.#phrases.mentionAt(at)) return null;
    const first = this.#phrases.mentionAt(at - 1);
    const second = this.#phrases.nameEnding(head);
    if (!first || !second || first === second || first.titleOnly || second.titleOnly) return null;
    const [a, b] = [this.#entities.of(first), this.#entities.of(second)];
    if (!a || !b) return null;
    return this.#jointly(a, b);
  }

  #jointly(a: Entity, b: Entity): Entity {
    return this.#own(`${a.name} and ${b.name}`, 'group');
  }

  #describe(phrase: TokenRange, head: TokenRange): Entity | null {
    const { name, kind } = describe(this.#prepared, phrase, head);
    if (name === '') return null;
    const entity = this.#own(name, kind);
    this.#nouns.set(entity, this.#prepared.tokens[head.to - 1]?.lower ?? '');
    return entity;
  }

  #own(name: string, kind: SpeakerKind): Entity {
    const key = name.toLowerCase();
    const known = this.#described.get(key);
    if (known) return known;
    const entity = newEntity(kind, name, []);
    this.#described.set(key, entity);
    return entity;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
