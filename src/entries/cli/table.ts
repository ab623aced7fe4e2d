/** Who said what, as the popup shows it, for a terminal. */
import type { Analysis, Article, ClaimView, Summary, Voice } from '../../core';
import { isSupportedLanguage } from '../../core';
import { dayOf } from '../../core/published';
import { message, plural } from '../../ui/message';
import { columns, pad, safe, shorten, wrap } from './terminal';

const NARROWEST = 40;
/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 110;
const INDENT = '  ';
const CUE_WIDTH = 14;

/** @param width columns of the terminal */
export function table(
  article: Article,
  analysis: Analysis,
  summary: Summary,
  width: number,
): string {
  const usable = Math.min(WIDEST, Math.max(NARROWEST, width));
  const lines = heading(article, summary, usable);
  if (summary.claims === 0) lines.push('', whyNothing(analysis));
  for (const voice of summary.voices) lines.push('', ...voiceLines(voice, usable));
  return `${lines.join('\n')}\n`;
}

function heading(article: Article, summary: Summary, width: number): string[] {
  const facts = [
    safe(article.publisher ?? ''),
    dayOf(article.published),
    plural('claims', summary.claims),
    plural('voices', summary.voices.length),
  ];
  return [
    ...wrap(safe(article.title ?? ''), width),
    shorten(facts.filter((fact) => fact !== '').join(' · '), width),
  ];
}

/** Why there is nothing to show. */
export function whyNothing(analysis: Analysis): string {
  return isSupportedLanguage(analysis.language)
    ? 'Nobody is reported to say anything in this text.'
    : `The text is in a language that is not supported yet (${safe(analysis.language)}).`;
}

function voiceLines(voice: Voice, width: number): string[] {
  const name = safe(voice.name) || message('no_source');
  const role = safe(voice.speaker?.role ?? '');
  const tally = `${plural('claims', voice.claims.length)}, ${plural('words', voice.words)}`;
  const room = width - columns(tally) - 2;
  const title = shorten(role === '' ? name : `${name}, ${role}`, Math.max(room, 12));
  return [
    `${pad(title, room)}  ${tally}`,
    ...voice.claims.flatMap((claim) => claimLines(claim, width)),
  ];
}

function claimLines(claim: ClaimView, width: number): string[] {
  const cue = pad(shorten(safe(claim.cue) || '…', CUE_WIDTH), CUE_WIDTH);
  const via = claim.via.length > 0 ? ` (via ${claim.via.map(safe).join(', ')})` : '';
  const indent = INDENT.length + CUE_WIDTH + 1;
  const text = wrap(safe(claim.text) + via, width - indent);
  return text.map((line, index) =>
    index === 0 ? `${INDENT}${cue} ${line}` : ' '.repeat(indent) + line,
  );
}
