/** What every export tells: the claims in reading order, each with all that is known of it. */
import type { Analysis, Article, Attribution, ClaimType, Stance } from '../model';
import { SURE_SPEAKER } from '../selection';
import { type ClaimView, summarise, type Voice } from '../summary';
import { textFragment } from '../text-fragment';

export interface ExportedClaim {
  /** Its place in the article, from 1. */
  number: number;
  attribution: Attribution;
  view: ClaimView;
  voice: Voice;
  /** The names of those who deny or reject it, each once. */
  deniedBy: string[];
  /** A link to the very words; '' where the article has no address on the web. */
  link: string;
}

/** The words that an export needs; `date` gives '' where the page's date is none. */
export interface ExportWords {
  types: Record<ClaimType, string>;
  stances: Record<Stance, string>;
  noSource: string;
  /** It is likely who is meant, not sure. */
  probable: string;
  inArticle: string;
  counts(claims: number, voices: number): string;
  via(names: readonly string[]): string;
  deniedBy(names: readonly string[]): string;
  date(published: string | undefined): string;
}

export function exportedClaims(article: Article, analysis: Analysis): ExportedClaim[] {
  const views = new Map<string, { view: ClaimView; voice: Voice }>();
  for (const voice of summarise(article, analysis).voices) {
    for (const view of voice.claims) views.set(view.id, { view, voice });
  }
  const denials = new Map<string, Set<string>>();
  for (const { claim, deniedBy } of analysis.disputes) {
    const name = views.get(deniedBy)?.voice.name;
    if (name) denials.set(claim, (denials.get(claim) ?? new Set()).add(name));
  }
  const address = webAddress(article.url);
  const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;
  // What the article tells again is exported once, in its fullest form.
  return analysis.attributions
    .filter(({ id }) => views.has(id))
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map((attribution, index) => ({
      number: index + 1,
      attribution,
      ...views.get(attribution.id)!,
      deniedBy: [...(denials.get(attribution.id) ?? [])],
      link: address && address + textFragment(article.text, attribution.content),
    }));
}

/** Without its fragment, and with nothing in it that could end a link; '' where it is none. */
export function webAddress(url: string | undefined): string {
  if (!url || !/^https?:\/\//i.test(url)) return '';
  const encoded = url.split('#', 1)[0]!.replace(/\p{Surrogate}/gu, '\ufffd');
  return encoded.replace(/[^\w!#$%&+,./:;=?@~-]/gu, (character) =>
    /[\u0021-\u007e]/.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character),
  );
}

/** Who it is, in what role. */
export function whoSays({ name, speaker }: Voice, words: ExportWords): string {
  return [name || words.noSource, speaker?.role].filter(Boolean).join(', ');
}

/** What else is told of a claim, beside its words and its cue. */
export function factsOf({ view, voice, deniedBy }: ExportedClaim, words: ExportWords): string[] {
  const facts = [
    words.stances[view.stance],
    words.types[view.type],
    view.via.length > 0 ? words.via(view.via) : '',
    deniedBy.length > 0 ? words.deniedBy(deniedBy) : '',
    voice.speaker && view.speakerConfidence < SURE_SPEAKER ? words.probable : '',
  ];
  return facts.filter((fact) => fact !== '');
}

/** Whose article it is, and of when. */
export function imprintOf({ publisher, published }: Article, words: ExportWords): string[] {
  return [publisher ?? '', words.date(published)].filter((part) => part !== '');
}

/** The claims by voice, in the order of the claims. */
export function byVoice(claims: readonly ExportedClaim[]): Map<Voice, ExportedClaim[]> {
  const voices = new Map<Voice, ExportedClaim[]>();
  for (const claim of claims) {
    const own = voices.get(claim.voice);
    if (own) own.push(claim);
    else voices.set(claim.voice, [claim]);
  }
  return voices;
}
