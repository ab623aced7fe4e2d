/** `npm run check`, which `npm test` is too: runs all steps, and names those that failed at its end. */
import { spawnSync } from 'node:child_process';
import { runSteps, STEPS, tell } from './steps';

const shell = process.platform === 'win32';
const outcomes = runSteps(STEPS, (script) => {
  console.log(`\n── ${script} ──`);
  return spawnSync('npm', ['run', script], { stdio: 'inherit', shell }).status === 0;
});
console.log(`\n${tell(outcomes)}`);
if (outcomes.some(({ hasFailed }) => hasFailed)) process.exitCode = 1;
