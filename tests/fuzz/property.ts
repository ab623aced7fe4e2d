import fc from 'fast-check';

/** What must hold whatever the input; `check` throws where it does not. */
export interface Property {
  name: string;
  /** How much of all cases it gets, relative to the others. */
  share: number;
  run(cases: number, seed: number, onCase?: () => void): Promise<fc.RunDetails<unknown>>;
}

/** Cases in one task. */
const TASK = 50;

export function property<T>(
  name: string,
  share: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): Property {
  return {
    name,
    share,
    run: async (cases, seed, onCase) => {
      let done = 0;
      return fc.check(
        fc.asyncProperty(fc.tuple(arbitrary), async ([value]) => {
          onCase?.();
          await check(value);
          // What was held weakly is let go of only between two tasks, and jsdom holds much so.
          if (++done % TASK === 0) await new Promise(setImmediate);
        }),
        { numRuns: cases, seed },
      ) as Promise<fc.RunDetails<unknown>>;
    },
  };
}

/** So many cases of each, of so many in all. */
export function casesOf(properties: readonly Property[], cases: number): number[] {
  const all = properties.reduce((sum, { share }) => sum + share, 0);
  return properties.map(({ share }) => Math.ceil((cases * share) / all));
}
