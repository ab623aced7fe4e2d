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

/** Settles once the change is kept, or is known not to be. */
export type Change = (changed: Partial<OptionValues>) => Promise<unknown>;

export interface SectionProps {
  values: OptionValues;
  onChange: Change;
}
