/** What the reader has chosen: what there is to choose, and how it is read from a store. */
import * as v from 'valibot';
import { CUTS, DEFAULT_SELECTION, type Selection, SURE_SPEAKER } from '../../core/selection';
import { CERTAINTIES, LANGUAGES, PALETTES, STYLES } from './choices';

/** The longest that a pointer can have to rest before the card comes, ms. */
const LONGEST_HOVER_MS = 2000;

const toggle = (initial: boolean) => v.fallback(v.boolean(), initial);
/** What is readable in a list counts, whatever stands beside it. */
const list = <T>(isItem: (item: unknown) => item is T) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => items.filter(isItem)),
    ),
    [],
  );
const strings = list((item): item is string => typeof item === 'string');

const settingsSchema = v.object({
  /** How claims are marked in the page. */
  style: v.fallback(v.picklist(STYLES), STYLES[0]),
  palette: v.fallback(v.picklist(PALETTES), PALETTES[0]),
  /** Claims that are quoted, in whole or in part. */
  quoted: toggle(true),
  /** Claims in the paper's own words. */
  reported: toggle(true),
  /** Thoughts, stances and acts: "wants", "supports". */
  stances: toggle(false),
  certainty: v.fallback(v.picklist(CERTAINTIES), CERTAINTIES[0]),
  /** On everywhere but on `offSites`; else off everywhere but on `onSites`. */
  everywhere: toggle(true),
  offSites: strings,
  onSites: strings,
  /** The number of claims on the toolbar button. */
  badge: toggle(true),
  /** How long the pointer rests on a claim before its card comes, ms. */
  hoverMs: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_HOVER_MS)),
    150,
  ),
  /** Of the interface. */
  language: v.fallback(v.picklist(LANGUAGES), LANGUAGES[0]),
  /** Claims of which the reader has said that the speaker is wrong: hashes, which tell no words. */
  wrongClaims: list((item): item is number => typeof item === 'number'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings out of whatever a store holds: what cannot be read counts as not chosen. */
export function parseSettings(stored: unknown): Settings {
  const isReadable = typeof stored === 'object' && stored !== null;
  return v.parse(settingsSchema, isReadable ? stored : {});
}

/** The names of what a store holds that could not be read, or not all of it. */
export function damagedSettings(stored: Readonly<Record<string, unknown>>): (keyof Settings)[] {
  const read = parseSettings(stored);
  return (Object.keys(read) as (keyof Settings)[]).filter(
    (name) => name in stored && JSON.stringify(stored[name]) !== JSON.stringify(read[name]),
  );
}

/** Which claims the reader wants to see. */
export const selectionOf = ({ certainty, stances, quoted, reported }: Settings): Selection => ({
  minConfidence: CUTS[certainty],
  // Who wants only what is sure sees no name that is merely probable.
  minSpeakerConfidence:
    certainty === 'sure' ? SURE_SPEAKER : DEFAULT_SELECTION.minSpeakerConfidence,
  onlySaid: !stances,
  quoted,
  reported,
});
