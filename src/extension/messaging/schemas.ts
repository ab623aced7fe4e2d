/**
 * The core's contract as schemas. Whatever arrives by message or from storage is checked
 * against these before anything looks at it: a page script lives beside a hostile page.
 */
import * as v from 'valibot';
import { type Analysis, type Article, CLAIM_TYPES, SPEAKER_KINDS, STANCES } from '../../core/model';

/** The longest article text that is analysed, in UTF-16 code units (a book has about a million). */
export const MAX_TEXT_LENGTH = 5_000_000;

/** More claims, voices or mentions of one voice than any text of that length has. */
export const MAX_CLAIMS = 100_000;
/** More parts, links of a chain or forms of a name than any claim or voice has. */
const MAX_PARTS = 10_000;
/** More articles than any page has. */
const MAX_ARTICLES = 1_000;

const shortText = v.pipe(v.string(), v.maxLength(10_000));
/** Names that the extension itself gives: of claims, calls, highlights, languages. */
export const idSchema = v.pipe(v.string(), v.maxLength(100));
/** @param most more items than this are refused */
export const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const spanSchema = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a span ends before it starts'),
);

export const articleSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH)),
  language: idSchema,
  title: v.exactOptional(shortText),
  publisher: v.exactOptional(shortText),
  published: v.exactOptional(shortText),
  url: v.exactOptional(shortText),
  partial: v.exactOptional(v.boolean()),
  more: v.exactOptional(
    list(v.object({ start: offset, title: v.exactOptional(shortText) }), MAX_ARTICLES),
  ),
}) satisfies v.GenericSchema<Article>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const attributionSchema = v.object({
  id: idSchema,
  type: v.picklist(CLAIM_TYPES),
  content: list(spanSchema, MAX_PARTS),
  cue: list(spanSchema, MAX_PARTS),
  source: list(spanSchema, MAX_PARTS),
  speaker: v.nullable(idSchema),
  chain: list(idSchema, MAX_PARTS),
  within: v.nullable(idSchema),
  stance: v.picklist(STANCES),
  said: v.boolean(),
  confidence: share,
  speakerConfidence: share,
});

const speakerSchema = v.object({
  id: idSchema,
  name: shortText,
  kind: v.picklist(SPEAKER_KINDS),
  role: v.nullable(shortText),
  aliases: list(shortText, MAX_PARTS),
  mentions: list(spanSchema, MAX_CLAIMS),
});

export const analysisSchema = v.object({
  attributions: list(attributionSchema, MAX_CLAIMS),
  speakers: list(speakerSchema, MAX_CLAIMS),
  disputes: list(v.object({ claim: idSchema, deniedBy: idSchema }), MAX_CLAIMS),
  repeats: list(v.object({ claim: idSchema, of: idSchema }), MAX_CLAIMS),
  language: idSchema,
  modelVersion: idSchema,
}) satisfies v.GenericSchema<Analysis>;
