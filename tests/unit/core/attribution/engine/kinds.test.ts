/** The kinds of attributions that the shipped model has to find, on invented text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/attribution/engine/engine';
import type { Span } from '../../../../../src/core/model';
import { prepare } from '../../../../../src/core/text/prepare';

const file = new URL('../../../../../public/weights/english.bin', import.meta.url);
const engine = createEngine(new Uint8Array(readFileSync(file)));

function claims(text: string): string[][] {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return engine
    .attribute(prepare({ text, language: 'en' }))
    .map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

describe('the shipped model', () => {
  it('finds a quotation and its speaker', () => {
    expect(claims('“We have lost the harvest,” said Ada Quill, a farmer.')).toContainEqual([
      expect.stringContaining('Ada Quill'),
      'said',
      '“We have lost the harvest,”',
    ]);
  });

  it('finds a quotation that its cue splits', () => {
    const text =
      '“It is not clear that we shall ever agree,” the mayor said. “So what do we do now?”';
    expect(claims(text)).toContainEqual([
      'the mayor',
      'said',
      '“It is not clear that we shall ever agree,” … “So what do we do now?”',
    ]);
  });

  it('finds indirect speech before and after its cue', () => {
    const text =
      'The ferry will be sold, Mayor Ada Quill said on Monday.\nBrandt said that the harbour needs a new wall.';
    const found = claims(text);
    expect(found).toContainEqual([expect.any(String), 'said', 'The ferry will be sold']);
    expect(found).toContainEqual(['Brandt', 'said', 'the harbour needs a new wall']);
  });

  it('finds a claim that comes through another: X said, according to Y', () => {
    const text = '“We shall rebuild the bridge in two years,” he said, according to The Courier.';
    const found = claims(text);
    expect(found).toContainEqual(['he', 'said', '“We shall rebuild the bridge in two years,”']);
    // The one who passes it on has the claim with its cue and source for content.
    expect(found).toContainEqual([
      'The Courier',
      'according to',
      '“We shall rebuild the bridge in two years,” he said',
    ]);
  });

  it('gives what is about to be announced to the one who tells of it', () => {
    const text =
      'The two mills are within days of announcing a merger that would make them the largest of the valley, according to three people familiar with the talks.';
    const found = claims(text);
    expect(found.map(([source]) => source)).toEqual([
      expect.stringContaining('three people familiar with the talks'),
    ]);
  });

  it('ends a claim where its clause ends', () => {
    const text =
      'Voss said that two hundred people would be offered work at the sister plant in Ebbing, forty miles down the river.';
    expect(claims(text)).toEqual([
      [
        'Voss',
        'said',
        'two hundred people would be offered work at the sister plant in Ebbing, forty miles down the river',
      ],
    ]);
  });

  it('ends a claim inside another where that one ends', () => {
    const found = claims(
      'The firm warned that a hard frost could leave the bridge stuck open, two officials said.',
    );
    expect(found).toContainEqual([
      'The firm',
      'warned',
      'a hard frost could leave the bridge stuck open',
    ]);
  });

  it('takes neither a refusal to speak nor a question put to somebody for a claim', () => {
    expect(claims('Tom Brandt declined to comment.')).toEqual([]);
    expect(claims('Asked whether the mill would close, the mayor was careful.')).toEqual([]);
  });

  it('finds a noun that is a cue: X’s insistence that', () => {
    const text =
      'Tom Brandt acknowledged that Quill’s insistence that the mill is safe would divide the town.';
    expect(claims(text)).toContainEqual([
      expect.stringContaining('Quill'),
      'insistence',
      expect.stringContaining('the mill is safe'),
    ]);
  });

  it('finds who denied on Monday, rejecting a rival’s assertion', () => {
    const text =
      'Gov. Tom Brandt on Monday denied offering the millers new wheels in return for their votes, rejecting a rival’s assertion that his office kept a list.';
    const found = claims(text);
    expect(found).toContainEqual([
      'Gov. Tom Brandt',
      expect.stringContaining('denied'),
      expect.stringContaining('the millers new wheels'),
    ]);
    expect(found).toContainEqual([
      expect.stringContaining('Gov. Tom Brandt'),
      'rejecting',
      expect.stringContaining('assertion that his office kept a list'),
    ]);
  });

  it('finds a rarer verb before its speaker: …, continued the mayor', () => {
    const text =
      'Quill and Brandt agreed to explore a “framework” within which the towns can work, continued the mayor.';
    expect(claims(text)).toContainEqual([
      'the mayor',
      'continued',
      expect.stringContaining('Quill and Brandt agreed to explore'),
    ]);
  });

  it('finds a quotation inside which a line was broken', () => {
    const text =
      '“The two councils agreed that this is a great hindrance on the way to \na common harbour, and that the work must go on,” she said.';
    expect(claims(text)).toContainEqual(['she', 'said', text.slice(0, text.indexOf(' she said'))]);
  });

  it('finds a quotation that is carried over paragraphs', () => {
    const text =
      '“The old mill is in a bad state,” Ada Quill said. “It has stood for a century.\n“It will not stand for another.”';
    const content = claims(text).map(([, , words]) => words);
    expect(content.join(' ')).toContain('“It will not stand for another.”');
  });

  it('finds a letter in a block without marks behind “The letter reads:”', () => {
    const text =
      'A later letter from Ada Quill reads:\nThanks for your patience. The wheel will turn again in May.\nIt did not.';
    expect(claims(text)).toContainEqual([
      expect.stringContaining('letter'),
      'reads',
      'Thanks for your patience. The wheel will turn again in May',
    ]);
  });

  it('finds quotations in British single marks', () => {
    expect(claims('‘We have lost the harvest,’ said Ada Quill.')).toContainEqual([
      'Ada Quill',
      'said',
      '‘We have lost the harvest,’',
    ]);
  });

  it('does not take titles and scare quotes for speech', () => {
    const texts = [
      'Her second novel, “The Harbour Wall,” came out in May.',
      'The so-called “framework” has been on the table since spring.',
      'They met again on the set of “Winter Ferry: Part Two” and moved to Wexmouth.',
    ];
    for (const text of texts) expect(claims(text)).toEqual([]);
  });

  it('knows what its steps of certainty are worth', () => {
    const [sure, likely, everything] = engine.cuts;
    expect(sure?.precision).toBeGreaterThan(0.89);
    expect(likely?.precision).toBeGreaterThan(0.79);
    expect(everything?.recall).toBeGreaterThan(0.5);
  });
});
