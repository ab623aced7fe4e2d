/**
 * Every regular expression of src/: those that are written down, and those that are put together
 * while the program runs.
 */
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';

export interface Pattern {
  source: string;
  flags: string;
  /** The file that it is in. */
  file: string;
}

/** Has a file put together its regular expressions, all of them. */
type Builder = () => Promise<void>;

const BUILDERS: Readonly<Record<string, Builder>> = {
  'src/dom/text/visible-text.ts': async () => {
    await import('../../src/dom/text/visible-text');
  },
  'src/dom/article/words/text-patterns.ts': async () => {
    const { PhrasePattern } = await import('../../src/dom/article/words/text-patterns');
    const { allLanguages } = await import('../../src/dom/article/words/languages');
    for (const words of Object.values(allLanguages)) {
      const entries = Object.values(words).flatMap((list: string) => list.split(';'));
      for (const entry of entries) {
        const [letters = ''] = entry.split('~');
        for (const atStart of [false, true]) new PhrasePattern([entry], atStart).test(letters);
      }
    }
  },
};

/** @throws where a file builds regular expressions and nobody has it do so here */
export async function patternsOf(files: readonly string[]): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern): void => {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!found.has(key)) found.set(key, pattern);
  };
  for (const file of files) {
    const { literals, builds } = read(file);
    literals.forEach(add);
    if (!builds) continue;
    const builder = BUILDERS[file];
    if (!builder)
      throw new Error(`${file} builds regular expressions: have it do so in ${import.meta.url}`);
    (await recorded(file, builder)).forEach(add);
  }
  return [...found.values()];
}

/** What stands in a file as a literal, and whether it makes others. */
export function read(file: string, code = readFileSync(file, 'utf8')) {
  const literals: Pattern[] = [];
  let builds = false;
  const make = ({ callee }: { callee: { type: string; name?: unknown } }): void => {
    builds ||= callee.type === 'Identifier' && callee.name === 'RegExp';
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) {
        literals.push({ source: node.regex.pattern, flags: node.regex.flags, file });
      }
    },
    NewExpression: make,
    CallExpression: make,
  }).visit(parseSync(file, code).program);
  return { literals, builds };
}

/** What is made of `RegExp` while a builder is at work. */
async function recorded(file: string, builder: Builder): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [pattern, flags]: [string, string?]) {
      const expression = new target(pattern, flags);
      made.push({ source: expression.source, flags: expression.flags, file });
      return expression;
    },
  });
  try {
    await builder();
  } finally {
    globalThis.RegExp = Original;
  }
  if (made.length === 0) throw new Error(`${file} has built no regular expression`);
  return made;
}
