import { describe, expect, it } from 'vitest';
import type { RawAttribution } from '../../../../../src/core/attribution/attributor';
import { stanceOf } from '../../../../../src/core/attribution/engine/attributor';
import { addRuleClaims } from '../../../../../src/core/attribution/engine/decoding/claims/rule-claims';
import type { ClaimDraft } from '../../../../../src/core/attribution/engine/decoding/draft';
import { readRules } from '../../../../../src/core/attribution/engine/decoding/rule-readings';
import { readSequences } from '../../../../../src/core/attribution/engine/sequence';
import { hintOf, hintsFor } from '../../../../../src/core/attribution/engine/stage2/hints';
import { attributeByRules } from '../../../../../src/core/attribution/rules';
import type { Span } from '../../../../../src/core/model';
import { prepare } from '../../../../../src/core/text/prepare';

const text = 'Nobody came.\nAda Quill said that the mill was sold.\nThe mill’s owner denied it.';
const span = (words: string): Span[] => {
  const start = text.indexOf(words);
  return [{ start, end: start + words.length }];
};
const rule = (
  source: string,
  cue: string,
  content: string,
  confidence: number,
): RawAttribution => ({
  type: 'indirect',
  source: span(source),
  cue: span(cue),
  content: span(content),
  stance: 'asserts',
  said: true,
  confidence,
});
const sequences = readSequences(prepare({ text, language: 'en' }));

describe('what the rules say', () => {
  const hints = hintsFor(sequences, [
    rule('Ada Quill', 'said', 'that the mill was sold', 0.6),
    rule('Ada', 'said', 'the mill', 0.4),
    rule('The mill’s owner', 'denied', 'it', 0.5),
  ]);

  it('comes to the paragraph of its cue, in tokens', () => {
    expect(hints.map(({ length }) => length)).toEqual([0, 2, 1]);
    expect(hints[1]?.[0]).toEqual({
      cue: { from: 2, to: 3 },
      source: { from: 0, to: 2 },
      content: [{ from: 3, to: 8 }],
      confidence: 0.6,
    });
  });

  it('is heard by its surest voice', () => {
    const heard = hintOf(hints[1] ?? [], { from: 2, to: 4 });
    expect(heard?.confidence).toBe(0.6);
    expect(hintOf(hints[1] ?? [], { from: 4, to: 5 })).toBeNull();
  });
});

describe('claims of the rules alone', () => {
  const claimsOf = (article: string, drafts: ClaimDraft[] = []) => {
    const prepared = prepare({ text: article, language: 'en' });
    return addRuleClaims(prepared, drafts, readRules(prepared, attributeByRules(prepared))).map(
      ({ content }) =>
        content
          .map(({ from, to }) => {
            const start = prepared.tokens[from]?.start ?? 0;
            return article.slice(start, prepared.tokens[to - 1]?.end);
          })
          .join(' … '),
    );
  };

  it('stand where a noun is the cue', () => {
    const article = 'The council rejected Quill’s insistence that the mill is safe.';
    expect(claimsOf(article)).toEqual([expect.stringContaining('the mill is safe')]);
  });

  it('stand where a quotation would be left over', () => {
    expect(claimsOf('“The old mill is safe,” Ada Quill said.')).toEqual([
      '“The old mill is safe,”',
    ]);
  });

  it('give way to what the stages have found', () => {
    const article = '“The old mill is safe,” Ada Quill said.';
    const found: ClaimDraft = {
      type: 'direct',
      content: [{ from: 0, to: 8 }],
      cue: { from: 10, to: 11 },
      source: null,
      confidence: 0.5,
      said: true,
    };
    expect(claimsOf(article, [found])).toEqual([]);
  });
});

describe('the stance', () => {
  const of = (cue: string) => stanceOf(cue, [{ start: 0, end: cue.length }]);

  it('is that of the last word that the lists know', () => {
    expect(of('has strongly denied')).toBe('denies');
    expect(of('warned')).toBe('warns');
    expect(of('denial')).toBe('denies');
  });

  it('is to assert where they know none', () => {
    expect(of('blurted out')).toBe('asserts');
    expect(of('—')).toBe('asserts');
  });
});
