import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Languages } from './text-patterns';

/** What the extension ships: the languages that its analysis reads. */
export const readLanguages: Languages = { en };

/** All that the finder knows. */
export const allLanguages: Languages = { en, de, fr, es };
