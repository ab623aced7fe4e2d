import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../../../src/core/text/paragraphs';

const paragraphs = (text: string): string[] =>
  findParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('findParagraphs', () => {
  it('takes each line of a text with one paragraph a line', () => {
    expect(paragraphs('The dam held.\nNobody was hurt.\n')).toEqual([
      'The dam held.',
      'Nobody was hurt.',
    ]);
  });

  it('divides at blank lines, also those that hold spaces', () => {
    expect(paragraphs('One.\n \nTwo.\r\n\r\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('joins a line broken inside a sentence, keeping the break in the span', () => {
    const text =
      'The council agreed to pay for the repair of the old bridge \nover the river. It did.';
    expect(paragraphs(text)).toEqual([text]);
  });

  it('joins a line broken inside a quotation', () => {
    const text = '“We asked the owners of the mill, Harrow\nBrothers, to leave,” Vale said.';
    expect(paragraphs(text)).toEqual([text]);
  });

  it('joins the lines of a hard-wrapped text and keeps its paragraphs', () => {
    const text = [
      'The harbour master of Port Anselm said that the ferry',
      'would not sail before the wind had dropped. Passengers',
      'waited in the hall until the evening. Nobody complained',
      'aloud, but some went home.',
      '',
      'A second ferry was sent.',
    ].join('\n');
    expect(paragraphs(text)).toHaveLength(2);
  });

  it('keeps a heading without a full stop apart from the sentence after it', () => {
    expect(paragraphs('What happens next\nThe council votes on Monday.')).toHaveLength(2);
  });

  it('keeps the paragraphs of one long quotation apart', () => {
    expect(paragraphs('“We began in spring and\n\n“We ended in autumn,” she said.')).toHaveLength(
      2,
    );
    expect(paragraphs('“We began in spring.\n“We ended in autumn,” she said.')).toHaveLength(2);
  });

  it('keeps short list items in small letters apart', () => {
    expect(paragraphs('apples\npears\nplums')).toHaveLength(3);
  });
});
