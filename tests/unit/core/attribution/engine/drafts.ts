/** Drafts of claims made from their words, and read back as words. */
import type { ClaimDraft } from '../../../../../src/core/attribution/engine/decoding/draft';
import { toSpans } from '../../../../../src/core/attribution/engine/decoding/spans';
import { type Prepared, prepare } from '../../../../../src/core/text/prepare';
import type { TokenRange } from '../../../../../src/core/text/sentences';

export const read = (text: string): Prepared => prepare({ text, language: 'en' });

/** The tokens of the words. */
export function tokens({ text, tokens: all }: Prepared, words: string): TokenRange {
  const start = text.indexOf(words);
  const end = start + words.length;
  const from = all.findIndex((token) => token.start >= start);
  const after = all.findIndex((token) => token.start >= end);
  return { from, to: after < 0 ? all.length : after };
}

export function draft(prepared: Prepared, cue: string, content: string[]): ClaimDraft {
  return {
    type: 'direct',
    cue: tokens(prepared, cue),
    source: null,
    content: content.map((words) => tokens(prepared, words)),
    confidence: 0.9,
    said: true,
  };
}

export const words = (prepared: Prepared, { content }: ClaimDraft): string[] =>
  toSpans(prepared, content).map(({ start, end }) => prepared.text.slice(start, end));

export const source = (prepared: Prepared, claim: ClaimDraft | undefined): string =>
  toSpans(prepared, claim?.source ? [claim.source] : [])
    .map(({ start, end }) => prepared.text.slice(start, end))
    .join();
