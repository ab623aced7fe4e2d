import { describe, expect, it } from 'vitest';
import { findClosingCues } from '../../../../../src/core/attribution/engine/decoding/claims/closing-cues';
import type { ClaimDraft } from '../../../../../src/core/attribution/engine/decoding/draft';
import { trimHeads } from '../../../../../src/core/attribution/engine/decoding/edges/heads';
import { lengthenLetters } from '../../../../../src/core/attribution/engine/decoding/edges/letters';
import { endWithInset } from '../../../../../src/core/attribution/engine/decoding/edges/relative-clauses';
import { takeRuleEdges } from '../../../../../src/core/attribution/engine/decoding/edges/rule-edges';
import { divideAtSecondCues } from '../../../../../src/core/attribution/engine/decoding/edges/second-cues';
import { trimSourceDates } from '../../../../../src/core/attribution/engine/decoding/edges/source-dates';
import { isClaim } from '../../../../../src/core/attribution/engine/decoding/no-claims';
import { readRules } from '../../../../../src/core/attribution/engine/decoding/rule-readings';
import { toSpans } from '../../../../../src/core/attribution/engine/decoding/spans';
import { attributeByRules } from '../../../../../src/core/attribution/rules';
import { draft, read, source, tokens, words } from './drafts';

describe('a second cue of the same speaker', () => {
  const text = 'Ada Quill said the mill was safe, and urged people to stay at home.';
  const prepared = read(text);
  const divided = (first: ClaimDraft): string[][] => {
    const drafts = [first];
    divideAtSecondCues(prepared, drafts, readRules(prepared, attributeByRules(prepared)));
    return drafts.map((claim) => words(prepared, claim));
  };
  const first = (): ClaimDraft => {
    const claim = draft(prepared, 'said', ['the mill was safe, and urged people to stay at home']);
    return { ...claim, type: 'indirect', source: tokens(prepared, 'Ada Quill') };
  };

  it('ends the first claim and begins its own', () => {
    expect(divided(first())).toEqual([
      ['the mill was safe'],
      [expect.stringContaining('to stay at home')],
    ]);
  });

  it('is found where the first claim ends before it', () => {
    const claim = draft(prepared, 'said', ['the mill was safe']);
    expect(divided({ ...claim, type: 'indirect', source: tokens(prepared, 'Ada Quill') })).toEqual([
      ['the mill was safe'],
      [expect.stringContaining('to stay at home')],
    ]);
  });

  it('needs a first claim that is believed', () => {
    const claim = draft(prepared, 'said', ['the mill was safe']);
    const doubtful = { ...claim, source: tokens(prepared, 'Ada Quill'), confidence: 0.2 };
    expect(divided(doubtful)).toHaveLength(1);
  });

  it('leaves the first claim whole if somebody else is its speaker', () => {
    expect(divided({ ...first(), source: tokens(prepared, 'people') })).toHaveLength(1);
  });
});

describe('a cue at the end of its sentence', () => {
  const found = (text: string): string[][] => {
    const prepared = read(text);
    return findClosingCues(prepared, []).map((claim) => [
      source(prepared, claim),
      ...words(prepared, claim),
    ]);
  };

  it('has all before its comma', () => {
    expect(found('The old dam had leaked for a year, the final report found.')).toEqual([
      ['the final report', 'The old dam had leaked for a year'],
    ]);
  });

  it('may end a headline', () => {
    expect(found('Dam inspectors were overruled twice, inquiry finds')).toEqual([
      ['inquiry', 'Dam inspectors were overruled twice'],
    ]);
  });

  it.each([
    'The dam had leaked for a year, and the inspectors found.',
    'Nobody had read it to the end, which is what the inquiry found.',
    'It was a bad year for the dam, according to the annual report',
    'They walked to the dam, where water was found.',
  ])('is not the verb of another clause: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is left to a claim that has it already', () => {
    const prepared = read('The old dam had leaked for a year, the report found.');
    expect(findClosingCues(prepared, [draft(prepared, 'found', ['The old dam'])])).toEqual([]);
  });
});

describe('what stands in an inset: X, who said …,', () => {
  const ended = (text: string, cue: string, content: string): string[] => {
    const prepared = read(text);
    const claim = { ...draft(prepared, cue, [content]), source: tokens(prepared, 'who') };
    endWithInset(prepared, [claim]);
    return words(prepared, claim);
  };

  it.each([
    ['Quill, who said the mill was safe, resigned on Monday.', 'the mill was safe'],
    ['Quill, a miller who said the mill was safe, has left it.', 'the mill was safe'],
  ])('ends with it: %s', (text, content) => {
    const whole = text.slice(text.indexOf(content), -1);
    expect(ended(text, 'said', whole)).toEqual([content]);
  });

  it.each([
    'They met Quill, who said the mill, bought by her aunt, had burned.',
    'Those who said the mill was safe, wanted to be right.',
    'Quill, who said the mill was safe, and that it was hers, slept.',
  ])('runs on where the main verb stands before it, or no inset: %s', (text) => {
    const whole = text.slice(text.indexOf('the mill'), -1);
    expect(ended(text, 'said', whole)).toEqual([whole]);
  });
});

