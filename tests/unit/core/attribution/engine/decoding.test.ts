import { describe, expect, it } from 'vitest';
import { carryQuotations } from '../../../../../src/core/attribution/engine/decoding/claims/carried-quotations';
import { findLoneQuotations } from '../../../../../src/core/attribution/engine/decoding/claims/lone-quotations';
import { findSignatures } from '../../../../../src/core/attribution/engine/decoding/claims/signatures';
import { readTranscript } from '../../../../../src/core/attribution/engine/decoding/claims/transcripts';
import type { ClaimDraft } from '../../../../../src/core/attribution/engine/decoding/draft';
import { trimBesideQuotations } from '../../../../../src/core/attribution/engine/decoding/edges/closed-quotations';
import { toSpans } from '../../../../../src/core/attribution/engine/decoding/spans';
import { readSequences } from '../../../../../src/core/attribution/engine/sequence';
import { draft, read, source, tokens, words } from './drafts';

describe('a quotation that is carried over paragraphs', () => {
  const prepared = read(
    '“The mill is old,” Quill said. “It has stood for a century.\n“It will stand for another.\n“And then we shall see.”\n“So be it,” Brandt said.',
  );

  it('belongs to its claim to the end', () => {
    const claim = draft(prepared, 'said', ['“The mill is old,”', '“It has stood for a century.']);
    carryQuotations(prepared, [claim]);
    expect(words(prepared, claim)).toEqual([
      '“The mill is old,”',
      '“It has stood for a century.',
      '“It will stand for another.',
      '“And then we shall see.”',
    ]);
  });

  it('stays with a claim that has it already', () => {
    const first = draft(prepared, 'said', ['“It has stood for a century.']);
    const second = draft(prepared, 'said', ['“It will stand for another.']);
    carryQuotations(prepared, [first, second]);
    expect(words(prepared, first)).toEqual(['“It has stood for a century.']);
  });
});

describe('beside a closed quotation left of the cue', () => {
  const prepared = read('“We won by a mile,” she said before the vote, and “by more.”');
  const [s] = readSequences(prepared);
  const cue = tokens(prepared, 'said');
  const trim = (...content: string[]): string[] =>
    toSpans(
      prepared,
      trimBesideQuotations(
        s!,
        content.map((part) => tokens(prepared, part)),
        cue,
      ),
    ).map(({ start, end }) => prepared.text.slice(start, end));

  it('unquoted words are no content', () => {
    expect(trim('“We won by a mile,”', 'before the vote')).toEqual(['“We won by a mile,”']);
  });

  it('another quotation is', () => {
    const both = ['“We won by a mile,”', '“by more.”'];
    expect(trim(...both)).toEqual(both);
  });

  it('unquoted words alone are left', () => {
    expect(trim('before the vote')).toEqual(['before the vote']);
  });
});

describe('a signed quotation', () => {
  it('is said by the name behind the dash', () => {
    const prepared = read(
      'Our readers write.\n“Nothing of it is true at all.” — Lin Osei, Wexmouth',
    );
    const [claim] = findSignatures(prepared, []);
    expect(words(prepared, claim!)).toEqual(['“Nothing of it is true at all.”']);
    expect(source(prepared, claim)).toBe('Lin Osei');
  });

  it('may have its name in the line below', () => {
    const prepared = read('“Nothing of it is true at all.”\n— Lin Osei');
    expect(source(prepared, findSignatures(prepared, [])[0])).toBe('Lin Osei');
  });

  it('may be a post without marks, signed by somebody whom the article names', () => {
    const text =
      'The Rowers’ League answered at once.\nWe never said that. See you at the weir! — The Rowers’ League, 3 May';
    const prepared = read(text);
    const [claim] = findSignatures(prepared, []);
    expect(words(prepared, claim!)).toEqual(['We never said that. See you at the weir']);
    expect(source(prepared, claim)).toBe('The Rowers’ League');
    expect(claim?.type).toBe('indirect');
  });

  it('is none where a reporter or an agency signs', () => {
    const prepared = read('The weir was closed on Sunday after the storm. — Lin Osei');
    expect(findSignatures(prepared, [])).toEqual([]);
  });

  it('needs a name', () => {
    const prepared = read('“Nothing of it is true at all.” — but who would believe that?');
    expect(findSignatures(prepared, [])).toEqual([]);
  });
});

