/**
 * npm run check:dependencies [-- --write]
 *
 * Asks the registry for known faults of what readers get, and looks at licences, versions and
 * checksums in the lockfile. Ends with 1 where something is wrong, with 2 where the registry does
 * not answer. `--write` writes docs/dependencies.md out of the last build.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordOf, type Shipped } from '../build/shipped.ts';
import { faultsOf, rangesIn, readLock } from './lock.ts';
import { PAGE, pageOf, rowsOf } from './table.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const lock = readLock();
if (values.write) {
  const shipped = JSON.parse(readFileSync(recordOf('dist/chrome'), 'utf8')) as Shipped;
  writeFileSync(PAGE, pageOf(rowsOf(shipped, lock)));
  console.log(`${PAGE} is written`);
} else check();

function check(): void {
  const project = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  const faults = [...faultsOf(lock), ...rangesIn(project)];
  for (const fault of faults) console.error(fault);
  console.log(`${Object.keys(lock).length} packages, ${faults.length} faults`);
  const known = audit();
  if (typeof known === 'number') console.log(`${known} known faults of what readers get`);
  else console.error(`the registry could not be asked for known faults: ${known}`);
  process.exitCode = faults.length > 0 || Number(known) > 0 ? 1 : typeof known === 'number' ? 0 : 2;
}

/** How many faults are known, or why that cannot be told. */
function audit(): number | string {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const answer = JSON.parse(stdout) as {
    message?: string;
    metadata?: { vulnerabilities: { total: number } };
  };
  return answer.metadata?.vulnerabilities.total ?? answer.message ?? 'no answer';
}
