/** Places where the text names somebody: runs of capitalised words, with what stands before them. */

import { cueForms } from '../../attribution/cue-verbs';
import type { Prepared } from '../../text/prepare';
import type { TokenRange } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import {
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  OWNERS_MARK,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../../text/words';
import { isGivenName } from '../lexicon/first-names';
import { isRole, TITLES } from '../lexicon/titles';
import { readCapitals } from './capitals';
import { isMonth, MONTH_OR_NAME } from './months';
import { isOrganizationWord, runEnd } from './name-runs';

/** A name without title or role. */
export interface NameMention extends TokenRange {
  /** Lower case, without full stops. */
  words: string[];
  /** Title and role before the name, empty range if none: "Russian President". */
  role: TokenRange;
  sentence: number;
  quoted: boolean;
  /** "Vale's": it owns something, so it is not the one who speaks. */
  possessive: boolean;
  afterThe: boolean;
  /** A title alone: "the Secretary of State". Then the range is the title's. */
  titleOnly: boolean;
}

/** A role before a name has at most so many words. */
const LONGEST_ROLE = 7;

const clean = (token: Token): string => token.lower.replace(/\./g, '');

function isNameWord(token: Token | undefined): boolean {
  if (!token?.isWord) return false;
  if (!token.isCapital) return /^(?:al|el|bin|ibn)-\p{Lu}/u.test(token.text);
  const { lower } = token;
  // In capitals it is the World Health Organization.
  if (lower === 'who') return token.text === 'WHO';
  return !(
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    PRONOUNS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    COORDINATORS.has(lower) ||
    (TIME_WORDS.has(lower) && !MONTH_OR_NAME.test(lower)) ||
    /^(?:i'm|i've|i'll|i'd|it's|he's|she's|they're|we're|don't|yes|no|there|here|not|to|what|is|was|are|were)$/.test(
      lower,
    ) ||
    lower === 'according' ||
    /'(?:re|ve|ll|d|m)$|n't$/.test(lower)
  );
}

/** All names of the text, in order. */
export function findNames(prepared: Prepared): NameMention[] {
  const { tokens, sentences } = prepared;
  const mentions: NameMention[] = [];
  const capitals = readCapitals(prepared);
  sentences.forEach((sentence, index) => {
    const isName = (at: number): boolean =>
      (isNameWord(tokens[at]) &&
        !isMonth(tokens, at) &&
        !(capitals.isCommon(at, sentence) && tokens[at + 1]?.lower !== '&')) ||
      isPaper(tokens, at);
    let i = sentence.from;
    while (i < sentence.to) {
      if (!isName(i) || startsWithAdverb(tokens, i, sentence)) {
        i++;
        continue;
      }
      const end = runEnd(tokens, i, sentence.to, isName);
      mentions.push(mentionOf(tokens, { from: i, to: end }, sentence.from, index));
      i = end;
    }
  });
  return mentions;
}

/** "Evening Herald", "Sunday Post". */
function isPaper(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.isCapital || !/^(?:morning|evening|sunday|daily)$/.test(token.lower)) return false;
  return next?.isCapital === true && PAPERS.test(next.lower);
}

const PAPERS = /^(?:news|times|post|herald|standard|telegraph|mail|star|journal|express|mirror)$/;

/** "Meanwhile", "However": capitalised only because a sentence begins. */
function startsWithAdverb(tokens: readonly Token[], at: number, sentence: TokenRange): boolean {
  const lower = tokens[at]?.lower ?? '';
  const begins = at === sentence.from || !tokens[at - 1]?.isWord;
  return begins && (isAdverb(lower) || /(?:ing)$/.test(lower) || cueForms(lower).length > 0);
}

function mentionOf(
  tokens: readonly Token[],
  run: TokenRange,
  sentenceStart: number,
  sentence: number,
): NameMention {
  const nameFrom = afterTitles(tokens, run);
  const titleOnly = nameFrom >= run.to;
  const from = titleOnly ? run.from : withArticle(tokens, nameFrom, run, sentenceStart);
  const role = titleOnly
    ? { from: run.from, to: run.from }
    : { from: roleStart(tokens, from, run.from, sentenceStart), to: from };
  return {
    from,
    to: run.to,
    words: tokens.slice(titleOnly ? run.from : nameFrom, run.to).map(clean),
    role,
    sentence,
    quoted: (tokens[from]?.quotation ?? -1) >= 0,
    possessive: OWNERS_MARK.test(tokens[run.to]?.lower ?? ''),
    afterThe: role.from === role.to && (from < nameFrom || tokens[from - 1]?.lower === 'the'),
    titleOnly,
  };
}

