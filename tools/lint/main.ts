/**
 * Part of `npm run lint`: no regular expression of src/ may take more than linear time, whatever
 * text it is given. recheck decides, by automata where it can, else by a search with a fixed seed;
 * what could not be decided counts as a fault, too. Verdicts are kept in .cache/.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { check } from 'recheck';
import { type Pattern, patternsOf } from './patterns';

const CACHE = '.cache/patterns.json';
/** No limit in time decides, so that the verdict is the same on a busy machine. */
const PARAMETERS = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 };

/** A verdict: '' for linear time, else what is wrong. */
async function verdictOf({ source, flags }: Pattern): Promise<string> {
  const found = await check(source, flags, PARAMETERS);
  if (found.status === 'safe') return '';
  if (found.status === 'unknown') return `not decided: ${JSON.stringify(found.error)}`;
  return `${found.complexity.summary}, as on ${found.attack.pattern}`;
}

const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };

function readCache(): Record<string, string> {
  try {
    const kept = JSON.parse(readFileSync(CACHE, 'utf8')) as { version: string; verdicts: object };
    return kept.version === version ? { ...kept.verdicts } : {};
  } catch {
    return {};
  }
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);
const patterns = await patternsOf(files.sort());
const known = readCache();
const verdicts: Record<string, string> = {};
const faults: string[] = [];
for (const pattern of patterns) {
  const key = `/${pattern.source}/${pattern.flags}`;
  const verdict = known[key] ?? (await verdictOf(pattern));
  verdicts[key] = verdict;
  if (verdict) faults.push(`${pattern.file}: ${key}\n  ${verdict}`);
}
mkdirSync('.cache', { recursive: true });
writeFileSync(CACHE, JSON.stringify({ version, verdicts }));
console.log(`${patterns.length} regular expressions, ${faults.length} of more than linear time`);
for (const fault of faults) console.error(fault);
// recheck keeps its own process waiting.
process.exit(faults.length > 0 ? 1 : 0);
