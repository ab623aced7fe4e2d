/** Which files of a package something in it asks for. */
import { dirname, join } from 'node:path/posix';

const TEXT = /\.(?:js|css|html|json)$/;
const FILE_NAMES = /[\w@./-]+\.(?:js|css|html|json|png|bin)\b/g;

/** Those that the manifest reaches, by way of pages, scripts and style sheets too. */
export function reachedFiles(files: ReadonlyMap<string, Uint8Array>): Set<string> {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    if (!TEXT.test(path)) return;
    const text = new TextDecoder().decode(files.get(path));
    for (const [name] of text.matchAll(FILE_NAMES)) {
      for (const target of [join(dirname(path), name), name.replace(/^\//, '')]) {
        if (files.has(target)) reach(target);
      }
    }
  };
  reach('manifest.json');
  // Browsers look for these by the names of languages.
  const messages = [...files.keys()].filter((path) => /^_locales\/\w+\/messages\.json$/.test(path));
  return new Set([...reached, ...messages]);
}
