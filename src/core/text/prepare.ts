/** Everything about a text that the steps after it need to know, found once. */
import type { Article, Span } from '../model';
import { detectLanguage } from './language';
import { findParagraphs } from './paragraphs';
import { findQuotations, type Quotation } from './quotations';
import { findSentences, type TokenRange } from './sentences';
import { type Token, tokenise } from './tokens';

export interface Sentence extends TokenRange {
  paragraph: number;
}

export interface Paragraph extends Span, TokenRange {
  /** Indices into `Prepared.sentences`, end exclusive. */
  firstSentence: number;
  endSentence: number;
}

/** What a tagger takes a token for. */
export const NAME_KIND = { none: 0, person: 1, organization: 2, place: 3, other: 4 } as const;

export interface Prepared {
  text: string;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  tokens: Token[];
  quotations: Quotation[];
  language: string;
  /** `NAME_KIND` of every token; null where no tagger has looked at the text. */
  nameKinds: Uint8Array | null;
}

/** Linear in the length of the text; never throws. */
export function prepare(article: Article): Prepared {
  const { text } = article;
  const spans = findParagraphs(text);
  const quotations = findQuotations(text, spans);
  const tokens: Token[] = [];
  const ranges = spans.map((span) => {
    const from = tokens.length;
    for (const token of tokenise(text, span)) tokens.push(token);
    return { from, to: tokens.length };
  });
  markQuoted(tokens, quotations);
  const sentences: Sentence[] = [];
  const paragraphs = spans.map((span, paragraph) => {
    const range = ranges[paragraph] ?? { from: 0, to: 0 };
    const firstSentence = sentences.length;
    for (const sentence of findSentences(tokens, range, quotations)) {
      sentences.push({ ...sentence, paragraph });
    }
    return { ...span, ...range, firstSentence, endSentence: sentences.length };
  });
  const language = detectLanguage(tokens, article.language);
  return { text, paragraphs, sentences, tokens, quotations, language, nameKinds: null };
}

function markQuoted(tokens: Token[], quotations: readonly Quotation[]): void {
  let at = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= quotation.start) at++;
    for (; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || token.start >= quotation.end) break;
      token.quotation = index;
    }
  });
}
