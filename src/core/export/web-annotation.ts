/**
 * Web Annotations (W3C Recommendation, Web Annotation Data Model, 2017) as JSON-LD, for tools that
 * annotate the web. Who says it is told twice: in schema.org's terms for programs, and as a line
 * of text for tools that show nothing else.
 */
import type { Analysis, Article, Span, SpeakerKind } from '../model';
import {
  type ExportedClaim,
  type ExportWords,
  exportedClaims,
  factsOf,
  webAddress,
  whoSays,
} from './claims';
import { wellFormed } from './plain-words';

/** So many UTF-16 units before and after tell words from the same words elsewhere. */
const AROUND = 32;

const SCHEMA_TYPES: Record<SpeakerKind, string> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  group: 'schema:Thing',
  document: 'schema:CreativeWork',
  anonymous: 'schema:Thing',
  unknown: 'schema:Thing',
};

export interface AnnotationOptions {
  words: ExportWords;
  /** A new UUID for each call: an annotation must have an IRI. */
  newId(): string;
}

export function toWebAnnotations(
  article: Article,
  analysis: Analysis,
  { words, newId }: AnnotationOptions,
): string {
  const toCodePoints = codePointOffsets(article.text);
  const items = exportedClaims(article, analysis).map((claim) => ({
    id: `urn:uuid:${newId()}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [speakerBody(claim), textBody(claim, words)],
    target: claim.attribution.content.map((span) => ({
      source: sourceOf(article),
      selector: [quoteSelector(article.text, span), positionSelector(span, toCodePoints)],
    })),
  }));
  const page = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
    id: `urn:uuid:${newId()}`,
    type: 'AnnotationPage',
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function sourceOf(article: Article): string | object {
  const { title, publisher } = article;
  return (
    webAddress(article.url) || {
      type: 'schema:NewsArticle',
      ...(title && { 'schema:headline': wellFormed(title) }),
      ...(publisher && { 'schema:publisher': wellFormed(publisher) }),
    }
  );
}

function speakerBody({ voice, view, attribution }: ExportedClaim): object {
  const { speaker, name } = voice;
  return {
    type: attribution.type === 'indirect' ? 'schema:Claim' : 'schema:Quotation',
    purpose: 'identifying',
    'schema:text': wellFormed(view.text),
    ...(name && {
      'schema:spokenByCharacter': {
        type: SCHEMA_TYPES[speaker?.kind ?? 'unknown'],
        'schema:name': wellFormed(name),
        ...(speaker?.role && {
          [speaker.kind === 'person' ? 'schema:jobTitle' : 'schema:description']: wellFormed(
            speaker.role,
          ),
        }),
      },
    }),
  };
}

function textBody(claim: ExportedClaim, words: ExportWords): object {
  const facts = [claim.view.cue, ...factsOf(claim, words)].filter(Boolean).join('; ');
  return {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    value: wellFormed(`${whoSays(claim.voice, words)}: ${facts}`),
  };
}

/**
 * Of prefix and suffix only what stands in the same paragraph: between paragraphs a page has other
 * characters than the article's line feed.
 */
function quoteSelector(text: string, { start, end }: Span): object {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    type: 'TextQuoteSelector',
    exact: wellFormed(text.slice(start, end)),
    // Cut between the halves of a pair, half a character is left: it is not told.
    prefix: wellFormed(
      before
        .split('\n')
        .at(-1)!
        .replace(/^[\udc00-\udfff]/, ''),
    ),
    suffix: wellFormed(after.split('\n', 1)[0]!.replace(/[\ud800-\udbff]$/, '')),
  };
}

/** In the article's text, whose paragraphs a line feed divides; counted in code points (§ 4.2.5). */
function positionSelector({ start, end }: Span, toCodePoints: (offset: number) => number): object {
  return { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) };
}

/** From UTF-16 offsets to numbers of code points, in one pass over the text. */
function codePointOffsets(text: string): (offset: number) => number {
  /** Where a character ends that takes two units. */
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 2);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
