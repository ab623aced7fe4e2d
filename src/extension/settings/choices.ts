/** What there is to choose from; the first is chosen where nothing is. */
import { INTERFACE_LANGUAGES } from '../../core/interface-languages';

/** A thin line; one as broad as a marker's; only while the pointer or the keyboard is there; not at all. */
export const STYLES = ['underline', 'marker', 'quiet', 'off'] as const;

/** A colour for each voice, or one for all of them. */
export const PALETTES = ['voices', 'plain'] as const;

/** From how sure a claim is shown on; `everything` that is more likely right than not. */
export const CERTAINTIES = ['everything', 'likely', 'sure'] as const;

/** `auto` is the browser's own. */
export const LANGUAGES = ['auto', ...INTERFACE_LANGUAGES.map(([code]) => code)] as const;
export type Language = (typeof LANGUAGES)[number];
