/** The command `whosaid`: see options.ts for its use. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { run } from './run';

const { version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  width: process.stdout.columns || Number(process.env.COLUMNS) || 80,
  version,
  async print(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain(message) {
    process.stderr.write(`whosaid: ${message.replace(/\s+/g, ' ')}\n`);
  },
});
