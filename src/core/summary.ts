/** Who said what, by voice: the one view that the popup, the card and the command line share. */
import type { Analysis, Article, Attribution, ClaimType, Span, Speaker, Stance } from './model';

/** A claim as one place of the article tells it. */
export interface PlaceView {
  id: string;
  /** The content's spans joined by " … ", white space collapsed. */
  text: string;
  cue: string;
  source: string;
  type: ClaimType;
  stance: Stance;
  /** Names of those it comes through, after the one who said it. */
  via: string[];
  confidence: number;
  speakerConfidence: number;
}

/** A claim, by the place that tells it most fully. */
export interface ClaimView extends PlaceView {
  /** Every place that tells it, this one among them, in order of appearance. */
  places: PlaceView[];
}

export interface Voice {
  /** null where the source resolves to nobody. */
  speaker: Speaker | null;
  /** The speaker's name, or the source as written, or '' where none is written. */
  name: string;
  /** In order of appearance. */
  claims: ClaimView[];
  /** Words of content in all claims together. */
  words: number;
}

export interface Summary {
  /** What is told in several places counts once. */
  claims: number;
  /** Most claims first, then in order of appearance. */
  voices: Voice[];
}

/**
 * Groups an analysis by voice. Unresolved sources are voices of their own, one for each
 * wording; a speaker who only passed claims on is no voice.
 *
 * @param article the article that was analysed: the spans of `analysis` point into its text
 */
export function summarise(article: Article, analysis: Analysis): Summary {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const voices = new Map<string, Voice>();
  const fullest = new Map(analysis.repeats.map(({ claim, of }) => [claim, of]));
  const places = new Map<string, PlaceView[]>();
  for (const attribution of analysis.attributions) {
    const place = placeView(article.text, attribution, speakers);
    const id = fullest.get(attribution.id) ?? attribution.id;
    const known = places.get(id);
    if (known) known.push(place);
    else places.set(id, [place]);
  }
  for (const attribution of analysis.attributions) {
    const told = places.get(attribution.id);
    const place = told?.find(({ id }) => id === attribution.id);
    if (!told || !place) continue;
    const view: ClaimView = { ...place, places: told };
    const speaker = attribution.speaker === null ? null : speakers.get(attribution.speaker);
    const key = speaker ? `id ${speaker.id}` : `as written ${view.source.toLowerCase()}`;
    let voice = voices.get(key);
    if (!voice) {
      voice = {
        speaker: speaker ?? null,
        name: speaker?.name ?? view.source,
        claims: [],
        words: 0,
      };
      voices.set(key, voice);
    }
    voice.claims.push(view);
    voice.words += countWords(view.text);
  }
  // Array.prototype.sort is stable, so voices of one size keep their order of appearance.
  const ordered = [...voices.values()].sort((a, b) => b.claims.length - a.claims.length);
  const claims = ordered.reduce((sum, voice) => sum + voice.claims.length, 0);
  return { claims, voices: ordered };
}

function placeView(
  text: string,
  attribution: Attribution,
  speakers: ReadonlyMap<string, Speaker>,
): PlaceView {
  const via: string[] = [];
  for (const id of attribution.chain.slice(1)) {
    const name = speakers.get(id)?.name;
    if (name !== undefined) via.push(name);
  }
  return {
    id: attribution.id,
    text: excerpt(text, attribution.content),
    cue: excerpt(text, attribution.cue),
    source: excerpt(text, attribution.source),
    type: attribution.type,
    stance: attribution.stance,
    via,
    confidence: attribution.confidence,
    speakerConfidence: attribution.speakerConfidence,
  };
}

/** The words of several spans as one line: joined by " … ", white space collapsed. */
export function excerpt(text: string, spans: readonly Span[]): string {
  return spans
    .map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' … ');
}

/** Dashes and the sign of an omission stand alone and are no words. */
const NO_WORD = /^[-–—…]*$/;

/** Divided by spaces; a pattern of all letters takes a page's first run a millisecond. */
const countWords = (line: string): number =>
  line.split(' ').filter((word) => !NO_WORD.test(word)).length;
