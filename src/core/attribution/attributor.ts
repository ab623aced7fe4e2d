/** What the attribution step is, whether the trained engine does it or the rules alone. */
import type { Attribution } from '../model';
import type { Prepared } from '../text/prepare';

/** An attribution as found in the words alone: nobody knows yet who "he" is. */
export type RawAttribution = Pick<
  Attribution,
  'type' | 'content' | 'cue' | 'source' | 'stance' | 'said' | 'confidence'
>;

/**
 * Finds attributions. Spans lie inside the text, do not overlap within one attribution and
 * come in reading order. Relays ("according to the Herald" behind "she said") come as
 * attributions of their own; the relations step makes them parts of a chain.
 */
export type Attributor = (prepared: Prepared) => RawAttribution[];
