/**
 * CSV (RFC 4180) for spreadsheets and programs that study the news: one row for each claim.
 *
 * Own code: the format is one rule of quoting, and the writers that are kept (Papa Parse,
 * csv-stringify) would each be larger than all exports together.
 */
import type { Analysis, Article } from '../model';
import { type ExportedClaim, exportedClaims, webAddress } from './claims';
import { wellFormed } from './plain-words';

/** The columns keep their English names, so that a program reads every reader's file. */
const CSV_COLUMNS = [
  'number',
  'speaker',
  'kind',
  'role',
  'source',
  'cue',
  'stance',
  'type',
  'words',
  'via',
  'denied_by',
  'confidence',
  'speaker_confidence',
  'headline',
  'publisher',
  'published',
  'url',
  'link',
  'start',
  'end',
] as const;

/** Spreadsheets guess the encoding of a file that does not begin with this. */
const BYTE_ORDER_MARK = '\ufeff';

type Row = Record<(typeof CSV_COLUMNS)[number], string | number>;

/** Lines end in CRLF; `start` and `end` are UTF-16 offsets into the article's text. */
export function toCsv(article: Article, analysis: Analysis): string {
  const rows = exportedClaims(article, analysis).map((claim) => rowOf(article, claim));
  const lines = [
    CSV_COLUMNS.join(','),
    ...rows.map((row) => CSV_COLUMNS.map((column) => cell(row[column])).join(',')),
  ];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function rowOf(article: Article, claim: ExportedClaim): Row {
  const { number, attribution, view, voice, deniedBy, link } = claim;
  return {
    number,
    speaker: voice.speaker?.name ?? '',
    kind: voice.speaker?.kind ?? '',
    role: voice.speaker?.role ?? '',
    source: view.source,
    cue: view.cue,
    stance: view.stance,
    type: view.type,
    words: view.text,
    via: view.via.join('; '),
    denied_by: deniedBy.join('; '),
    confidence: attribution.confidence,
    speaker_confidence: attribution.speakerConfidence,
    headline: article.title ?? '',
    publisher: article.publisher ?? '',
    published: article.published ?? '',
    url: webAddress(article.url),
    link,
    start: attribution.content[0]?.start ?? 0,
    end: attribution.content.at(-1)?.end ?? 0,
  };
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = defuse(wellFormed(value).replaceAll('\0', ''));
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A cell that begins with one of these signs is a formula to spreadsheets; an apostrophe before it
 * makes it text (OWASP, CSV Injection). So is what follows a semicolon, which divides cells where
 * numbers have a decimal comma.
 */
function defuse(text: string): string {
  return text.replace(/(^|;)(?=[\s\p{Cf}"]*[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu, "$1'");
}
