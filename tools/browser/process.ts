/** A browser's process: a group of its own and a fresh profile, neither of which outlives us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BrowserProcess {
  readonly child: ChildProcess;
  readonly profile: string;
  /** Resolves when the process has ended. */
  readonly gone: Promise<void>;
  /** What it wrote to standard error, for error messages. */
  log(): string;
  /** Ends the group and deletes the profile, unless that is kept. */
  end(): Promise<void>;
}

export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'whosaid-browser-'));
}

/**
 * Starts a browser, and beside it a small process that ends it should this one die first.
 *
 * @param profile a folder made by `makeProfile`; deleted at the end unless `keepProfile` is set
 * @param extraPipes how many pipes beyond the standard three the browser gets (3, 4, …)
 */
export function startBrowser(
  binary: string,
  args: string[],
  profile: string,
  options: { extraPipes?: number; env?: NodeJS.ProcessEnv; keepProfile?: boolean } = {},
): BrowserProcess {
  const extra = new Array<'pipe'>(options.extraPipes ?? 0).fill('pipe');
  const child = spawn(binary, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', ...extra],
    env: { ...process.env, ...options.env },
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      log += error.message;
      resolve();
    });
  });
  const reaper = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('./reaper.mjs', import.meta.url)),
      String(child.pid),
      options.keepProfile ? '' : profile,
    ],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const reaped = new Promise<void>((resolve) => reaper.once('exit', () => resolve()));
  const end = async () => {
    reaper.stdin.end();
    await Promise.all([reaped, gone]);
  };
  return { child, profile, gone, log: () => log, end };
}
