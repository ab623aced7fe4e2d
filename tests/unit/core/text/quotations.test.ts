import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../../src/core/text/paragraphs';
import { findQuotations } from '../../../../src/core/text/quotations';

const find = (text: string) => findQuotations(text, findParagraphs(text));
const outermost = (text: string): string[] =>
  find(text)
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => text.slice(start, end));

describe('findQuotations', () => {
  it.each([
    ['curly', 'He said “go now” and left.', '“go now”'],
    ['straight', 'He said "go now" and left.', '"go now"'],
    ['single curly', 'He said ‘go now’ and left.', '‘go now’'],
    ['single straight', "He said 'go now' and left.", "'go now'"],
    ['French', 'He said «go now» and left.', '«go now»'],
    ['German', 'He said „go now“ and left.', '„go now“'],
    ['German reversed', 'He said »go now« and left.', '»go now«'],
    ['single angle', 'He said ‹go now› and left.', '‹go now›'],
    ['Japanese', 'He said 「go now」 and left.', '「go now」'],
  ])('finds %s marks', (_, text, quotation) => {
    expect(outermost(text)).toEqual([quotation]);
  });

  it('lets a straight mark close a curly one where no curly one is left to do it', () => {
    expect(outermost('“We lost," he said. “And we go on."')).toEqual([
      '“We lost,"',
      '“And we go on."',
    ]);
    expect(outermost('“We lost," he said. “And we go on.”')).toEqual([
      '“We lost,"',
      '“And we go on.”',
    ]);
    expect(outermost('“The board is 6" wide,” he said.')).toEqual(['“The board is 6" wide,”']);
    expect(outermost('“He said "maybe" to us,” she said.')).toEqual(['“He said "maybe" to us,”']);
  });

  it('tells apostrophes from single marks', () => {
    expect(outermost("It's the mayors' plan, and they don't like it.")).toEqual([]);
    expect(outermost('It’s the mayors’ plan, and they don’t like it.')).toEqual([]);
    expect(outermost('‘It’s the players’ union that decides,’ Vale said.')).toEqual([
      '‘It’s the players’ union that decides,’',
    ]);
    expect(outermost("Rock 'n' roll was born in the '50s.")).toEqual([]);
  });

  it('finds quotations inside quotations', () => {
    const text = '“She told me, ‘Go home,’ and I went,” Vale said.';
    expect(find(text).map(({ depth }) => depth)).toEqual([0, 1]);
    expect(outermost(text)).toEqual(['“She told me, ‘Go home,’ and I went,”']);
  });

  it('ends a quotation that is never closed with its paragraph', () => {
    const [quotation] = find('He said “go now.\nThe end.');
    expect(quotation).toMatchObject({ closed: false, end: 16 });
  });

  it('carries a quotation on where the next paragraph opens with a mark again', () => {
    const found = find('“We began in spring.\n“We ended in autumn,” she said.');
    expect(found.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('does not carry on what was closed', () => {
    expect(find('“We began.”\n“We ended.”').map(({ continues }) => continues)).toEqual([
      false,
      false,
    ]);
  });

  it('takes marks after digits for feet and inches', () => {
    expect(outermost('The statue is 6\'2" tall and 3\'4" wide.')).toEqual([]);
  });

  it('is not confused by bidi controls at the marks', () => {
    expect(outermost('He said \u202A“go now”\u202C and left.')).toEqual(['“go now”']);
  });
});
