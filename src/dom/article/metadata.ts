import type { Details, Found, Metadata, Origin } from './found-article';
import { findHeadline } from './headline';
import { isArticle, isThing, readJsonLd, type Thing, typesOf } from './json-ld';
import { OTHER_KIND } from './kinds';
import { clean, decode } from './strings';

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
const DESCRIPTION_META = ['og:description', 'description', 'twitter:description'];
const BYLINE_META = ['author', 'parsely-author', 'sailthru.author', 'dc.creator'];
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
  if (type && OTHER_KIND.test(type)) return 'other';
  if (type === 'article' || document.querySelector('[itemprop~="articleBody"]')) return 'article';
  return 'nothing';
}

export interface Said extends Metadata {
  declared: Declared;
  /** What the page tells machines that the article is about. */
  description: Found | undefined;
  /** It says that the article, or a part of it, is not free. */
  isPaid: boolean;
  /** How long it says that the text is, in UTF-16 units, about; 0 where it does not say. */
  length: number;
}

/** What the page says about its article: JSON-LD first, then meta elements, then the page's own words. */
export function findMetadata(document: Document): Said {
  const things = readJsonLd(document);
  const article = things.find(isArticle);
  const meta = readMeta(document);
  const publisher = firstOf(
    ['json-ld', nameIn(article?.publisher)],
    ['meta', first(meta, PUBLISHER_META)],
    ['json-ld', nameIn(things.find((thing) => typesOf(thing).includes('NewsMediaOrganization')))],
  );
  const titles = {
    data: told(article?.headline),
    meta: first(meta, TITLE_META),
    tab: clean(document.title),
  };
  const found: Partial<Record<keyof Details, Found | undefined>> = {
    title: findHeadline(document, titles, publisher?.[0]),
    byline: findByline(document, article, meta),
    publisher,
    published: findPublished(document, article, meta),
    language: findLanguage(document, article, meta),
  };
  return {
    declared: findDeclared(document, things, meta),
    description: firstOf(
      ['json-ld', told(article?.description)],
      ['meta', first(meta, DESCRIPTION_META)],
    ),
    isPaid: article !== undefined && [article, ...[article.hasPart].flat()].some(isClosed),
    length: lengthIn(article),
    title: found.title?.[0],
    standfirst: undefined,
    byline: found.byline?.[0],
    publisher: publisher?.[0],
    published: found.published?.[0],
    language: found.language?.[0],
    origins: Object.fromEntries(
      Object.entries(found).flatMap(([key, one]) => (one ? [[key, one[1]]] : [])),
    ),
  };
}

const isClosed = (thing: unknown): boolean =>
  isThing(thing) && /^false$/i.test(String(primitive(thing.isAccessibleForFree)));

/** What may be asked for its string: JSON can hold an object without one. */
const primitive = (value: unknown): unknown => (typeof value === 'object' ? undefined : value);

/** An English word with its space. */
const WORD_LENGTH = 6;

function lengthIn(article: Thing | undefined): number {
  const { articleBody, wordCount } = article ?? {};
  if (typeof articleBody === 'string') return articleBody.replace(/<[^<>]*>/g, '').length;
  return (Number(primitive(wordCount)) || 0) * WORD_LENGTH;
}

/** The first of several that is there. */
function firstOf(
  ...candidates: ReadonlyArray<readonly [Origin, string | undefined]>
): Found | undefined {
  for (const [origin, value] of candidates) if (value) return [value, origin];
  return undefined;
}

const told = (value: unknown): string | undefined => {
  const text = clean(value);
  return text && decode(text);
};

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

function nameIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return told(one) ?? (isThing(one) ? told(one.name) : undefined);
}

/** Shows the author in the page, in the words of templates. */
const MARKED_BYLINE = ['[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]'];
const SHOWN_BYLINE = ['[rel~="author"]', '.byline'];
const MOST_AUTHORS = 10;
const LONGEST_BYLINE = 150;

function findByline(
  document: Document,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): Found | undefined {
  const authors = [article?.author].flat().slice(0, MOST_AUTHORS).map(nameIn);
  const inData = authors.filter((name) => name !== undefined).join(', ');
  const inMeta = first(meta, BYLINE_META);
  const textAt = (where: readonly string[]) =>
    where.map((one) => clean(document.querySelector(one)?.textContent)).find(Boolean);
  const found = firstOf(
    ['json-ld', inData],
    ['meta', inMeta],
    ['microdata', inData || inMeta ? undefined : textAt(MARKED_BYLINE)],
    ['page', inData || inMeta ? undefined : textAt(SHOWN_BYLINE)],
  );
  return found && found[0].length <= LONGEST_BYLINE ? found : undefined;
}

function findPublished(
  document: Document,
  article: Thing | undefined,
  meta: ReadonlyMap<string, string>,
): Found | undefined {
  const said = firstOf(
    ['json-ld', dateIn(article?.datePublished) ?? dateIn(article?.dateCreated)],
    ['meta', PUBLISHED_META.map((key) => dateIn(meta.get(key.toLowerCase()))).find(Boolean)],
  );
  if (said) return said;
  for (const where of ['[itemprop~="datePublished"]', 'time[pubdate]', 'article time', 'time']) {
    const element = document.querySelector(where);
    const date = dateIn(element?.getAttribute('datetime') ?? element?.getAttribute('content'));
    if (date) return [date, element?.hasAttribute('itemprop') ? 'microdata' : 'page'];
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
): Found | undefined {
  return firstOf(
    ['page', tagIn(document.documentElement?.getAttribute('lang'))],
    ['json-ld', tagIn(article?.inLanguage)],
    ['meta', tagIn(meta.get('og:locale')) ?? tagIn(meta.get('content-language'))],
    ['page', tagIn(document.querySelector('[lang]')?.getAttribute('lang'))],
  );
}

function tagIn(value: unknown): string | undefined {
  const tag = clean(value);
  return tag && LANGUAGE.test(tag) ? tag.replaceAll('_', '-') : undefined;
}
