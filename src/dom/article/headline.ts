/** The headline of an article, from what the page tells machines and what it shows its readers. */
import type { Found } from './found-article';
import { clean, squeeze } from './strings';

/** The share of a heading's words that the page's own titles must hold for it to be the headline … */
const SHARED = 0.3;
/** … and its length without that: a shorter one may be the paper's name. */
const LONG_HEADING = 40;
/** Letters and digits: fewer are the name of a section rather than a headline. */
const SHORT = 12;
/** What papers put between a headline and their name. */
const DIVIDED = /^([\s\S]+)\s(?:[|\-–—•·»:]|::)\s([\s\S]+)$/;

export interface Titles {
  /** JSON-LD's `headline`. */
  data: string | undefined;
  /** From meta elements: `og:title` first. */
  meta: string | undefined;
  /** The document's title, as the tab shows it. */
  tab: string | undefined;
}

/**
 * As readers see it, since papers give machines another wording: a heading that says word for word
 * what the page gives to machines, however deep it stands; else what JSON-LD and meta elements
 * agree on; else the heading of the first rank that has most words in common with them.
 *
 * @param publisher the paper's name, which is cut off where it follows the headline
 */
export function findHeadline(
  document: Document,
  { data, meta, tab }: Titles,
  publisher: string | undefined,
): Found | undefined {
  const headings: HTMLHeadingElement[] = [];
  for (const heading of document.querySelectorAll<HTMLHeadingElement>('h1,h2')) {
    // No logo, no teaser, no breadcrumb.
    if (!heading.closest('a,nav,aside') && !heading.querySelector('a,img,svg'))
      headings.push(heading);
  }
  const texts = headings.map((heading) => clean(heading.textContent) ?? '');
  const bare = texts.map(squeeze);
  for (const wanted of [meta, data]) {
    const said = squeeze(wanted ?? '');
    const at = said.length < SHORT ? -1 : bare.indexOf(said);
    if (at >= 0) return [texts[at]!, 'page'];
  }
  const told = withoutPublisher(meta ?? data ?? tab, publisher);
  if (data && meta && squeeze(data) === squeeze(told ?? '')) return [data, 'json-ld'];
  const shown = likeliest(
    texts.filter((text, index) => text && headings[index]!.localName === 'h1'),
    [data, meta, tab].filter((title) => title !== undefined),
  );
  if (shown) return [shown, 'page'];
  const marked = clean(document.querySelector('[itemprop~="headline"]')?.textContent);
  if (marked) return [marked, 'microdata'];
  if (data) return [data, 'json-ld'];
  return told ? [told, meta ? 'meta' : 'page'] : undefined;
}

function likeliest(texts: readonly string[], said: readonly string[]): string | undefined {
  const known = said.join(' ').toLowerCase();
  let best: string | undefined;
  let most = SHARED;
  for (const text of texts) {
    const words = text.toLowerCase().split(' ');
    const shared = words.filter((word) => known.includes(word)).length / words.length;
    if (shared > most) {
      best = text;
      most = shared;
    } else if (said.length === 0 || text.length > LONG_HEADING) {
      best ??= text;
    }
  }
  return best;
}

function withoutPublisher(title: string | undefined, publisher: string | undefined) {
  const [, rest, last] = DIVIDED.exec(title ?? '') ?? [];
  return rest && publisher && squeeze(last!) === squeeze(publisher) ? rest : title;
}
