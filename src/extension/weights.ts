/** The trained weights, out of the extension's own files. */
import { api } from './api';

const FILE = 'weights/english.bin';

/** @throws where the file cannot be read; whether it is whole, the core finds out */
export async function loadWeights(): Promise<Uint8Array> {
  // The extension's own file: the content security policy allows no other connection.
  const response = await fetch(api.runtime.getURL(FILE));
  if (!response.ok) throw new Error(`${FILE} cannot be read (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
