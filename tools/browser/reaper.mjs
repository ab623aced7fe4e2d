// Waits until the process that started it lets go of its standard input, be it by the end or by
// a crash; then ends the browser's process group and deletes its profile, where one is named.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const [pid, profile] = process.argv.slice(2);

process.stdin.resume().on('close', () => {
  try {
    if (process.platform === 'win32') {
      execFileSync('taskkill', ['/T', '/F', '/PID', pid], { stdio: 'ignore' });
    } else {
      process.kill(-Number(pid), 'SIGKILL');
    }
  } catch {
    // It has ended by itself.
  }
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
