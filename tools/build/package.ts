/**
 * `npm run package`: builds everything and packs it into `dist/packages/` for the stores: one zip
 * file for each browser, and the sources from which anybody makes the same files, to the byte.
 * `-- --only-pack` packs what is built.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { archive } from './archive';
import { filesBelow, sourceFiles } from './files';

const FOLDER = 'dist/packages';

if (!process.argv.includes('--only-pack')) {
  // What the caller's environment is for must not show in the packages.
  const env = { ...process.env, NODE_ENV: 'production' };
  const shell = process.platform === 'win32';
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit', env, shell });
}
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await pack('chrome', 'dist/chrome', filesBelow('dist/chrome'));
await pack('firefox', 'dist/firefox', filesBelow('dist/firefox'));
await pack('sources', '.', sourceFiles('.'));

async function pack(kind: string, folder: string, files: readonly string[]): Promise<void> {
  const path = `${FOLDER}/whosaid-${version}-${kind}.zip`;
  const bytes = await archive(folder, files);
  await writeFile(path, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${hash}  ${path}  ${files.length} files, ${(bytes.length / 2 ** 20).toFixed(2)} MB`);
}
