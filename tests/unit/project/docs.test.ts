import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import about from '../../../package.json' with { type: 'json' };
import { sourceFiles } from '../../../tools/build/files';

const DOCUMENTS = sourceFiles('.').filter((file) => file.endsWith('.md'));
const PATH = /\b(?:bench|docs|public|src|tests|tools|training)(?:\/[\w.{},-]+)+/g;
/** Places where a reader puts a name, and what a command makes. */
const OPEN = /\b[A-Z]{3,}\b|\{/;
const SCRIPT = /\bnpm run (?:-s )?([\w:]+)/g;

/** Without what a page is linked to beyond this project, and parts of longer paths. */
const textOf = (file: string): string =>
  readFileSync(file, 'utf8').replace(/https?:\/\/\S+|dist\/\S+/g, '');

describe.each(DOCUMENTS)('%s', (file) => {
  it('names files that are there', () => {
    const named = (textOf(file).match(PATH) ?? []).map((path) => path.replace(/[.,]+$/, ''));
    const here = (path: string): boolean =>
      existsSync(path) || existsSync(join(dirname(file), path));
    expect(named.filter((path) => !OPEN.test(path) && !here(path))).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = [...textOf(file).matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => target && !existsSync(join(dirname(file), target)))).toEqual(
      [],
    );
  });

  it('names commands that there are', () => {
    const named = [...textOf(file).matchAll(SCRIPT)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in about.scripts))).toEqual([]);
  });
});

it('CONTRIBUTING.md tells of every command', () => {
  const told = textOf('CONTRIBUTING.md');
  const own = Object.keys(about.scripts).filter((script) => !script.startsWith('lint:'));
  expect(
    own.filter((script) => !new RegExp(`\\bnpm (?:run (?:-s )?)?${script}\\b`).test(told)),
  ).toEqual([]);
});
