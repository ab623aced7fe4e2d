import { describe, expect, it } from 'vitest';
import { readSequences, type Sequence } from '../../../../../src/core/attribution/engine/sequence';
import { LABEL, STAGE1_SHAPE } from '../../../../../src/core/attribution/engine/stage1/labels';
import { findCandidates } from '../../../../../src/core/attribution/engine/stage2/candidates';
import type { CueView } from '../../../../../src/core/attribution/engine/stage2/cue-view';
import {
  type Hypothesis,
  readPath,
  WordCounter,
} from '../../../../../src/core/attribution/engine/stage2/hypothesis';
import { rankHypotheses } from '../../../../../src/core/attribution/engine/stage2/ranking';
import {
  NULL_STATE,
  ROLE,
  STAGE2_SHAPE,
  statesOf,
} from '../../../../../src/core/attribution/engine/stage2/states';
import { prepare } from '../../../../../src/core/text/prepare';

function sequenceOf(text: string): Sequence {
  const [first] = readSequences(prepare({ text, language: 'en' }));
  if (!first) throw new Error('no paragraph');
  return first;
}

const cueAt = (from: number, to: number) => ({ from, to }) as CueView;

describe('a sequence', () => {
  it('ends sentences inside quotations too', () => {
    const s = sequenceOf('“It rained. It snowed,” she said. Nobody came.');
    const firsts = s.sentences.map(({ from }) => s.lower[from]);
    expect(firsts).toEqual(['“', 'it', 'nobody']);
  });

  it('reads single marks round a quotation as double ones', () => {
    const british = sequenceOf('‘It rained for a week,’ she said.');
    const american = sequenceOf('“It rained for a week,” she said.');
    expect(british.hash).toEqual(american.hash);
    expect(british.quoted).toEqual(american.quoted);
  });

  it('is cut where a paragraph is endless', () => {
    const parts = readSequences(prepare({ text: 'word '.repeat(2500), language: 'en' }));
    expect(parts.map(({ length }) => length)).toEqual([1000, 1000, 500]);
  });
});

describe('stage 1', () => {
  it('lets an inside label follow only its own kind', () => {
    const preceding = (label: keyof typeof LABEL) => [
      ...(STAGE1_SHAPE.predecessors[LABEL[label]] ?? []),
    ];
    expect(preceding('sourceLeft')).toEqual([LABEL['sourceLeft begins'], LABEL.sourceLeft]);
    expect(preceding('cue')).toEqual([LABEL['cue begins'], LABEL.cue]);
    expect(preceding('outside')).toHaveLength(11);
  });
});

describe('candidates', () => {
  const column = (...values: number[]) => Uint8Array.from(values);
  const none = column(0, 0, 0, 0, 0);
  const output = {
    cueBegins: column(0, 200, 10, 0, 5),
    cue: column(0, 200, 150, 20, 5),
    sourceRight: none,
    sourceLeft: none,
    contentRight: none,
    contentLeft: none,
    label: none,
  };

  it('begin where stage 1 sees a cue, and run on while it does', () => {
    expect(findCandidates(output, [])).toEqual([{ from: 1, to: 3, probability: 200 / 255 }]);
  });

  it('are also the cues of the rules', () => {
    const hint = { source: null, content: [], confidence: 0.5 };
    const hints = [
      { ...hint, cue: { from: 2, to: 3 } },
      { ...hint, cue: { from: 4, to: 5 } },
    ];
    expect(findCandidates(output, hints).map(({ from }) => from)).toEqual([1, 4]);
  });
});

describe('the states of stage 2', () => {
  const path = (roles: number[]) => statesOf(Uint8Array.from(roles));
  const isAllowed = (states: Uint8Array): boolean =>
    STAGE2_SHAPE.mayStart[states[0] ?? 0] === 1 &&
    STAGE2_SHAPE.mayEnd[states.at(-1) ?? 0] === 1 &&
    states.every((s, i) => i === 0 || STAGE2_SHAPE.predecessors[s]?.includes(states[i - 1] ?? 0));
  const { outside, cue, content, contentBegins, source, sourceBegins } = ROLE;

  it('allow one source and any number of contents', () => {
    expect(
      isAllowed(path([sourceBegins, source, cue, contentBegins, outside, contentBegins, content])),
    ).toBe(true);
    expect(isAllowed(path([sourceBegins, cue, contentBegins, sourceBegins]))).toBe(false);
  });

  it('take the null path where there is no content', () => {
    expect([...path([sourceBegins, cue, outside])]).toEqual([NULL_STATE, NULL_STATE, NULL_STATE]);
  });

  it('are read back as ranges', () => {
    const states = path([sourceBegins, source, cue, contentBegins, content]);
    expect(readPath(states, { from: 10, to: 15 }, cueAt(12, 13))).toEqual({
      source: { from: 10, to: 12 },
      content: [{ from: 13, to: 15 }],
    });
    expect(readPath(path([outside, cue]), { from: 0, to: 2 }, cueAt(1, 2))).toBeNull();
  });
});

describe('the order of readings', () => {
  const s = sequenceOf('Quill said that the old mill by the harbour would close in May or June.');
  const counter = new WordCounter(s);
  const reading = (to: number, probability: number, from = 2): Hypothesis => ({
    cue: cueAt(1, 2),
    source: { from: 0, to: 1 },
    content: [{ from, to }],
    probability,
  });

  it('begins with the one that most of the probability agrees with, not the most probable', () => {
    // Three long readings differ by a word; the short one is the single best path.
    const [found] = rankHypotheses(
      s,
      counter,
      [reading(5, 0.4), reading(12, 0.2), reading(13, 0.2), reading(14, 0.15)],
      0.05,
      null,
    );
    expect(found?.content).toEqual([{ from: 2, to: 12 }]);
    expect(found?.expected).toBeCloseTo(0.55);
    expect(found?.rival).toBeCloseTo(0.4);
  });

  it('does not count a leading "that" as content', () => {
    const hypotheses = [reading(5, 0.5), reading(5, 0.3, 3)];
    const [found] = rankHypotheses(s, counter, hypotheses, 0.2, null);
    expect(found?.expectedContent).toBeCloseTo(0.8);
  });

  it('leaves out what has no word', () => {
    const fullStop = reading(s.length, 0.5, s.length - 1);
    expect(rankHypotheses(s, counter, [fullStop, reading(5, 0.3)], 0.2, null)).toHaveLength(1);
    expect(rankHypotheses(s, counter, [], 1, null)).toEqual([]);
  });
});
