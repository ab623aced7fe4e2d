/** How the time of an analysis grows with the length of the text. */
import { createEngine } from '../../src/core/attribution/engine/engine';
import { prepare } from '../../src/core/text/prepare';
import type { GoldDocument } from '../../training/corpus/document';

/** In thousands of UTF-16 units. */
const LENGTHS = [1, 10, 100, 1000];
/** Short texts are analysed again until so many units are done, so that the clock sees them. */
const LEAST_WORK = 1_000_000;

export interface Growth {
  /** UTF-16 units of the text. */
  length: number;
  /** Of one analysis, preparation included, per million units. */
  milliseconds: number;
}

/** Of the articles, one after another as often as it takes, cut at each length. */
export function measureGrowth(weights: Uint8Array, gold: readonly GoldDocument[]): Growth[] {
  const engine = createEngine(weights);
  const all = gold.map(({ text }) => text).join('\n');
  return LENGTHS.map((thousands) => {
    const length = thousands * 1000;
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const times = Math.max(1, Math.round(LEAST_WORK / length));
    const clock = process.cpuUsage();
    for (let i = 0; i < times; i++) engine.attribute(prepare({ text, language: 'en' }));
    const { user, system } = process.cpuUsage(clock);
    return { length, milliseconds: (user + system) / 1000 / times / (length / 1e6) };
  });
}
