/**
 * What each kind of evidence brings: the finder is built once as it is and once without each kind,
 * and all of these read the same pages. A kind is turned off by a change of its source while it is
 * built, so that nothing of this is in what readers get.
 */
import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rollup } from 'vite';
import { startChromium, withPage } from './browser';
import { type AnnotatedPage, readPages, type Scorer } from './pages';
import { shown } from './report';

export interface Evidence {
  name: string;
  /** In src/dom/article. */
  file: string;
  /** What of its source is replaced, by what. */
  from: string;
  to: string;
}

const evidence = (name: string, file: string, from: string, to: string): Evidence => ({
  name,
  file,
  from,
  to,
});

export const EVIDENCE: readonly Evidence[] = [
  evidence('names of elements', 'roles.ts', 'BY_NAME.get(name);', 'undefined as Role | undefined;'),
  evidence('WAI-ARIA roles', 'roles.ts', "getAttribute('role')", "getAttribute('no-role')"),
  evidence('microdata', 'roles.ts', "getAttribute('itemprop')", "getAttribute('no-itemprop')"),
  evidence('words in names', 'roles.ts', 'let bits = ', 'let bits = 0 * '),
  evidence('embedded posts', 'roles.ts', 'EMBED.test(className)', 'false'),
  evidence('containers that say so', 'body.ts', 'narrow(best, containers)', 'best'),
  evidence('bodies in parts', 'body.ts', 'isPartOf(part, largest)', 'false'),
  evidence('place of the headline', 'article-leaves.ts', 'startOf(inside, body, title)', '0'),
  evidence('standfirsts', 'article-leaves.ts', 'shown[0] && isStandfirst', 'false && isStandfirst'),
  evidence(
    'boxes',
    'article-leaves.ts',
    'foreignBoxes(shown, wordings, body)',
    'new Set<Container>()',
  ),
  evidence('credits and promotions', 'article-leaves.ts', "wordings[index] === 'text'", 'true'),
  evidence('biographies', 'wording.ts', 'atEnd &&', 'false &&'),
  evidence('labels and links', 'article-leaves.ts', 'looksLikeText(leaf) &&', ''),
  evidence('remarks in brackets', 'article-leaves.ts', 'isBracketed(leaf.text)', 'false'),
  evidence('teasers', 'article-leaves.ts', '!isTeaser(leaf, before.get(leaf), body)', 'true'),
  evidence('repetitions', 'article-leaves.ts', 'withoutRepetitions(own)', 'own'),
  evidence('bare headings', 'article-leaves.ts', 'withoutBareHeadings(withoutR', '(withoutR'),
  evidence('titles inside paragraphs', 'walk.ts', 'unbroken && isGlued(frame)', 'false'),
  evidence('captions inside paragraphs', 'walk.ts', 'CAPTION.test(', 'false && CAPTION.test('),
  evidence('small asides unread', 'walk.ts', 'lengthOf(element) < small', 'false'),
];

/** @throws where the source no longer holds what is to be replaced */
export function without({ name, file, from, to }: Evidence, source: string): string {
  if (!source.includes(from)) throw new Error(`${file} has no “${from}”: ${name}`);
  return source.replace(from, () => to);
}

async function buildWithout(one: Evidence | null, global: string): Promise<string> {
  const plugin: Plugin = {
    name: 'ablation',
    enforce: 'pre',
    transform: (code, id) =>
      one && id.endsWith(`/src/dom/article/${one.file}`) ? without(one, code) : null,
  };
  const settings = { write: false, minify: false } as const;
  const built = await build({
    mode: 'extract',
    logLevel: 'silent',
    build: settings,
    plugins: [plugin],
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return `${output[0].code};(globalThis.${global} ??= []).push(globalThis.extract);`;
}

const FIGURES = ['f1', 'clean95', 'pagesWithStrayQuote', 'quoteKept'];

/** Prints the figures of the whole finder and of what is left without each kind of evidence. */
export async function ablate(pages: readonly AnnotatedPage[], scorer: Scorer): Promise<void> {
  const kinds: Array<Evidence | null> = [null, ...EVIDENCE];
  const scripts: string[] = [];
  for (const kind of kinds) scripts.push(await buildWithout(kind, 'whosaidVariants'));
  const texts: string[][] = kinds.map(() => []);
  const browser = await startChromium();
  try {
    for (const page of pages) {
      const found = await withPage(browser, page, scripts, (tab) => tab.evaluate(runAll, page.url));
      for (const [index, text] of found.entries()) texts[index]!.push(text);
    }
  } finally {
    await browser.close();
  }
  console.log(`${'without'.padEnd(28)} ${FIGURES.join('  ')}`);
  kinds.forEach((kind, index) => {
    const scores = pages.map((page, at) => scorer.scorePage(page.truth, texts[index]![at]!));
    const figures = scorer.aggregate(scores);
    const values = FIGURES.map((name) => shown(figures[name]).padEnd(name.length));
    const changed = texts[index]!.filter((text, at) => text !== texts[0]![at]).length;
    const name = (kind?.name ?? 'nothing').padEnd(28);
    console.log(`${name} ${values.join('  ')}  ${changed} pages changed`);
  });
}

/** Sent into the page as its source. */
function runAll(url: string): string[] {
  const { whosaidVariants } = globalThis as unknown as {
    whosaidVariants: Array<(document: Document, url: string) => string[]>;
  };
  return whosaidVariants.map((extract) => extract(document, url).join('\n'));
}

export const pagesOf = (data: string, sets: string, limit: number): AnnotatedPage[] =>
  sets.split(',').flatMap((set) => readPages(data, set).slice(0, limit));

/** The source of a kind of evidence, for tests. */
export const sourceOf = ({ file }: Evidence): string =>
  readFileSync(new URL(`../../src/dom/article/${file}`, import.meta.url), 'utf8');
