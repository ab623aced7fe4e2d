/** Tells of changed settings, in whichever storage they are kept. */
import { api } from '../api';

/** The keys of what is stored; what was marked as wrong stands apart, since it stays here. */
export const SETTINGS_KEY = 'settings';
export const WRONG_KEY = 'wrongClaims';

/** Calls back at every change, until the signal aborts. */
export function watchSettings(onChange: () => void, signal?: AbortSignal): void {
  const listener = (changes: object): void => {
    if (SETTINGS_KEY in changes || WRONG_KEY in changes) onChange();
  };
  api.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => api.storage.onChanged.removeListener(listener));
}
