import type { RawAttribution } from '../attribution/attributor';
import { hasRelayCue } from '../attribution/relay-cue';

/** Claims are in order of position: what holds a claim stands within so many of it. */
const NEIGHBOURS = 8;

/** Relays, and claims inside another's content: the next "he" is not theirs. */
export function findAsides(text: string, raws: readonly RawAttribution[]): Set<RawAttribution> {
  const relays = new Set(raws.filter((raw) => hasRelayCue(text, raw)));
  const asides = new Set(relays);
  raws.forEach((raw, index) => {
    const cue = raw.cue[0];
    if (!cue) return;
    const inside = raws.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS).some((other) => {
      if (other === raw || relays.has(other)) return false;
      return other.content.some((span) => span.start <= cue.start && cue.end <= span.end);
    });
    if (inside) asides.add(raw);
  });
  return asides;
}
