/** The words of `_locales` as the browser gives them: in its own language, else in English. */
import { api } from './api';

export const browserMessage = (key: string, substitutions: string[]): string =>
  api.i18n.getMessage(key, substitutions);
