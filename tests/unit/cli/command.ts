import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/entries/cli/run';

export interface Ended {
  code: number;
  out: string;
  err: string[];
}

/** Runs the command in this process. `stdin` comes in the chunks given. */
export async function whosaid(
  args: string[],
  stdin: (string | Uint8Array)[] = [],
  width = 80,
): Promise<Ended> {
  let out = '';
  const err: string[] = [];
  const code = await run(args, {
    stdin: chunks(stdin),
    width,
    version: '1.2.3',
    async print(text) {
      out += text;
    },
    complain(message) {
      err.push(message);
    },
  });
  return { code, out, err };
}

async function* chunks(parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

/** The path of a new file with this content. */
export async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'whosaid-')), name);
  await writeFile(path, content);
  return path;
}