describe('a source that the stages only begin', () => {
  const sourceOf = (text: string, cue: string, written: string, content: string): string => {
    const prepared = read(text);
    const claim = { ...draft(prepared, cue, [content]), source: tokens(prepared, written) };
    takeRuleEdges(prepared, [claim], readRules(prepared, attributeByRules(prepared)));
    return source(prepared, claim);
  };

  it('ends where the rules end it', () => {
    const text = 'The Chancellor said the mill would close.';
    expect(sourceOf(text, 'said', 'The', 'the mill would close')).toBe('The Chancellor');
  });

  it('is left alone where it is whole, and before a participle', () => {
    const whole = 'Ada Quill, a miller, said the mill would close.';
    expect(sourceOf(whole, 'said', 'Ada', 'the mill would close')).toBe('Ada');
    const participle = 'They sat before the court demanding the mayor’s resignation.';
    expect(sourceOf(participle, 'demanding', 'the', 'the mayor’s resignation')).toBe('the');
  });
});

describe('a day behind the name', () => {
  it.each([
    ['The mayor on Thursday said the mill was safe.', 'The mayor on Thursday', 'The mayor'],
    ['Mayor Quill Thursday said the mill was safe.', 'Mayor Quill Thursday', 'Mayor Quill'],
    ['Man Friday said the mill was safe.', 'Friday', 'Friday'],
  ])('is no part of who said it: %s', (text, written, trimmed) => {
    const prepared = read(text);
    const claim = { ...draft(prepared, 'said', ['the mill']), source: tokens(prepared, written) };
    trimSourceDates(prepared, [claim]);
    expect(source(prepared, claim)).toBe(trimmed);
  });
});

describe('the head of a column', () => {
  it('is taken off a content that begins with it', () => {
    const prepared = read('Budget live: mill gets a ‘very good’ wheel, says Quill');
    const claim = draft(prepared, 'says', ['Budget live: mill gets a ‘very good’ wheel']);
    trimHeads(prepared, [claim]);
    expect(words(prepared, claim)).toEqual(['mill gets a ‘very good’ wheel']);
    expect(claim.type).toBe('mixed');
  });

  it('is no other word before a colon', () => {
    const prepared = read('The vote: mill gets a wheel, says Quill');
    const claim = draft(prepared, 'says', ['The vote: mill gets a wheel']);
    trimHeads(prepared, [claim]);
    expect(words(prepared, claim)).toEqual(['The vote: mill gets a wheel']);
  });
});

describe('what somebody writes behind a colon', () => {
  const lengthened = (text: string, cue: string, content: string): string[] => {
    const prepared = read(text);
    const claim: ClaimDraft = { ...draft(prepared, cue, [content]), type: 'indirect' };
    lengthenLetters(prepared, [claim]);
    return words(prepared, claim);
  };

  it('runs to the end of the paragraph', () => {
    expect(
      lengthened(
        'Our editor, Ada Quill, writes: This is less than it looks. It was due.\nNobody came.',
        'writes',
        'This is less than it looks',
      ),
    ).toEqual(['This is less than it looks. It was due']);
  });

  it('is not what somebody says', () => {
    expect(lengthened('Quill said: This is less. It was due.', 'said', 'This is less')).toEqual([
      'This is less',
    ]);
  });
});

describe('silence', () => {
  const isSaid = (text: string, cue: string): boolean => {
    const prepared = read(text);
    return isClaim(prepared, draft(prepared, cue, ['the mill']));
  };

  it.each(['did not deny', 'would not say', 'never explained', 'declined to say'])(
    'is no claim: %s',
    (cue) => {
      expect(isSaid(`Quill ${cue} that the mill would close.`, cue)).toBe(false);
    },
  );

  it.each(['not only said', 'denied', 'did not believe'])('is not meant by: %s', (cue) => {
    expect(isSaid(`Quill ${cue} that the mill would close.`, cue)).toBe(true);
  });

  it('is not broken by a charge', () => {
    const prepared = read('A man has been charged over the theft of a wheel.');
    expect(isClaim(prepared, draft(prepared, 'been charged', ['the theft']))).toBe(false);
  });

  it('is a name that is kept from winning', () => {
    const prepared = read('Late Pike header denies Calder City');
    expect(isClaim(prepared, draft(prepared, 'denies', ['Calder City']))).toBe(false);
    const claim = read('Pike denies trading votes');
    expect(isClaim(claim, draft(claim, 'denies', ['trading votes']))).toBe(true);
  });

  it('is that of a live page, too', () => {
    const prepared = read('Budget live: the mill gets a new wheel');
    const claim = draft(prepared, ':', ['the mill gets a new wheel']);
    expect(isClaim(prepared, { ...claim, source: tokens(prepared, 'Budget live') })).toBe(false);
    expect(isClaim(prepared, { ...claim, source: tokens(prepared, 'Budget') })).toBe(true);
  });

  it('keeps the head of a column, which is nobody, from speaking', () => {
    const prepared = read('Review: “The Mill” has two wheels');
    const claim = draft(prepared, ':', ['“The Mill”']);
    expect(isClaim(prepared, { ...claim, source: tokens(prepared, 'Review') })).toBe(false);
  });
});

describe('a content over two paragraphs', () => {
  it('is a span in each', () => {
    const prepared = read('One two.\nThree four.');
    expect(toSpans(prepared, [{ from: 1, to: 4 }])).toEqual([
      { start: 4, end: 8 },
      { start: 9, end: 14 },
    ]);
  });
});
