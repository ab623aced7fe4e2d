/** Markdown (CommonMark) for notes, wikis and drafts. */
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

/** What means something inside a line of Markdown (GFM and `$` of mathematics among it). */
const SIGNS = /[\\`*_{}[\]<>&~|$#]/g;
/** What would make the beginning of a line a list, a heading or a rule. */
const LINE_START = /^(\d{1,9})([.)])(?=\s|$)|^[-+=](?=[\s=-]|$)/;

/** One claim as a quotation with its source, more of them by voice. */
export function toMarkdown(article: Article, analysis: Analysis, words: ExportWords): string {
  const claims = exportedClaims(article, analysis);
  const [only] = claims;
  return claims.length === 1 && only
    ? oneClaim(article, only, words)
    : allClaims(article, claims, words);
}

function oneClaim(article: Article, claim: ExportedClaim, words: ExportWords): string {
  const told = [claim.view.cue, ...factsOf(claim, words)].filter(Boolean).join('; ');
  const from = [article.title ?? '', ...imprintOf(article, words)].filter(Boolean).map(literal);
  const source = [`${literal(whoSays(claim.voice, words))} (${literal(told)})`, ...from];
  return `> ${literal(claim.view.text)}\n>\n> — ${source.join(', ')}${linkTo(claim, words)}\n`;
}

function allClaims(article: Article, claims: ExportedClaim[], words: ExportWords): string {
  const voices = byVoice(claims);
  const address = webAddress(article.url);
  const imprint = [...imprintOf(article, words).map(literal), address && `<${address}>`];
  const parts = [
    article.title ? `# ${literal(article.title)}` : '',
    imprint.filter(Boolean).join(', '),
    words.counts(claims.length, voices.size),
  ];
  for (const [voice, own] of voices) {
    parts.push(`## ${literal(whoSays(voice, words))}`);
    parts.push(own.map((claim) => `- ${claimLine(claim, words)}`).join('\n'));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function claimLine(claim: ExportedClaim, words: ExportWords): string {
  const { text, cue } = claim.view;
  const facts = [cue && `**${literal(cue)}**`, ...factsOf(claim, words).map(literal)];
  return `${literal(text)} (${facts.filter(Boolean).join('; ')})${linkTo(claim, words)}`;
}

function linkTo({ link }: ExportedClaim, words: ExportWords): string {
  return link ? ` [${literal(words.inArticle)}](<${link}>)` : '';
}

function literal(text: string): string {
  return oneLine(text)
    .replace(SIGNS, '\\$&')
    .replace(LINE_START, (start) => start.replace(/.$/, '\\$&'));
}