describe('a transcript', () => {
  const prepared = read('QUILL: We shall close the harbour.\nOSEI: Not before May.\nThat was it.');

  it('gives each turn to the name before the colon', () => {
    const claims = readTranscript(prepared, []);
    expect(claims.map((claim) => [source(prepared, claim), ...words(prepared, claim)])).toEqual([
      ['QUILL', 'We shall close the harbour.'],
      ['OSEI', 'Not before May.'],
    ]);
  });

  it('is more than one such line', () => {
    expect(readTranscript(read('WEXMOUTH: The harbour is closed.\nNobody knew.'), [])).toEqual([]);
  });

  it('may have its names in small letters where they take turns', () => {
    const turns = [
      'Quill: Yes, we do.',
      'Osei: Since when?',
      'Quill: Since May.',
      'Osei: I see that.',
    ];
    expect(readTranscript(read(turns.join('\n')), [])).toHaveLength(4);
    turns[0] = 'Ada Quill: Yes, we do.';
    expect(readTranscript(read(turns.join('\n')), [])).toHaveLength(4);
    expect(readTranscript(read('Time: Ten o’clock.\nPlace: The old mill.'), [])).toEqual([]);
  });
});

describe('a paragraph that is all one quotation', () => {
  const prepared = read(
    '“The mill is old,” Quill said.\n“It was built by my own grandfather.”\nNobody came.\n“A sign that nobody put there at all.”',
  );

  it('goes on speaking after a quoted claim, without cue and source', () => {
    const claims = findLoneQuotations(prepared, [draft(prepared, 'said', ['“The mill is old,”'])]);
    expect(claims.map((claim) => words(prepared, claim))).toEqual([
      ['“It was built by my own grandfather.”'],
    ]);
    expect(claims[0]).toMatchObject({ cue: null, source: null });
  });

  it('is one claim with the paragraphs that carry it on', () => {
    const carried = read(
      '“The mill is old,” Quill said.\n“It was built by my own grandfather.\n“It was built of bad stone.”',
    );
    const claims = findLoneQuotations(carried, [draft(carried, 'said', ['“The mill is old,”'])]);
    expect(claims.map((claim) => words(carried, claim))).toEqual([
      ['“It was built by my own grandfather.', '“It was built of bad stone.”'],
    ]);
  });

  it('goes on with the quotation in the sentence before, or begins anew behind indirect speech', () => {
    const quoted = read('“The mill is old,” Quill said. “It was built in haste.” Nobody laughed.');
    const direct = draft(quoted, 'said', ['“The mill is old,”']);
    expect(findLoneQuotations(quoted, [direct])).toEqual([]);
    expect(words(quoted, direct)).toEqual(['“The mill is old,”', '“It was built in haste.”']);

    const told = read('Quill said the mill was old. “It was built in haste.” Nobody laughed.');
    const indirect: ClaimDraft = { ...draft(told, 'said', ['the mill was old']), type: 'indirect' };
    const [claim] = findLoneQuotations(told, [indirect]);
    expect(words(told, claim!)).toEqual(['“It was built in haste.”']);
    expect(words(told, indirect)).toEqual(['the mill was old']);
  });

  it('is no title, and nobody’s where the sentence before has no cue', () => {
    const title = read('Quill said she had read it. “The Old Mill.” Nobody laughed.');
    const claim: ClaimDraft = { ...draft(title, 'said', ['she had read it']), type: 'indirect' };
    expect(findLoneQuotations(title, [claim])).toEqual([]);
    const uncued = read('Quill said it was old. The mayor sighed. “It was built in haste.”');
    const other: ClaimDraft = { ...draft(uncued, 'said', ['it was old']), type: 'indirect' };
    expect(findLoneQuotations(uncued, [other])).toEqual([]);
  });

  it('is nobody’s without one', () => {
    expect(findLoneQuotations(prepared, [])).toEqual([]);
  });
});
