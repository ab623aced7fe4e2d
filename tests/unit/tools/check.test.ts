import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };
import { runSteps, STEPS, type Step, tell } from '../../../tools/check/steps';

const steps: Step[] = [
  { name: 'words', script: 'lint' },
  { name: 'a build', script: 'build', isNeeded: true },
  { name: 'a browser', script: 'browser' },
];

describe('npm run check', () => {
  it('goes on after a failure and names it, with the command to see it again', () => {
    const told = tell(runSteps(steps, (script) => script !== 'lint')).split('\n');
    expect(told[0]).toMatch(/^FAILED .* words {2}\(again: npm run lint\)$/);
    expect(told[1]).toMatch(/^ok .* a build$/);
    expect(told[2]).toMatch(/^ok .* a browser$/);
  });

  it('leaves out what needs a step that failed', () => {
    const run: string[] = [];
    const outcomes = runSteps(steps, (script) => {
      run.push(script);
      return script !== 'build';
    });
    expect(run).toEqual(['lint', 'build']);
    expect(tell(outcomes)).toMatch(/left out .* a browser$/);
  });

  it('has a script of package.json for every step, and every test among its steps', () => {
    const scripts = Object.keys(about.scripts);
    const own = STEPS.map(({ script }) => script);
    expect(own.filter((script) => !scripts.includes(script))).toEqual([]);
    const tests = scripts.filter((script) => script.startsWith('test:'));
    expect(tests.filter((script) => !own.includes(script))).toEqual([]);
  });

  it('is all that is run where it is decided', () => {
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci && npm test$/m);
    expect(about.scripts.test).toBe('npm run check');
  });
});
