/** The sample article as the pictures show it. */
import { until } from '../browser/polling';
import type { BrowserSession, Rect } from '../browser/session';

/** A claim with a stance, in the middle of the window. */
const HOVERED = 'the council had ignored him';

/**
 * Opens it, without its picture and scrolled to its claims, and waits for their marks.
 *
 * @param url its address
 * @returns where the claim is that the pictures have the card of
 */
export async function openSample(session: BrowserSession, url: string): Promise<Rect> {
  await session.open(url);
  await session.evaluate('document.querySelector("figure").remove(); scrollTo(0, 90)');
  return until(async () => {
    const ranges = (await session.highlights()).flatMap((entry) => entry.ranges);
    return ranges.find(({ text }) => text === HOVERED)?.rect;
  }, `"${HOVERED}" to be marked`);
}

/** Rests the mouse on the claim, and waits for its card. */
export async function hoverClaim(session: BrowserSession, place: Rect): Promise<void> {
  await session.hover(place.x + 30, place.y + place.height / 2);
  await until(() => session.card(), 'the card');
}
