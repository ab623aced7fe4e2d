/**
 * Every message that passes between the extension's parts. A call has a request and a reply; both
 * are validated where they arrive. Requests and replies stand apart, so that the page script
 * carries only what arrives in pages.
 */
import * as v from 'valibot';
import { pageSettingsSchema } from '../settings/page-settings';
import { analysisSchema, articleSchema, idSchema, list, MAX_CLAIMS } from './schemas';

type Schemas = Record<string, v.GenericSchema>;

const integer = v.pipe(v.number(), v.integer());

/** What the background is asked. */
export const backgroundRequests = {
  /** From the gate: this page may hold an article. */
  'may-be-article': v.object({}),
  /** From a page script: analyse this article. */
  analyse: v.object({ article: articleSchema }),
  /** From a page script: what is chosen for its page. */
  settings: v.object({}),
  /** From a page script: remember that a claim has the wrong speaker, or forget it. */
  wrong: v.object({ claim: integer, wrong: v.boolean() }),
  /** From a page script: the page is no article, but a frame of its own may hold one. */
  'look-into-frames': v.object({}),
  /** From a page script: draw the highlights of these names in its frame. */
  style: v.object({ names: list(idSchema, 1000) }),
  /** From a page script: so many claims are shown. */
  count: v.object({ claims: integer }),
  /** From the popup: make sure that the page script runs in this tab. */
  'ensure-page-script': v.object({ tabId: integer }),
} satisfies Schemas;

const nothing = v.null();

/** What the background answers. */
export const backgroundReplies = {
  'may-be-article': nothing,
  analyse: analysisSchema,
  settings: pageSettingsSchema,
  wrong: nothing,
  'look-into-frames': v.object({ found: v.boolean() }),
  /** The style sheet, for shadow roots. */
  style: v.string(),
  count: nothing,
  'ensure-page-script': v.object({ injected: v.boolean() }),
} satisfies Record<keyof typeof backgroundRequests, v.GenericSchema>;

/** What a page script is asked. */
export const pageRequests = {
  /** From the popup: scroll to this claim and mark it for a moment. */
  'go-to': v.object({ claim: idSchema }),
  /**
   * From the background and the popup: read the page again; `anyway` even if it does not look like
   * an article.
   */
  read: v.object({ anyway: v.boolean() }),
  /** From the background, for a key of the keyboard: go to the next or the previous claim. */
  step: v.object({ direction: v.picklist([1, -1]) }),
  /** From the background, for a key: put the marks of this page away, or bring them back. */
  toggle: v.object({}),
  /** From the popup, to a page of the extension: take in the popup that connects next. */
  listen: v.object({}),
} satisfies Schemas;

/** What a page script answers. */
export const pageReplies = {
  'go-to': v.object({ found: v.boolean() }),
  read: nothing,
  step: nothing,
  toggle: nothing,
  listen: nothing,
} satisfies Record<keyof typeof pageRequests, v.GenericSchema>;

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

/** What the page script tells of its page: sent on the report port now and at every change. */
export const reportSchema = v.variant('state', [
  v.object({ state: v.literal('working') }),
  v.object({ state: v.literal('off') }),
  v.object({ state: v.literal('pdf') }),
  v.object({ state: v.literal('too-large') }),
  v.object({
    state: v.literal('not-article'),
    /** The reader asked for it all the same, and no text was found. */
    tried: v.boolean(),
  }),
  v.object({ state: v.literal('unsupported-language'), language: idSchema }),
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
    slots: list(v.pipe(v.number(), v.integer(), v.minValue(0)), MAX_CLAIMS),
    /** Which of the page's articles the reader is at, from 0. */
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.object({ state: v.literal('failed'), reason: v.pipe(v.string(), v.maxLength(1000)) }),
]);
export type Report = v.InferOutput<typeof reportSchema>;

/** The calls by their receiver. */
export interface Calls {
  background: { requests: typeof backgroundRequests; replies: typeof backgroundReplies };
  page: { requests: typeof pageRequests; replies: typeof pageReplies };
}
export type Receiver = keyof Calls;
export type CallName<R extends Receiver> = keyof Calls[R]['requests'] & keyof Calls[R]['replies'];
type Output<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : never;
export type Request<R extends Receiver, K extends CallName<R>> = Output<Calls[R]['requests'][K]>;
export type Reply<R extends Receiver, K extends CallName<R>> = Output<Calls[R]['replies'][K]>;

/** A message as it travels. `to` keeps receivers apart, since a message reaches all of them. */
export interface Envelope {
  to: Receiver;
  type: string;
  body: unknown;
}
export const envelopeSchema = v.object({
  to: v.picklist(['background', 'page']),
  type: idSchema,
  body: v.unknown(),
}) satisfies v.GenericSchema<Envelope>;

/** A receiver's answer travels wrapped, so that an error is told from a reply. */
export const answerSchema = v.object({
  ok: v.boolean(),
  reply: v.exactOptional(v.unknown()),
  error: v.exactOptional(v.string()),
});
export type Answer = v.InferOutput<typeof answerSchema>;
