/** What is checked before anything is taken in, here and on the machine that decides, in this order. */
export interface Step {
  /** What went wrong where it fails, in the words of a sentence: "format, lint, layers". */
  name: string;
  /** One of package.json. */
  script: string;
  /** Nothing after it can be told where it fails. */
  isNeeded?: boolean;
}

export const STEPS: readonly Step[] = [
  { name: 'format, lint, layers, regular expressions, unused code', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'unit tests', script: 'test:unit' },
  { name: 'build, size budgets, packages', script: 'package', isNeeded: true },
  { name: 'rules of the stores', script: 'test:stores' },
  { name: 'ways out, permissions and dependencies of what is built', script: 'test:built' },
  { name: 'packages: contents, schema, oldest browsers, same bytes', script: 'test:package' },
  { name: 'the extension in Chromium and Firefox', script: 'test:browser' },
];

export interface Outcome {
  step: Step;
  /** Not run, because what it needs failed. */
  isLeftOut: boolean;
  hasFailed: boolean;
  seconds: number;
}

/** @param run runs a script of package.json and tells whether it went well */
export function runSteps(steps: readonly Step[], run: (script: string) => boolean): Outcome[] {
  let isBroken = false;
  return steps.map((step) => {
    if (isBroken) return { step, isLeftOut: true, hasFailed: false, seconds: 0 };
    const start = performance.now();
    const hasFailed = !run(step.script);
    isBroken = hasFailed && (step.isNeeded ?? false);
    return { step, isLeftOut: false, hasFailed, seconds: (performance.now() - start) / 1000 };
  });
}

/** One line for each step. */
export function tell(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ step, isLeftOut, hasFailed, seconds }) => {
    const word = isLeftOut ? 'left out' : hasFailed ? 'FAILED' : 'ok';
    const again = hasFailed ? `  (again: npm run ${step.script})` : '';
    return `${word.padEnd(8)} ${seconds.toFixed(0).padStart(4)} s  ${step.name}${again}`;
  });
  return lines.join('\n');
}
