/** From an analysis to what is marked in the page and said on the card. */
import type { Analysis, Article, PlaceView, Speaker, Summary } from '../../core';
import { textFragment } from '../../core/text-fragment';
import type { TextMap } from '../../dom';
import type { Mark } from '../../dom/marks/highlighter';
import type { Theme } from '../../dom/marks/palette';
import { Surfaces } from '../../dom/marks/surfaces';

/** One claim as the page script knows it. */
export interface PageClaim {
  view: PlaceView;
  speaker: Speaker | null;
  /** The voice's place in the summary. */
  voice: number;
  /** Whether the claim stands on a light or a dark page. */
  theme: Theme;
  /** The voice's place in the palette. */
  slot: number;
  /** Which of the voice's claims this is, from 1. */
  position: { index: number; of: number };
  mark: Mark;
  /** The end of a link to the claim's words, behind the page's address. */
  fragment(): string;
}

/** The claims that have words in the page, in reading order. */
export function pageClaims(
  article: Article,
  analysis: Analysis,
  map: TextMap,
  { voices }: Summary,
  slots: readonly number[],
): PageClaim[] {
  const attributions = new Map(analysis.attributions.map((each) => [each.id, each]));
  const claims: PageClaim[] = [];
  for (const [place, { speaker, claims: views }] of voices.entries()) {
    const slot = slots[place]!;
    for (const [index, view] of views.entries()) {
      for (const told of view.places) {
        const attribution = attributions.get(told.id);
        const ranges = attribution?.content.flatMap((span) => map.ranges(span)) ?? [];
        if (!attribution || ranges.length === 0) continue;
        claims.push({
          view: told,
          speaker,
          voice: place,
          slot,
          theme: 'light',
          position: { index: index + 1, of: views.length },
          mark: {
            claim: told.id,
            slot,
            line: told.type === 'direct' ? 'solid' : 'dashed',
            ground: 'light',
            depth: attribution.within === null ? 0 : 1,
            ranges,
          },
          fragment: () => textFragment(article.text, attribution.content),
        });
      }
    }
  }
  const startOf = ({ view }: PageClaim) => attributions.get(view.id)?.content[0]?.start ?? 0;
  return claims.sort((a, b) => startOf(a) - startOf(b));
}

/** Looks on what each claim stands by now: for its line and its card. */
export function lookAtGrounds(claims: readonly PageClaim[]): void {
  const surfaces = new Surfaces();
  for (const claim of claims) {
    const { ground, theme } = surfaces.of(claim.mark.ranges[0]!.startContainer);
    claim.mark.ground = ground;
    claim.theme = theme;
  }
}

/**
 * The ids of an earlier reading's claims by those claims of a later one that say the same, in order.
 * Where one of them still stands in the same place, the later one is given its very ranges: what
 * has not changed is not painted anew. Ids, since who holds a claim holds its whole reading, and
 * through that one the reading before.
 */
export function pairClaims(
  earlier: readonly PageClaim[],
  later: readonly PageClaim[],
): Map<PageClaim, string> {
  const waiting = new Map<string, PageClaim[]>();
  for (const claim of earlier) {
    const same = waiting.get(claim.view.text);
    if (same) same.push(claim);
    else waiting.set(claim.view.text, [claim]);
  }
  const pairs = new Map<PageClaim, string>();
  for (const claim of later) {
    const before = waiting.get(claim.view.text)?.shift();
    if (!before) continue;
    pairs.set(claim, before.view.id);
    const { ranges } = claim.mark;
    if (
      ranges.length === before.mark.ranges.length &&
      ranges.every((range, at) => isSamePlace(range, before.mark.ranges[at]!))
    ) {
      claim.mark.ranges = before.mark.ranges;
    }
  }
  return pairs;
}

function isSamePlace(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
