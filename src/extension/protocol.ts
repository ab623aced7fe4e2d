/**
 * Every message that passes between the extension's parts, one call map per receiver.
 * A call has a request and a reply; both are validated where they arrive.
 */
import * as v from 'valibot';
import { pageSettingsSchema } from './page-settings';
import { analysisSchema, articleSchema } from './schemas';

const nothing = v.null();

/** What the background answers. */
export const backgroundCalls = {
  /** From the gate: this page may hold an article. */
  'may-be-article': { request: v.object({}), reply: nothing },
  /** From a page script: analyse this article. */
  analyse: { request: v.object({ article: articleSchema }), reply: analysisSchema },
  /** From a page script: what is chosen for its page. */
  settings: { request: v.object({}), reply: pageSettingsSchema },
  /** From a page script: remember that a claim has the wrong speaker, or forget it. */
  wrong: {
    request: v.object({ claim: v.pipe(v.number(), v.integer()), wrong: v.boolean() }),
    reply: nothing,
  },
  /** From a page script: the page is no article, but a frame of its own may hold one. */
  'look-into-frames': { request: v.object({}), reply: nothing },
  /** From a page script: so many claims are shown. */
  count: { request: v.object({ claims: v.pipe(v.number(), v.integer()) }), reply: nothing },
  /** From the popup: make sure that the page script runs in this tab. */
  'ensure-page-script': {
    request: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    reply: v.object({ injected: v.boolean() }),
  },
} satisfies CallMap;

/** What the page script answers. */
export const pageCalls = {
  /** From the popup: scroll to this claim and mark it for a moment. */
  'go-to': { request: v.object({ claim: v.string() }), reply: v.object({ found: v.boolean() }) },
  /** From the popup: read the page again; `anyway` even if it does not look like an article. */
  read: { request: v.object({ anyway: v.boolean() }), reply: nothing },
  /** From the background, for a key of the keyboard: go to the next or the previous claim. */
  step: { request: v.object({ direction: v.picklist([1, -1]) }), reply: nothing },
  /** From the background, for a key: put the marks of this page away, or bring them back. */
  toggle: { request: v.object({}), reply: nothing },
} satisfies CallMap;

/** The name of the port on which a page script makes one call. */
export const CALL_PORT = 'call';

/** The name of the port on which the popup subscribes to a page's report. */
export const REPORT_PORT = 'report';

/** The name of the port on which the popup hears how far the analysis of each tab is. */
export const PROGRESS_PORT = 'progress';
export const progressSchema = v.object({
  tab: v.number(),
  /** 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Progress = v.InferOutput<typeof progressSchema>;

/**
 * The name of the port on which a page script sends the names of highlights that need a style
 * sheet, an array of strings; the sheet comes back, for shadow roots. A port, because Firefox complains of a call whose reply comes when
 * the page has been left.
 */
export const STYLE_PORT = 'style';
export const styleSchema = v.array(v.string());

/** What the page script tells of its page: sent on the report port now and at every change. */
export const reportSchema = v.variant('state', [
  v.object({ state: v.literal('working') }),
  v.object({ state: v.literal('off') }),
  v.object({ state: v.literal('pdf') }),
  v.object({
    state: v.literal('not-article'),
    /** The reader asked for it all the same, and no text was found. */
    tried: v.boolean(),
  }),
  v.object({ state: v.literal('unsupported-language'), language: v.string() }),
  v.object({
    state: v.literal('nothing-attributed'),
    article: articleSchema,
    /** So many claims would be shown, had the reader chosen nothing. */
    leftOut: v.pipe(v.number(), v.integer()),
  }),
  v.object({
    state: v.literal('ready'),
    article: articleSchema,
    analysis: analysisSchema,
    /** The place in the palette of each voice of the summary. */
    slots: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({ state: v.literal('failed'), reason: v.pipe(v.string(), v.maxLength(1000)) }),
]);
export type Report = v.InferOutput<typeof reportSchema>;

export interface Call {
  request: v.GenericSchema;
  reply: v.GenericSchema;
}
export type CallMap = Record<string, Call>;
export type Request<M extends CallMap, K extends keyof M> = v.InferOutput<M[K]['request']>;
export type Reply<M extends CallMap, K extends keyof M> = v.InferOutput<M[K]['reply']>;

/** A message as it travels. `to` keeps receivers apart, since a message reaches all of them. */
export interface Envelope {
  to: 'background' | 'page';
  type: string;
  body: unknown;
}
export const envelopeSchema = v.object({
  to: v.picklist(['background', 'page']),
  type: v.string(),
  body: v.unknown(),
}) satisfies v.GenericSchema<Envelope>;
