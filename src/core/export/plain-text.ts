/** Plain text for mails and messages. */
import type { Analysis, Article } from '../model';
import {
  byVoice,
  type ExportedClaim,
  type ExportWords,
  exportedClaims,
  factsOf,
  imprintOf,
  webAddress,
  whoSays,
} from './claims';
import { oneLine } from './plain-words';

/** One claim as a sentence with its source, more of them by voice. */
export function toPlainText(article: Article, analysis: Analysis, words: ExportWords): string {
  const claims = exportedClaims(article, analysis);
  const [only] = claims;
  const lines =
    claims.length === 1 && only
      ? oneClaim(article, only, words)
      : allClaims(article, claims, words);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function oneClaim(article: Article, claim: ExportedClaim, words: ExportWords): string[] {
  const { view, voice, link } = claim;
  const who = oneLine(whoSays(voice, words));
  const cue = oneLine(view.cue);
  const facts = factsOf(claim, words).map(oneLine).join('; ');
  const from = [article.title, ...imprintOf(article, words)].filter(Boolean);
  const lines = [
    `${who}${cue && `, ${cue}`}: ${oneLine(view.text)} (${facts})`,
    from.map((part) => oneLine(part!)).join(', '),
    link,
  ];
  return lines.filter((line) => line !== '');
}

function allClaims(article: Article, claims: ExportedClaim[], words: ExportWords): string[] {
  const voices = byVoice(claims);
  const head = [
    oneLine(article.title ?? ''),
    imprintOf(article, words).map(oneLine).join(', '),
    webAddress(article.url),
  ];
  const lines = [
    ...head.filter((line) => line !== ''),
    '',
    words.counts(claims.length, voices.size),
  ];
  for (const [voice, own] of voices) {
    lines.push('', oneLine(whoSays(voice, words)));
    for (const claim of own) {
      const facts = [claim.view.cue, ...factsOf(claim, words)].filter(Boolean);
      lines.push(`  ${oneLine(claim.view.text)}`, `    ${facts.map(oneLine).join('; ')}`);
    }
  }
  return lines;
}
