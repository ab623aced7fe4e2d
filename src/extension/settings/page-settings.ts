/** What a page script is told of the settings: no more than it needs on its page. */
import * as v from 'valibot';
import { PALETTES, STYLES } from './choices';

export const pageSettingsSchema = v.object({
  /** Whosaid is off on this site. */
  off: v.boolean(),
  style: v.picklist(STYLES),
  palette: v.picklist(PALETTES),
  hoverMs: v.number(),
  selection: v.object({
    minConfidence: v.number(),
    minSpeakerConfidence: v.number(),
    onlySaid: v.boolean(),
    quoted: v.boolean(),
    reported: v.boolean(),
  }),
  wrongClaims: v.array(v.number()),
  /** Keys and words of the interface, where they are not those of the browser's language. */
  words: v.nullable(v.array(v.array(v.string()))),
});
export type PageSettings = v.InferOutput<typeof pageSettingsSchema>;
