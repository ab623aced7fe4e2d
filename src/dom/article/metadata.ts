import type { Metadata } from './found-article';
import { isArticle, isThing, readJsonLd, type Thing, typesOf } from './json-ld';

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'date',
  'publish-date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'cXenseParse:recs:publishtime',
];
const TITLE_META = ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'title'];
const PUBLISHER_META = ['og:site_name', 'publisher', 'application-name', 'dc.publisher'];
/** Year, month and day, then anything that ISO 8601 allows. */
const ISO_DATE = /^\d{4}-?\d{2}-?\d{2}(?:[T ]|$)/;
const MAIL_DATE = /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i;

/** What the page says it is. */
export type Declared = 'article' | 'other' | 'nothing';

/** More articles than these in one page's data are a list of them. */
const FEW_ARTICLES = 3;
/** schema.org types of pages that hold prose and are no news. */
const OTHER_TYPE =
  /^(?:Product|ProductGroup|DiscussionForumPosting|QAPage|FAQPage|SearchResultsPage|CollectionPage|JobPosting|Recipe|SoftwareApplication|APIReference|TechArticle|Course|Hotel|Restaurant)$/;

function findDeclared(
  document: Document,
  things: readonly Thing[],
  meta: ReadonlyMap<string, string>,
): Declared {
  const articles = things.filter(isArticle).length;
  const type = meta.get('og:type');
  if (articles > 0 && articles <= FEW_ARTICLES) return 'article';
  if (things.some((thing) => typesOf(thing).some((one) => OTHER_TYPE.test(one)))) return 'other';
  if (type && /product|profile|music|video|book/.test(type)) return 'other';
  if (type === 'article' || document.querySelector('[itemprop~="articleBody"]')) return 'article';
  return 'nothing';
}

/** What the page says about its article: JSON-LD first, then meta elements, then the page's own words. */
export function findMetadata(document: Document): Metadata & { declared: Declared } {
  const things = readJsonLd(document);
  const article = things.find(isArticle);
  const meta = readMeta(document);
  return {
    declared: findDeclared(document, things, meta),
    title: findTitle(document, article, meta),
    publisher:
      nameIn(article?.publisher) ??
      first(meta, PUBLISHER_META) ??
      nameIn(things.find((thing) => typesOf(thing).includes('NewsMediaOrganization'))),
    published: findPublished(document, article, meta),
    language: findLanguage(document, article, meta),
  };
}

/** Name or property, lower case → content. The first of a name wins. */
function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content') ?? element.getAttribute('value'));
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = element.getAttribute(attribute)?.toLowerCase();
      if (key && content && !meta.has(key)) meta.set(key, content);
    }
  }
  return meta;
}

function first(meta: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = meta.get(key.toLowerCase());
    if (value) return value;
  }
  return undefined;
}

function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

function nameIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return clean(one) ?? (isThing(one) ? clean(one.name) : undefined);
}

/** The share of a heading's words that the page's own titles must hold for it to be the headline … */
const SHARED = 0.3;
/** … and its length without that: a shorter one may be the paper's name. */
const LONG_HEADING = 40;

/** As readers see it: papers give machines another wording. */
function findTitle(
  document: Document,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const said = [clean(article?.headline), first(meta, TITLE_META), clean(document.title)].filter(
    (title) => title !== undefined,
  );
  const known = said.join(' ').toLowerCase();
  let best: string | undefined;
  let most = SHARED;
  for (const heading of document.querySelectorAll('h1')) {
    const text = clean(heading.textContent);
    // A logo.
    if (!text || heading.closest('a') || heading.querySelector('a,img,svg')) continue;
    const words = text.toLowerCase().split(' ');
    const shared = words.filter((word) => known.includes(word)).length / words.length;
    if (shared > most) {
      best = text;
      most = shared;
    } else if (said.length === 0 || text.length > LONG_HEADING) {
      best ??= text;
    }
  }
  return best ?? clean(document.querySelector('[itemprop~="headline"]')?.textContent) ?? said[0];
}

function findPublished(
  document: Document,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const candidates = [
    article?.datePublished,
    article?.dateCreated,
    ...PUBLISHED_META.map((key) => meta.get(key.toLowerCase())),
  ];
  const said = candidates.map(dateIn).find(Boolean);
  if (said) return said;
  for (const where of ['[itemprop~="datePublished"]', 'time[pubdate]', 'article time', 'time']) {
    const element = document.querySelector(where);
    const date = dateIn(element?.getAttribute('datetime') ?? element?.getAttribute('content'));
    if (date) return date;
  }
  return undefined;
}

/** What is ISO 8601 already, or RFC 2822, which is read alike everywhere. */
function dateIn(value: unknown): string | undefined {
  const date = clean(value);
  if (!date || ISO_DATE.test(date)) return date;
  const time = MAIL_DATE.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function findLanguage(
  document: Document,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const candidates = [
    document.documentElement.getAttribute('lang'),
    article?.inLanguage,
    meta.get('og:locale'),
    meta.get('content-language'),
    document.querySelector('[lang]')?.getAttribute('lang'),
  ];
  const language = candidates.map(clean).find((tag) => tag !== undefined && LANGUAGE.test(tag));
  return language?.replaceAll('_', '-');
}
