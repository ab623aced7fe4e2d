import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashWord } from '../../../src/core/attribution/engine/hash';
import { StepCache } from '../../../training/pipeline/cache';
import { learnLexicon } from '../../../training/pipeline/lexicon';
import { Progress } from '../../../training/pipeline/progress';
import { Steps } from '../../../training/pipeline/steps';

const folder = mkdtempSync(join(tmpdir(), 'steps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs one step and says whether it was worked out or taken from the cache. */
function run(inputs: unknown, cacheFolder: string | null = folder): 'worked out' | 'kept' {
  let how: 'worked out' | 'kept' = 'kept';
  const steps = new Steps(new StepCache(cacheFolder, inputs), new Progress(1, () => {}), 1);
  const value = steps.run(
    'a step',
    1,
    () => {
      how = 'worked out';
      return { about: {}, columns: new Map([['value', Int32Array.of(7)]]) };
    },
    ({ columns }) => columns.get('value')?.[0],
  );
  expect(value).toBe(7);
  return how;
}

describe('a step of the training', () => {
  it('is done once for the same inputs', () => {
    expect(run('corpus')).toBe('worked out');
    expect(run('corpus')).toBe('kept');
    expect(run('another corpus')).toBe('worked out');
  });

  it('is done again where its file was cut off', () => {
    run('cut off');
    for (const file of readdirSync(folder)) truncateSync(join(folder, file), 30);
    expect(run('cut off')).toBe('worked out');
  });

  it('is done each time without a cache', () => {
    expect(run('corpus', null)).toBe('worked out');
    expect(run('corpus', null)).toBe('worked out');
  });
});

describe('the cue lexicon', () => {
  it('has the words that are often cues, by how often they are', () => {
    const text =
      'Ada said it. Tom said so. Lin said no. He said. Ada plans it. A plan. Plans. Its plans plans.';
    const at = (word: string, from: number) => {
      const start = text.indexOf(word, from);
      return { start, end: start + word.length };
    };
    const cue = (span: { start: number; end: number }) => ({
      content: [],
      source: [],
      cue: [span],
    });
    const said = [0, 10, 25, 40].map((from) => cue(at('said', from)));
    const plans = [cue(at('plans', 45)), cue(at('plans', 85))];
    const lexicon = learnLexicon([{ id: '1', text, attributions: [...said, ...plans] }]);
    expect(lexicon.get(hashWord('said'))).toBe(4);
    expect(lexicon.get(hashWord('plans'))).toBeLessThan(4);
    expect(lexicon.get(hashWord('ada'))).toBeUndefined();
  });
});
