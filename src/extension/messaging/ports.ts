/** Ports whose other end may go at any moment. */
import type { Runtime } from 'webextension-polyfill';
import { api } from '../api';

/**
 * Does something with a port whose other end may go at that very moment: then the browser throws,
 * and nobody is left to be told.
 */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // What the other end was for is over.
  }
}

/**
 * Listens until the other end goes, or until the returned function is called. Then nothing is left
 * on the port: Firefox holds one, with all that it was sent, for as long as it has listeners.
 */
export function listen(
  port: Runtime.Port,
  onMessage: (message: unknown) => void,
  onGone: () => void,
): () => void {
  const stop = (): void => {
    port.onMessage.removeListener(onMessage);
    port.onDisconnect.removeListener(gone);
  };
  const gone = (): void => {
    // Chrome takes an error that nobody looked at for a fault and logs it.
    void api.runtime.lastError;
    stop();
    onGone();
  };
  port.onMessage.addListener(onMessage);
  port.onDisconnect.addListener(gone);
  return stop;
}
