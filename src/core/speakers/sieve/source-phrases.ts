/** A source as written: which words are its head, and what stands round them. */
import { phraseAfter } from '../../attribution/phrases';
import { firstPast } from '../../text/positions';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { DETERMINERS, PREPOSITIONS, TIME_WORDS } from '../../text/words';
import { isRole } from '../lexicon/titles';
import type { NameMention } from '../names/names';
import { pronounGender } from './pronouns';

/** Tokens that a source is looked for in where only its cue is told. */
const LONGEST_SOURCE = 20;
/** Behind a noun these begin what tells it from others: "a report released last week". */
const PARTICIPLES =
  /^(?:released|published|issued|filed|obtained|conducted|commissioned|written|seen|led|signed|drafted|prepared|posted|sent|polled|briefed|familiar|close|aware|based)$/;
/** How a paper came to it says nothing of what it is. */
const HOW_IT_CAME = /^(?:obtained|seen|reviewed|viewed)$/;
const ADDRESSED = /^(?:letter|memo|email|e-mail|note|message)$/;
/** What somebody tells is told by them, not by a document. */
const ACCOUNTS = /^(?:account|testimony|version|telling|words|remarks|view|opinion|comments)$/;

export class SourcePhrases {
  readonly #tokens: readonly Token[];
  readonly #mentions: readonly NameMention[];

  constructor(tokens: readonly Token[], mentions: readonly NameMention[]) {
    this.#tokens = tokens;
    this.#mentions = mentions;
  }

  /** Annotators and rules take "According to" for a part of the source now and then. */
  bare({ from, to }: TokenRange): TokenRange {
    const tokens = this.#tokens;
    const isAccording = tokens[from]?.lower === 'according' && tokens[from + 1]?.lower === 'to';
    if (!isAccording) return { from, to };
    if (to > from + 2) return { from: from + 2, to };
    return phraseAfter(tokens, to, to + LONGEST_SOURCE) ?? { from, to };
  }

  /** "Her account", "Vale's testimony": she herself is behind it. */
  teller({ from, to }: TokenRange): TokenRange | null {
    const tokens = this.#tokens;
    if (!ACCOUNTS.test(tokens[to - 1]?.lower ?? '')) return null;
    if (to - from === 2 && pronounGender(tokens[from]?.lower ?? '')) return { from, to: from + 1 };
    return tokens[to - 2]?.lower === "'s" && to - from > 2 ? { from, to: to - 2 } : null;
  }

  /** "The council this week" is the council. */
  withoutTime({ from, to }: TokenRange): TokenRange {
    const tokens = this.#tokens;
    const lower = (at: number): string => tokens[at]?.lower ?? '';
    // "The study published last year" is told from others by its year.
    if (tokens.slice(from, to).some(({ lower }) => PARTICIPLES.test(lower))) return { from, to };
    let end = to;
    while (end - 1 > from && TIME_WORDS.has(lower(end - 1)) && !this.mentionAt(end - 1)) end--;
    if (end < to && end - 1 > from && /^(?:this|last|next|on|earlier)$/.test(lower(end - 1))) end--;
    return { from, to: end };
  }

  /** The phrase up to its first preposition, comma or bracket that stands in no name. */
  head(phrase: TokenRange): TokenRange {
    const tokens = this.#tokens;
    for (let i = phrase.from; i < phrase.to; i++) {
      const token = tokens[i];
      if (!token) break;
      const mention = this.mentionAt(i);
      if (mention) {
        i = Math.min(mention.to, phrase.to) - 1;
        continue;
      }
      if (token.lower === ',' && this.#isBetweenAdjectives(i, phrase)) continue;
      const ends =
        /^(?:[,(–—]|who|whose|which|that)$/.test(token.lower) ||
        PREPOSITIONS.has(token.lower) ||
        PARTICIPLES.test(token.lower);
      if (ends && i > phrase.from) return { from: phrase.from, to: i };
    }
    return phrase;
  }

  /** Without what tells of it beside its name: "the memo, which", "papers obtained by the Herald". */
  withoutInset(phrase: TokenRange): TokenRange {
    const tokens = this.#tokens;
    for (let i = phrase.from + 1; i < phrase.to; i++) {
      const lower = tokens[i]?.lower ?? '';
      const isAdjective = lower === ',' && this.#isBetweenAdjectives(i, phrase);
      if ((/^(?:[,(–—]|who|whose|which)$/.test(lower) && !isAdjective) || HOW_IT_CAME.test(lower))
        return { from: phrase.from, to: i };
      // "The board's letter to Ann Vale"
      if (lower === 'to' && ADDRESSED.test(tokens[i - 1]?.lower ?? ''))
        return { from: phrase.from, to: i };
    }
    return phrase;
  }

  /** "A few small, limited studies". */
  #isBetweenAdjectives(comma: number, { to }: TokenRange): boolean {
    const after = this.#tokens.slice(comma + 1, to);
    const [first] = after;
    const isPlain = after.every(
      ({ isWord, isCapital, lower }) => isWord && !isCapital && !PREPOSITIONS.has(lower),
    );
    return (
      first !== undefined &&
      after.length === 2 &&
      isPlain &&
      !DETERMINERS.has(first.lower) &&
      !isRole(after[1]?.lower ?? '')
    );
  }

  /** The mention that holds token `at`, title and bare name included. */
  mentionAt(at: number): NameMention | null {
    const index = firstPast(this.#mentions, (mention) => mention.to > at);
    const mention = this.#mentions[index];
    return mention && Math.min(mention.from, mention.role.from) <= at ? mention : null;
  }

  nameEnding(head: TokenRange): NameMention | null {
    const mention = this.mentionAt(head.to - 1);
    return mention && mention.to === head.to ? mention : null;
  }
}
