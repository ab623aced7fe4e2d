/**
 * The core's contract as schemas. Whatever arrives by message or from storage is checked
 * against these before anything looks at it: a page script lives beside a hostile page.
 */
import * as v from 'valibot';
import { type Analysis, type Article, CLAIM_TYPES, SPEAKER_KINDS, STANCES } from '../core/model';

/** The longest article text that is analysed, in UTF-16 code units (a book has about a million). */
export const MAX_TEXT_LENGTH = 5_000_000;

const shortText = v.pipe(v.string(), v.maxLength(10_000));
const id = v.pipe(v.string(), v.maxLength(100));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const spanSchema = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a span ends before it starts'),
);

export const articleSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH)),
  language: v.pipe(v.string(), v.maxLength(100)),
  title: v.exactOptional(shortText),
  publisher: v.exactOptional(shortText),
  published: v.exactOptional(shortText),
  url: v.exactOptional(shortText),
  partial: v.exactOptional(v.boolean()),
}) satisfies v.GenericSchema<Article>;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const attributionSchema = v.object({
  id,
  type: v.picklist(CLAIM_TYPES),
  content: v.array(spanSchema),
  cue: v.array(spanSchema),
  source: v.array(spanSchema),
  speaker: v.nullable(id),
  chain: v.array(id),
  within: v.nullable(id),
  stance: v.picklist(STANCES),
  said: v.boolean(),
  confidence: share,
  speakerConfidence: share,
});

const speakerSchema = v.object({
  id,
  name: shortText,
  kind: v.picklist(SPEAKER_KINDS),
  role: v.nullable(shortText),
  aliases: v.array(shortText),
  mentions: v.array(spanSchema),
});

export const analysisSchema = v.object({
  attributions: v.array(attributionSchema),
  speakers: v.array(speakerSchema),
  disputes: v.array(v.object({ claim: id, deniedBy: id })),
  repeats: v.array(v.object({ claim: id, of: id })),
  language: v.pipe(v.string(), v.maxLength(100)),
  modelVersion: v.pipe(v.string(), v.maxLength(100)),
}) satisfies v.GenericSchema<Analysis>;
