/** From an analysis to what is marked in the page and said on the card. */
import { type Analysis, type Article, type ClaimView, type Speaker, summarise } from '../../core';
import type { TextMap } from '../../dom';
import type { Mark } from '../../dom/highlighter';
import { slotsOf } from '../../dom/palette';

/** One claim as the page script knows it. */
export interface PageClaim {
  view: ClaimView;
  speaker: Speaker | null;
  /** The voice's place in the palette. */
  slot: number;
  /** Which of the voice's claims this is, from 1. */
  position: { index: number; of: number };
  mark: Mark;
}

/** The claims that have words in the page, in reading order. */
export function pageClaims(article: Article, analysis: Analysis, map: TextMap): PageClaim[] {
  const attributions = new Map(analysis.attributions.map((each) => [each.id, each]));
  const claims: PageClaim[] = [];
  const { voices } = summarise(article, analysis);
  const slots = slotsOf(voices);
  for (const [place, { speaker, claims: views }] of voices.entries()) {
    const slot = slots[place]!;
    for (const [index, view] of views.entries()) {
      const attribution = attributions.get(view.id);
      const ranges = attribution?.content.flatMap((span) => map.ranges(span)) ?? [];
      if (!attribution || ranges.length === 0) continue;
      claims.push({
        view,
        speaker,
        slot,
        position: { index: index + 1, of: views.length },
        mark: {
          claim: view.id,
          slot,
          line: view.type === 'direct' ? 'solid' : 'dashed',
          depth: attribution.within === null ? 0 : 1,
          ranges,
        },
      });
    }
  }
  const startOf = ({ view }: PageClaim) => attributions.get(view.id)?.content[0]?.start ?? 0;
  return claims.sort((a, b) => startOf(a) - startOf(b));
}
