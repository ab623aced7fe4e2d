/** How far a name reaches: over small words, "and", "&" and the marks of possession. */
import type { Token } from '../../text/tokens';
import { isGivenName } from '../lexicon/first-names';
import { ORGANIZATION_WORDS, TITLES } from '../lexicon/titles';

const PARTICLES = /^(?:de|van|von|der|bin|al|el|la|du|di|da|del|della|ter|den|ibn|dos|le)$/;

/** The end of the name that begins at token `from`; `isName` tells which capitals make one. */
export function runEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  isName: (at: number) => boolean,
): number {
  let end = from + 1;
  const quotation = tokens[from]?.quotation;
  while (end < limit) {
    const token = tokens[end];
    const nextIsName = end + 1 < limit && isName(end + 1);
    if (!token || token.quotation !== quotation) break;
    if (isName(end)) end++;
    else if (joinsNames(tokens, end) && nextIsName) end += 2;
    else if (PARTICLES.test(token.lower) && nextIsName) end += 2;
    else if (token.lower === 'of' && nextIsName && takesOf(tokens[end - 1])) end += 2;
    else if (token.lower === 'for' && tokens.slice(from, end).some(isOrganizationWord)) {
      // "Committee for a Responsible Budget"
      const article = /^(?:an?|the)$/.test(tokens[end + 1]?.lower ?? '') ? 1 : 0;
      if (end + 1 + article >= limit || !isName(end + 1 + article)) break;
      end += 2 + article;
    } else if (token.lower === 'and' && nextIsName && joinsOffice(tokens, from, end, limit, isName))
      end += 2;
    else if (token.lower === 'and' && nextIsName && goesOn(tokens, from, end)) end += 2;
    else if (token.lower === 'and' && tokens[end - 2]?.lower === 'of' && nextIsName) {
      // "Ministry of Health and Welfare"
      if (!isOrganizationWord(tokens[end - 3])) break;
      end += 2;
    } else break;
  }
  return end;
}

/** The "&" of "Tinder & Vale", the mark of "Bridge Workers’ Union" and "Women’s Institute". */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.lower === '&') return true;
  if (!isOrganizationWord(next)) return false;
  const owner = before?.lower ?? '';
  if (/^['’]$/.test(token?.lower ?? '')) return owner.endsWith('s');
  return token?.lower === "'s" && /^(?:women|men|children|people)$/.test(owner);
}

/** "Centre for Bridge Safety and Repair": one more word that is no one's name. */
function goesOn(tokens: readonly Token[], from: number, and: number): boolean {
  const [word, next] = [tokens[and + 1], tokens[and + 2]];
  const run = tokens.slice(from, and);
  const opens = run.findIndex(({ lower }) => lower === 'for');
  return (
    opens > 0 &&
    run.slice(0, opens).some(isOrganizationWord) &&
    !isGivenName(word?.lower ?? '') &&
    next?.isCapital !== true &&
    /(?:tion|ment|ity|ing|ance|ence|ics|ship|care|aid|health|safety|repair|research|defen[cs]e)s?$/.test(
      word?.lower ?? '',
    )
  );
}

/**
 * "Securities and Exchange Commission": one or two words that are no person's, and a run behind
 * the "and" that ends in the office.
 */
function joinsOffice(
  tokens: readonly Token[],
  from: number,
  and: number,
  limit: number,
  isName: (at: number) => boolean,
): boolean {
  let end = and + 1;
  while (end < limit && isName(end)) end++;
  const before = tokens.slice(from, and);
  const last = tokens[end - 1];
  return (
    end - and > 2 &&
    OFFICES.test(last?.lower ?? '') &&
    !isOrganizationWord(before.at(-1)) &&
    !before.some(({ lower }) => TITLES.has(lower)) &&
    !isGivenName(before[0]?.lower ?? '')
  );
}

const OFFICES =
  /^(?:commission|administration|services?|agency|enforcement|bureau|department|authority|board|office|ministry|council|committee|affairs|trust|college|university)$/;

export const isOrganizationWord = (token: Token | undefined): boolean =>
  token !== undefined && ORGANIZATION_WORDS.has(token.lower);

const takesOf = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isOrganizationWord(token) || TITLES.has(token.lower) || token.lower === 'representatives');