/** A capital "The" inside a sentence belongs to the name: "The Herald". */
function withArticle(
  tokens: readonly Token[],
  name: number,
  run: TokenRange,
  start: number,
): number {
  return name === run.from && name - 1 > start && tokens[name - 1]?.text === 'The'
    ? name - 1
    : name;
}

/** The first token after the last title in the run: the bare name's, or the run's end. */
function afterTitles(tokens: readonly Token[], run: TokenRange): number {
  const last = tokens[run.to - 1];
  if (run.to - run.from === 1) return last && TITLES.has(last.lower) ? run.to : run.from;
  if (isCalledFirst(tokens, run)) return run.from + 1;
  // "Republican National Committee", "General Motors"
  if (isOrganizationWord(last) && BEGINS_A_BODY.test(tokens[run.from]?.lower ?? ''))
    return run.from;
  for (let i = run.to - 1; i >= run.from; i--) {
    const title = tokens[i]?.lower ?? '';
    if (!TITLES.has(title)) continue;
    const isLast = i === run.to - 1;
    const before = i > run.from ? (tokens[i - 1]?.lower ?? '') : '';
    // "Mr. King", "Larry King Now": a name where another title or a given name stands before it.
    if (SURNAMES.test(title) && (COURTESY.test(before) || isGivenName(before))) {
      if (isLast && COURTESY.test(before)) return i;
      continue;
    }
    if (isLast) return isSurname(tokens, run) ? run.from : run.to;
    return tokens[i + 1]?.lower === 'of' ? afterOffice(i + 2, run) : i + 1;
  }
  return run.from;
}

/** "Resident Ann Vale" at the head of a sentence, "MLA Ann Vale". */
function isCalledFirst(tokens: readonly Token[], run: TokenRange): boolean {
  const [first, second] = [tokens[run.from], tokens[run.from + 1]];
  if (!first || run.to - run.from <= 2 || !isGivenName(second?.lower ?? '')) return false;
  const isTitle = isRole(first.lower) || /^\p{Lu}{2,4}$/u.test(first.text);
  return isTitle && !isGivenName(first.lower) && !isOrganizationWord(tokens[run.to - 1]);
}

/**
 * Whether a run that ends in a title is a name all the same: a surname that is a title too has one
 * given name before it. "Police Chief" and "Vice President" are titles to the end.
 */
function isSurname(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return (
    to - from === 2 &&
    !TITLES.has(tokens[from]?.lower ?? '') &&
    !isOfficial(tokens[to - 1]?.lower ?? '')
  );
}

/**
 * "Secretary of State Rex Smith": the name is the last two words, if more than the office's own is
 * left.
 *
 * @param office the first token of what it is the office of
 */
function afterOffice(office: number, { to }: TokenRange): number {
  const left = to - office;
  if (left <= 1) return to;
  return left === 2 ? to - 1 : to - 2;
}

const COURTESY = /^(?:mr|mrs|ms|miss|mx)\.?$/;
/** Titles that begin the name of a body too. */
const BEGINS_A_BODY = /^(?:republican|democrat|general|justice|attorney|writer|author)s?$/;
/** Titles that are common surnames too. */
const SURNAMES =
  /^(?:king|prince|pope|bishop|judge|major|dean|duke|cardinal|chancellor|constable|marshall|page|coach|knight|baron|singer|ranger|pastor|nurse|striker)$/;

const isOfficial = (lower: string): boolean =>
  /^(?:president|minister|secretary|chief|general|justice|speaker|leader|director|commissioner|chancellor|mayor|governor)$/.test(
    lower,
  );

/** Over the lower-case words of a role before the name: "the Democratic presidential nominee". */
function roleStart(
  tokens: readonly Token[],
  name: number,
  runStart: number,
  limit: number,
): number {
  // A title with a capital is all of the role that is told.
  if (runStart < name) return runStart;
  const last = tokens[name - 1];
  if (!last?.isWord || last.isCapital || !isRole(last.lower)) return name;
  let start = name - 1;
  while (start > limit && name - start < LONGEST_ROLE) {
    const token = tokens[start - 1];
    if (!token?.isWord || DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower)) break;
    if (
      COORDINATORS.has(token.lower) ||
      SUBORDINATORS.has(token.lower) ||
      PRONOUNS.has(token.lower)
    )
      break;
    if (
      cueForms(token.lower).length > 0 ||
      (!token.isCapital && /(?:ed|ing|ly)$/.test(token.lower))
    )
      break;
    if (TIME_WORDS.has(token.lower)) break;
    start--;
  }
  return start;
}
