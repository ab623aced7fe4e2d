/**
 * `npm run fuzz -- [--cases N] [--seed N] [--only WORDS]`: random texts and pages against what core
 * and dom promise. Prints its seed first: with the same one the same cases come again. Exits 1
 * where something fails; the smallest input that does becomes a test in `tests/unit/fuzz`.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { coreProperties } from './core-properties';
import { domProperties } from './dom-properties';
import { growthFaults } from './growth';
import { casesOf } from './property';

const CASES = 100_000;
/** Lines of progress come so far apart, ms. */
const PROGRESS_MS = 5000;

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const number = (written: string | undefined, otherwise: number): number => {
  const given = Number(written ?? otherwise);
  if (!Number.isInteger(given)) throw new Error(`not a whole number: ${written}`);
  return given;
};
const cases = number(values.cases, CASES);
const seed = number(values.seed, Math.floor(Math.random() * 2 ** 31));
const properties = [...coreProperties, ...domProperties].filter(({ name }) =>
  name.includes(values.only ?? ''),
);
const counts = casesOf(properties, cases);
const total = counts.reduce((sum, count) => sum + count, 0);
console.log(`fuzz  seed ${seed}, ${total} cases`);

const start = performance.now();
let done = 0;
let told = start;
const onCase = (): void => {
  done++;
  const now = performance.now();
  if (now - told < PROGRESS_MS) return;
  told = now;
  console.log(`  ${done} of ${total}, ${Math.round((now - start) / 1000)} s`);
};

const faults: string[] = [];
for (const [at, property] of properties.entries()) {
  const details = await property.run(counts[at]!, seed, onCase);
  console.log(
    `${details.failed ? 'FAILED' : 'held  '}  ${property.name}: ${details.numRuns} cases`,
  );
  if (details.failed) {
    faults.push(`${property.name}\n${fc.defaultReportMessage(details)}\n${details.errorInstance}`);
  }
}
if (values.only === undefined) faults.push(...growthFaults());
for (const fault of faults) console.error(`\n${fault}`);
console.log(
  `\n${done} cases in ${Math.round((performance.now() - start) / 1000)} s, ${faults.length} faults`,
);
process.exit(faults.length > 0 ? 1 : 0);
