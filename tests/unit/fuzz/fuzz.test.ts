/** A short run of `npm run fuzz`, always with the same cases: a test must not fail by chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreProperties } from '../../fuzz/core-properties';
import { domProperties } from '../../fuzz/dom-properties';
import { casesOf } from '../../fuzz/property';

const CASES = 2000;
const SEED = 20260;
const properties = [...coreProperties, ...domProperties];
const counts = casesOf(properties, CASES);

describe(`whatever text and page there are (seed ${SEED})`, () => {
  it.each(properties.map((property, at) => ({ ...property, cases: counts[at]! })))(
    '$name, in $cases cases',
    async ({ run, cases }) => {
      const details = await run(cases, SEED);
      expect(details.failed ? fc.defaultReportMessage(details) : '').toBe('');
      expect(details.numRuns).toBe(cases);
    },
    // Seconds; on a machine that is busy with other things, many more.
    300_000,
  );
});
