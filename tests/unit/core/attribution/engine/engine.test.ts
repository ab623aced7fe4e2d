import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../../../src/core/attribution/engine/engine';
import { Tagger } from '../../../../../src/core/attribution/engine/tagger/tagger';
import { WeightsError } from '../../../../../src/core/attribution/engine/weights/errors';
import type { Span } from '../../../../../src/core/model';
import { prepare } from '../../../../../src/core/text/prepare';
import { trainTinyModel } from './tiny-model';

const weights = trainTinyModel();
const engine = createEngine(weights, { leastConfidence: 0.2 });
const attribute = (text: string) => engine.attribute(prepare({ text, language: 'en' }));

function words(text: string) {
  const part = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attribute(text).map(({ source, cue, content, type, said }) => ({
    said,
    type,
    words: [part(source), part(cue), part(content)],
  }));
}

describe('the engine', () => {
  it('finds who says what in sentences that it has not seen', () => {
    const text =
      '“So the ferry is late,” said Ida Marsh.\nThe week was long.\nIda Marsh said that the ferry was sold.';
    expect(words(text)).toEqual([
      { type: 'direct', said: true, words: ['Ida Marsh', 'said', '“So the ferry is late,”'] },
      { type: 'indirect', said: true, words: ['Ida Marsh', 'said', 'the ferry was sold'] },
    ]);
  });

  it('tells speech from thought', () => {
    const [claim] = words('Ida Marsh hopes that the ferry was sold.');
    expect(claim).toMatchObject({ said: false, words: ['Ida Marsh', 'hopes', expect.any(String)] });
  });

  it('says which model it runs and what its steps of certainty are worth', () => {
    expect(engine.modelVersion).toBe('tiny');
    expect(engine.cuts.map(({ name }) => name)).toEqual(['sure', 'likely', 'everything']);
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '\n\n', 'word', '“', '"""', '\ud83d', '. . .']) {
      expect(attribute(text)).toEqual([]);
    }
  });

  it('bears a text without a space, and one that is all one quotation', () => {
    expect(attribute('x'.repeat(200_000))).toEqual([]);
    expect(() => attribute(`“${'We shall see. '.repeat(3000)}”`)).not.toThrow();
  });

  it('refuses damaged weights', () => {
    const damaged = weights.slice();
    damaged[weights.length - 9] = 1 ^ (damaged[weights.length - 9] ?? 0);
    expect(() => createEngine(damaged)).toThrow(WeightsError);
  });
});

const pieces = fc.constantFrom(
  'said',
  'Ada Quill',
  'that',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  ',',
  '.',
  ':',
  '—',
  '\n',
  ' ',
  '  ',
  'hopes',
  'the mill',
  'QUILL:',
  'according to',
  '\ud83d',
  '\udc1f',
  '🐟',
  '\u200b',
  '…',
  '(',
  ')',
  'U.S.',
  '$5',
);

describe('whatever the text', () => {
  const spansOf = (text: string): Span[] =>
    attribute(text).flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);

  it('the engine does not throw, and its spans lie in the text and are not empty', () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (t) => {
        for (const { start, end } of spansOf(t)) {
          if (!(start >= 0 && start < end && end <= t.length)) return false;
        }
        return true;
      }),
      { numRuns: 150 },
    );
  });

  it('the same text gives the same claims, however often', () => {
    const text = '“So it rained,” said Ada Quill. ‘Yes,’ Tom Brandt said: “No.”';
    const first = attribute(text);
    attribute('Something else, said Lin Osei.');
    expect(attribute(text)).toEqual(first);
  });
});

describe('an engine that remembers', () => {
  const remembering = () => createEngine(weights, { leastConfidence: 0.2, remember: 50 });
  const prepared = (...paragraphs: string[]) =>
    prepare({ text: paragraphs.join('\n'), language: 'en' });
  const FIRST = '“So the ferry is late,” said Ida Marsh.';
  const SECOND = 'Ida Marsh said that the ferry was sold.';

  it('reads of a text that has grown or changed only what is new', () => {
    const read = vi.spyOn(Tagger.prototype, 'tag');
    const { attribute: again } = remembering();
    const readOf = (...paragraphs: string[]): number => {
      read.mockClear();
      again(prepared(...paragraphs));
      return read.mock.calls.length;
    };
    expect(readOf(FIRST, SECOND)).toBe(2);
    expect(readOf(FIRST, SECOND)).toBe(0);
    expect(readOf(FIRST, SECOND, 'The week was long.')).toBe(1);
    expect(readOf(FIRST, 'Ida Marsh said that the mill was sold.', 'The week was long.')).toBe(1);
    read.mockRestore();
  });

  it('says of every text what one says that does not', () => {
    const { attribute: again } = remembering();
    const paragraph = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' '));
    const few = fc.array(fc.oneof(fc.constantFrom(FIRST, SECOND), paragraph), { maxLength: 6 });
    fc.assert(
      fc.property(few, (paragraphs) => {
        expect(again(prepared(...paragraphs))).toEqual(attribute(paragraphs.join('\n')));
      }),
      { numRuns: 150 },
    );
  });

  it('knows the names in a paragraph that it has not read again', () => {
    const engineWithMemory = remembering();
    const [first, second] = [prepared(SECOND), prepared(SECOND)];
    engineWithMemory.attribute(first);
    engineWithMemory.attribute(second);
    expect(engineWithMemory.nameKinds(second)).toEqual(engine.nameKinds(prepared(SECOND)));
  });

  it('keeps no more paragraphs than it may', () => {
    const read = vi.spyOn(Tagger.prototype, 'tag');
    const { attribute: again } = createEngine(weights, { remember: 1 });
    again(prepared(FIRST, SECOND));
    read.mockClear();
    again(prepared(FIRST));
    expect(read).toHaveBeenCalledOnce();
    read.mockRestore();
  });
});

describe('training', () => {
  it('gives the same bytes for the same data and seed, and others for another', () => {
    expect(trainTinyModel()).toEqual(weights);
    expect(trainTinyModel(6)).not.toEqual(weights);
  }, 60_000);
});
