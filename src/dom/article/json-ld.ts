/** An object of a JSON-LD script. Nothing in it can be trusted to have the right type. */
export type Thing = Readonly<Record<string, unknown>>;

/** schema.org's article types, and what papers use in their place. */
const ARTICLE_TYPE = /Article|Report|BlogPosting|Review|Opinion|Analysis/;
const OTHER_TYPE = /^Tech|\W/;
const MAX_THINGS = 500;
const MAX_LENGTH = 2_000_000;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArticle = (thing: Thing): boolean =>
  typesOf(thing).some((type) => ARTICLE_TYPE.test(type) && !OTHER_TYPE.test(type));

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

/** Every typed object of the page's JSON-LD, outermost first; scripts that do not parse are left out. */
export function readJsonLd(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length <= MAX_LENGTH) collect(parse(source), things, 0);
  }
  return things;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > 6 || things.length >= MAX_THINGS) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, things, depth + 1);
  } else if (isThing(value)) {
    if (value['@type'] !== undefined) things.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
      collect(value[key], things, depth + 1);
    }
  }
}

/** Tolerates what papers get wrong most: comments or CDATA round the script, raw line breaks in strings, commas before a bracket. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Only what does not parse is worth repairing.
  }
  try {
    return JSON.parse(repair(source));
  } catch {
    return null;
  }
}

function repair(text: string): string {
  return text
    .replace(/^\s*(?:<!--|(?:\/\*\s*|\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\*\s*|\/\/\s*)?\]\]>(?:\s*\*\/)?)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/;\s*$/, '');
}
