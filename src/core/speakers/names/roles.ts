/** Titles and roles: what a person is, as the text says beside the name. */

import { written } from '../../text/positions';
import type { Prepared } from '../../text/prepare';
import type { Token } from '../../text/tokens';
import { DETERMINERS } from '../../text/words';
import { isRole } from '../lexicon/titles';
import type { NameMention } from './names';

const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame)\.?$/;

/** The titles and roles that stand before or after mentions of the name, in order. */
export function rolesOf(prepared: Prepared, mentions: readonly NameMention[]): string[] {
  const roles: string[] = [];
  for (const mention of mentions) {
    let { from } = mention.role;
    while (from < mention.role.to && COURTESY.test(prepared.tokens[from]?.lower ?? '')) from++;
    if (from < mention.role.to) roles.push(written(prepared, { from, to: mention.role.to }));
    const after = apposition(prepared.tokens, mention);
    if (after) roles.push(written(prepared, after));
  }
  return roles;
}

/** "Smith, a professor of law at the city's university, said". */
function apposition(
  tokens: readonly Token[],
  mention: NameMention,
): { from: number; to: number } | null {
  if (tokens[mention.to]?.lower !== ',') return null;
  let from = mention.to + 1;
  const first = tokens[from];
  if (!first?.isWord) return null;
  if (DETERMINERS.has(first.lower)) from++;
  let hasRole = false;
  for (let i = from; i < tokens.length && i - from < 12; i++) {
    const token = tokens[i];
    if (!token || token.quotation !== first.quotation) return null;
    if (/^(?:,|who|whose|which|–|—|\.|;|and)$/.test(token.lower)) {
      return hasRole && i > from ? { from, to: i } : null;
    }
    if (i - from < 6 && isRole(token.lower)) hasRole = true;
  }
  return null;
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  gen: 'general',
  rep: 'representative',
  prof: 'professor',
  lt: 'lieutenant',
  congresswoman: 'representative',
  congressman: 'representative',
};

/** The words of a role in lower case, with what their short forms stand for. */
export function roleWords(role: string): string[] {
  const words = role
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  return words.flatMap((word) => [word, SHORT_FORMS[word] ?? []].flat());
}
