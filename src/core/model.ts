/**
 * The contract of the core: JSON and nothing else, so that an analysis can cross a
 * message port, a file or a pipe unchanged.
 */

/** A half-open stretch of `Article.text`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** What is analysed. Paragraphs are divided by "\n"; everything but the text is optional. */
export interface Article {
  text: string;
  /** BCP 47 tag, or '' where the page does not say. */
  language: string;
  title?: string;
  publisher?: string;
  /** ISO 8601, as the page gives it. */
  published?: string;
  url?: string;
  /** The page shows only a part of it, as before a paywall. */
  partial?: boolean;
  /** Further articles of the page that stand in the text, each up to the next: first to last. */
  more?: FurtherArticle[];
}

export interface FurtherArticle {
  /** UTF-16 offset into `Article.text`. */
  start: number;
  title?: string;
}

/** `direct`: all of the content is quoted; `mixed`: some of it; `indirect`: none. */
export const CLAIM_TYPES = ['direct', 'indirect', 'mixed'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** What the claim does, by its cue or, where that leaves it open, by its own words. */
export const STANCES = [
  'asserts',
  'denies',
  'confirms',
  'accepts',
  'rejects',
  'questions',
  'demands',
  'promises',
  'warns',
  'concedes',
  'predicts',
  'praises',
  'criticises',
] as const;
export type Stance = (typeof STANCES)[number];

export const SPEAKER_KINDS = [
  'person',
  'organization',
  'group',
  'document',
  'anonymous',
  'unknown',
] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/** One relation of a source, a cue and a content; a "claim" in the interface. */
export interface Attribution {
  id: string;
  type: ClaimType;
  /** What is said; more than one span where the cue splits it. In reading order. */
  content: Span[];
  cue: Span[];
  source: Span[];
  /** `Speaker.id`, or null where the source names nobody that the article resolves. */
  speaker: string | null;
  /** `Speaker.id`s from the one who said it to the last who passed it on. */
  chain: string[];
  /** The attribution in whose content this one stands. */
  within: string | null;
  stance: Stance;
  /** Speech in the widest sense; false for thoughts, stances and acts ("wants", "supports"). */
  said: boolean;
  /** That the words are right: who says it as written, the cue and what is said. 0 to 1. */
  confidence: number;
  /** That `speaker` is who the source stands for, where the source is right. 0 to 1. */
  speakerConfidence: number;
}

/** One resolved entity of the article. */
export interface Speaker {
  id: string;
  /** The fullest form that the article gives, without title or role. */
  name: string;
  kind: SpeakerKind;
  role: string | null;
  aliases: string[];
  mentions: Span[];
}

/** Two attributions of which the second denies or rejects the first. */
export interface Dispute {
  claim: string;
  deniedBy: string;
}

/** An attribution that tells again what the other tells more fully. */
export interface Repeat {
  claim: string;
  of: string;
}

export interface Analysis {
  attributions: Attribution[];
  speakers: Speaker[];
  disputes: Dispute[];
  /** Each repetition once. */
  repeats: Repeat[];
  /** The language that was analysed, or that was found and is not supported. */
  language: string;
  modelVersion: string;
}
