/** Who may read what is stored. */
import { api } from '../api';

/** Not in Firefox, nor in the types that both browsers share. */
interface WithAccessLevel {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps page scripts, which live beside hostile pages, out of what is stored, where the browser
 * can: among the settings are the names of sites. They ask the background for what they need.
 */
export function keepPageScriptsOut(): void {
  for (const area of [api.storage.local, api.storage.sync] as WithAccessLevel[]) {
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  }
}
