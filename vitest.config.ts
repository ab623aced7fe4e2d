/**
 * Four suites: `unit` needs nothing but Node; `built` looks at what `npm run build` has made, and
 * `package` at what `npm run package` has; `browser` drives that in real browsers.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/unit/support/english.ts'],
          // The longest takes two seconds; on a machine that is busy with other things, many more.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          // One test makes everything anew, minutes of work on a busy machine.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/support/install.ts'],
          // Two browsers at once are what two cores carry; a launch takes its time on a busy machine.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
