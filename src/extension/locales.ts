/** The words of `_locales` as the browser gives them: in its own language, else in English. */
import * as v from 'valibot';
import { api } from './api';

export const browserMessage = (key: string, substitutions: string[]): string =>
  api.i18n.getMessage(key, substitutions);

/** A file of `_locales`, as far as words go. */
export const tableSchema = v.record(v.string(), v.object({ message: v.string() }));

/**
 * The words of one language, out of the extension's own files; not for pages, which may not read
 * them.
 * @throws (rejects) where there is no such language
 */
export async function loadMessages(language: string): Promise<v.InferOutput<typeof tableSchema>> {
  const file = api.runtime.getURL(`_locales/${language}/messages.json`);
  return v.parse(tableSchema, await (await fetch(file)).json());
}
