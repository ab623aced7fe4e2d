/** What the options page shows and changes; the same shape as the settings that are stored. */

import type { InterfaceLanguage } from '../../core/interface-languages';

export interface OptionValues {
  style: 'underline' | 'marker' | 'quiet' | 'off';
  palette: 'voices' | 'plain';
  quoted: boolean;
  reported: boolean;
  stances: boolean;
  certainty: 'everything' | 'likely' | 'sure';
  everywhere: boolean;
  offSites: string[];
  onSites: string[];
  badge: boolean;
  hoverMs: number;
  language: 'auto' | InterfaceLanguage;
  wrongClaims: number[];
}

/** Resolves with what was chosen before, or with null where the change could not be kept. */
export type Change = (changed: Partial<OptionValues>) => Promise<OptionValues | null>;

export interface SectionProps {
  values: OptionValues;
  onChange: Change;
}
