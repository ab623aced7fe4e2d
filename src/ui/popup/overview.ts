/** What the popup shows of an article, as data: shares, places, disputes. */
import { type Analysis, type Article, type ClaimView, type Speaker, summarise } from '../../core';

export interface VoiceItem {
  /** The same for the same voice of a later report. */
  key: string;
  name: string;
  speaker: Speaker | null;
  colour: string;
  /** From 1, by share: what stands for the voice where its colour cannot be told. */
  number: number;
  /** Of the words of all claims, 0 to 1. */
  share: number;
  /** Word for word; the others are reported. */
  direct: number;
  /** In order of appearance. */
  claims: ClaimItem[];
}

export interface ClaimItem {
  view: ClaimView;
  voice: VoiceItem;
  /** Where it stands in the article, 0 to 1. */
  from: number;
  to: number;
  /** The claims that deny or reject this one, and those that this one denies. */
  deniedBy: ClaimItem[];
  denies: ClaimItem[];
}

export interface Overview {
  /** By share, then in order of appearance. */
  voices: VoiceItem[];
  /** In reading order. */
  claims: ClaimItem[];
  disputes: { claim: ClaimItem; denial: ClaimItem }[];
}

/** @param colours one for each voice, in the order of the summary */
export function overviewOf(
  article: Article,
  analysis: Analysis,
  colours: readonly string[],
): Overview {
  const { voices } = summarise(article, analysis);
  const words = voices.reduce((sum, voice) => sum + voice.words, 0);
  const places = placesOf(article, analysis);
  const items = voices.map((voice, at): VoiceItem => {
    const item: VoiceItem = {
      key: voice.speaker?.id ?? `as written: ${voice.name}`,
      name: voice.name,
      speaker: voice.speaker,
      colour: colours[at] ?? '',
      number: 0,
      share: words === 0 ? 0 : voice.words / words,
      direct: voice.claims.filter(({ type }) => type === 'direct').length,
      claims: [],
    };
    item.claims = voice.claims.map((view) => ({
      view,
      voice: item,
      ...places.get(view.id)!,
      deniedBy: [],
      denies: [],
    }));
    return item;
  });
  items.sort((a, b) => b.share - a.share);
  for (const [at, item] of items.entries()) item.number = at + 1;
  const claims = items.flatMap((item) => item.claims).sort((a, b) => a.from - b.from);
  return { voices: items, claims, disputes: disputesOf(analysis, claims) };
}

function placesOf(
  { text }: Article,
  { attributions }: Analysis,
): Map<string, { from: number; to: number }> {
  const length = Math.max(1, text.length);
  return new Map(
    attributions.map(({ id, content }) => {
      const from = (content[0]?.start ?? 0) / length;
      return [id, { from, to: (content.at(-1)?.end ?? 0) / length }];
    }),
  );
}

function disputesOf(analysis: Analysis, claims: readonly ClaimItem[]): Overview['disputes'] {
  const byId = new Map(claims.map((claim) => [claim.view.id, claim]));
  return analysis.disputes.flatMap(({ claim: id, deniedBy }) => {
    const claim = byId.get(id);
    const denial = byId.get(deniedBy);
    if (!claim || !denial) return [];
    claim.deniedBy.push(denial);
    denial.denies.push(claim);
    return [{ claim, denial }];
  });
}
