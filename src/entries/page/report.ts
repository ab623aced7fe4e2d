/** What is told of an article that was read. */
import {
  type Analysis,
  type Article,
  DEFAULT_SELECTION,
  isSupportedLanguage,
  type Summary,
  select,
} from '../../core';
import { NEUTRAL_SLOT, slotsOf } from '../../dom/marks/palette';
import type { Report } from '../../extension/messaging/protocol';
import type { Settings } from '../../extension/settings/settings';

/**
 * The voices' places in the palette.
 * @param before those that voices had already, by their names
 */
export const slotsFor = (
  palette: Settings['palette'],
  { voices }: Summary,
  before?: Parameters<typeof slotsOf>[1],
): number[] => (palette === 'plain' ? voices.map(() => NEUTRAL_SLOT) : slotsOf(voices, before));

/**
 * @param all what was found
 * @param analysis what of it the reader wants to see
 */
export function reportOf(
  article: Article,
  all: Analysis,
  analysis: Analysis,
  slots: number[],
): Report {
  const { language, attributions } = analysis;
  if (!isSupportedLanguage(language)) return { state: 'unsupported-language', language };
  if (attributions.length > 0) return { state: 'ready', article, analysis, slots, at: 0 };
  const leftOut = select(all, DEFAULT_SELECTION).attributions.length;
  return { state: 'nothing-attributed', article, leftOut };
}
