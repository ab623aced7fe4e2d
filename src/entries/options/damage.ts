/** Says which options could not be read, by the names under which the page shows them. */
import type { Settings } from '../../extension/settings/settings';
import { type MessageKey, message } from '../../ui/message';

const NAMES: Record<keyof Settings, MessageKey> = {
  style: 'style_legend',
  palette: 'palette_legend',
  quoted: 'show_legend',
  reported: 'show_legend',
  stances: 'show_legend',
  certainty: 'certainty_legend',
  everywhere: 'sites_legend',
  offSites: 'sites_off_list',
  onSites: 'sites_on_list',
  badge: 'badge_switch',
  hoverMs: 'hover_label',
  language: 'language_label',
  wrongClaims: 'damaged_wrong',
};

/** Null where nothing was damaged. */
export function damageWords(names: readonly (keyof Settings)[]): string | null {
  if (names.length === 0) return null;
  const words = new Set(names.map((name) => message(NAMES[name])));
  return message('damaged', [...words].map((each) => message('damaged_name', each)).join(', '));
}
