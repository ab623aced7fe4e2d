/** What the steps of the sieve look at, and what they remember of the claims before. */
import type { RawAttribution } from '../../attribution/attributor';
import type { SpeakerKind } from '../../model';
import { NAME_KIND, type Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import { OWNERS_MARK } from '../../text/words';
import { isRole } from '../lexicon/titles';
import { type Entities, type Entity, gatherEntities, newEntity } from '../names/entities';
import { findNames, type NameMention } from '../names/names';
import { type Couple, findCouples } from './couples';
import { type PersonMention, personMentions } from './person-mentions';
import type { PronounContext } from './pronouns';
import { SourcePhrases } from './source-phrases';

/** A source without its case ending, what stands in brackets and when it was. */
export interface SourcePhrase {
  /** The whole phrase. */
  whole: TokenRange;
  /** Up to its first preposition or comma. */
  head: TokenRange;
  /** Without an inset that tells of it. */
  bare: TokenRange;
}

/** In names of what is no company. */
const OFFICIAL =
  /^(?:department|ministry|commission|council|court|police|government|parliament|congress|senate|house|agency|administration|university|college|school|union|party|committee|news|times|post|herald|association|office)$/;

/** Nouns for who is kept unnamed: a paper that hides a name seldom gives the sex away. */
const SOURCE = /^(?:person|source|official|aide|adviser|advisor|insider|diplomat|executive)$/;

export class SieveContext {
  readonly prepared: Prepared;
  readonly mentions: NameMention[];
  readonly phrases: SourcePhrases;
  readonly entities: Entities;
  readonly couples: readonly Couple[];
  /** Who spoke without a name → the noun for it. */
  readonly nouns = new Map<Entity, string>();
  /** Who spoke without a name → the organization that they speak for. */
  readonly bodies = new Map<Entity, Entity>();
  readonly #unnamed = new Map<string, Entity>();
  #firms: readonly Entity[] | null = null;
  #persons: readonly PersonMention[] | null = null;
  last: Entity | null = null;
  /** The sentence in which the last speaker spoke. */
  lastSpoke = 0;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    this.mentions = findNames(prepared);
    this.phrases = new SourcePhrases(prepared.tokens, this.mentions);
    this.entities = gatherEntities(prepared, this.mentions);
    this.couples = findCouples(prepared, this.mentions, this.entities);
  }

  /** Organizations that may be companies. */
  get firms(): readonly Entity[] {
    this.#firms ??= this.entities.all.filter(({ kind, words, mentions: [first] }) => {
      const isFirm = kind === 'organization' && !words.some((word) => OFFICIAL.test(word));
      return isFirm && first !== undefined && !this.isPlace(first.from);
    });
    return this.#firms;
  }

  /** The tagger takes the token for a place's name. */
  isPlace(at: number): boolean {
    return this.prepared.nameKinds?.[at] === NAME_KIND.place;
  }

  lower(at: number): string {
    return this.prepared.tokens[at]?.lower ?? '';
  }

  /** What a claim's pronouns are resolved by. */
  pronounContext(raw: RawAttribution, content: readonly TokenRange[]): PronounContext {
    this.#persons ??= personMentions(this.prepared, this.mentions, this.entities);
    return {
      prepared: this.prepared,
      mentions: this.#persons,
      content,
      isDirect: raw.type !== 'indirect',
      lastSpeaker: this.last && this.#isOnePerson(this.last) ? this.last : null,
      isSource: this.last !== null && SOURCE.test(this.nouns.get(this.last) ?? ''),
      lastSpoke: this.lastSpoke,
    };
  }

  /** Named or not: "the woman" is one, "officials" are not. */
  #isOnePerson(entity: Entity): boolean {
    if (entity.kind === 'person') return true;
    return entity.kind === 'anonymous' && isRole(this.nouns.get(entity) ?? '');
  }

  /** null where nothing of the phrase is left. */
  phrase(range: TokenRange): SourcePhrase | null {
    let whole = range;
    if (OWNERS_MARK.test(this.lower(whole.to - 1))) whole = { from: whole.from, to: whole.to - 1 };
    whole = this.phrases.withoutTime(whole);
    const head = this.phrases.head(whole);
    return head.to > head.from ? { whole, head, bare: this.phrases.withoutInset(whole) } : null;
  }

  /** The speaker of its own that a wording stands for: one for each wording. */
  unnamed(name: string, kind: SpeakerKind): Entity {
    const key = name.toLowerCase();
    const known = this.#unnamed.get(key);
    if (known) return known;
    const entity = newEntity(kind, name, []);
    this.#unnamed.set(key, entity);
    return entity;
  }
}
