/** What has the form of a claim and is none: "declined to comment", "did not deny", "Asked whether …". */
import type { Prepared } from '../../../text/prepare';
import type { TokenRange } from '../../../text/sentences';
import type { Token } from '../../../text/tokens';
import { BE, NEGATIONS } from '../../../text/words';
import type { ClaimDraft } from './draft';
import { isHead } from './edges/heads';

const REFUSES = /^(?:declin|refus)(?:e|es|ed|ing)$/;
const TO_SPEAK =
  /^(?:comment|say|discuss|elaborate|answer|respond|reply|speak|talk|identify|name|confirm)$/;
/** "to" and an adverb may stand between "declined" and "comment". */
const REACH = 3;
/** With "not" before them these tell of silence; "did not believe" and "does not want" tell of a mind. */
const SPOKEN =
  /^(?:say|said|comment|deny|denied|confirm|confirmed|explain|explained|specify|specified|elaborate|disclose|disclosed|reveal|revealed|identify|identified|mention|mentioned|indicate|indicated|show|answer|answered|respond|responded|address|addressed)$/;
const LONGEST_NAME = 5;
/** Words that say nothing by themselves; pronouns do, as in "denied it". */
const EMPTY: ReadonlySet<string> = new Set(
  'the a an and or but if as to of in on at for from with by why how what where when who which so'.split(
    ' ',
  ),
);

/** False where the draft says that somebody did not speak, or was spoken to, or has no words. */
export function isClaim(prepared: Prepared, { cue, source, content }: ClaimDraft): boolean {
  const { tokens } = prepared;
  if (!content.some(({ from, to }) => tokens.slice(from, to).some(saysSomething))) return false;
  if (cue === null) return true;
  const words = tokens.slice(cue.from, cue.to).map(({ lower }) => lower);
  const next = tokens.slice(cue.to, cue.to + REACH).map(({ lower }) => lower);
  const refuses = words.some((word) => REFUSES.test(word));
  if (refuses && [...words, ...next].some((word) => TO_SPEAK.test(word))) return false;
  if (isSilence(words)) return false;
  if (source && words[0] === ':' && isHead(prepared, source.from, source.to)) return false;
  if (isCharged(words)) return false;
  if (isDeniedName(prepared, cue, content)) return false;
  return !(source === null && (words.at(-1) === 'asked' || words[0] === 'asked'));
}

/** Not "asked why", "said so", and what is left of a content that lost its words. */
const saysSomething = ({ lower, isWord, quotation }: Token): boolean =>
  isWord && (quotation >= 0 || !EMPTY.has(lower));

/** "did not deny", "would not say", "never explained"; but "not only said". */
function isSilence(words: readonly string[]): boolean {
  const not = words.findIndex((word) => NEGATIONS.has(word));
  if (not < 0 || words[not + 1] === 'only') return false;
  return words.slice(not + 1).some((word) => SPOKEN.test(word));
}

/** "A man has been charged over …": with a crime, not with words. */
const isCharged = (words: readonly string[]): boolean =>
  words.some((word, i) => word === 'charged' && BE.has(words[i - 1] ?? ''));

/** "Late header denies Calder City": a name is kept from winning, and nothing is said. */
function isDeniedName(
  { tokens }: Prepared,
  cue: TokenRange,
  [range, other]: readonly TokenRange[],
): boolean {
  if (!range || other || range.from < cue.to) return false;
  if (!/^(?:deny|denies|denied|denying)$/.test(tokens[cue.to - 1]?.lower ?? '')) return false;
  const words = tokens.slice(range.from, range.to).filter(({ isWord }) => isWord);
  return words.length <= LONGEST_NAME && words.every(({ isCapital }) => isCapital);
}
