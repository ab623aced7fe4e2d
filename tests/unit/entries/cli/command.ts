import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../../src/entries/cli/run';

/** A text with two claims of two speakers. */
export const STORY =
  '“The bridge is closed,” Mayor Ann Vale said, according to the Anselm Herald.\n\nTom Harrow denied it.\n';
/** A page with two claims of one speaker in its article. */
export const PAGE = `<!doctype html><html lang="en"><head><title>Bridge closed</title>
<meta property="og:type" content="article"><meta property="og:title" content="Bridge closed for the winter">
<meta property="og:site_name" content="The Anselm Herald"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Bridge closed for the winter</h1>
<p>“The bridge over the river Anse will stay closed until the spring,” Mayor Ann Vale told the council on Monday, after engineers had found cracks in two of its pillars and asked for time.</p>
<p>The ferry will sail every hour from six in the morning, and the council has set money aside for a second boat, which a yard in the next valley is to build before the snow comes.</p>
<p>“Nobody will be cut off from the town this winter,” Vale said. “We have learned from the last one, and we have bought enough salt and enough coal for the whole valley.”</p>
<p>The last time the bridge was closed, in the flood year, the village on the far side had to be fed by boat for three weeks, and two families moved away for good.</p>
</article></body></html>`;

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
