/** Cues of those who pass on what somebody else said. */
import type { RawAttribution } from './attributor';

const RELAYS = /^(?:per|according\s+to|as\s+(?:first\s+)?reported\s+(?:by|in))$/i;

/** Whether the cue may only pass a claim on: "according to", "as reported by". */
export function hasRelayCue(text: string, raw: RawAttribution): boolean {
  const [cue] = raw.cue;
  return (
    cue !== undefined && cue.end - cue.start < 40 && RELAYS.test(text.slice(cue.start, cue.end))
  );
}
