/** From a file or standard input to an article. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Article } from '../../core';
import { articleFromHtml } from './html';

/** Input that cannot be used: exit code 1. The message is one line for the reader. */
export class InputError extends Error {}

const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article)\b/i;

/**
 * @param file a path, or '-' for `stdin`
 * @throws InputError
 */
export async function readArticle(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Article> {
  const name = file === '-' ? 'standard input' : file;
  const text = decodeUtf8(file === '-' ? await readAll(stdin) : await bytesOf(file), name);
  if (text.trim() === '') throw new InputError(`${name} is empty`);
  const isHtml = /^\.x?html?$/i.test(extname(file)) || (file === '-' && HTML_START.test(text));
  if (!isHtml) return { text, language: '' };
  const article = articleFromHtml(text, file);
  if (!article) throw new InputError(`no article found in ${file === '-' ? name : basename(file)}`);
  return article;
}

/** @throws InputError */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * A file's bytes as they come.
 * @throws InputError, also while it is read
 */
export async function* streamOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What to tell of a file that the system does not let be read. */
function unreadable(file: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return new InputError(`there is no file ${file}`);
  if (code === 'EISDIR') return new InputError(`${file} is a directory`);
  if (code === 'EACCES') return new InputError(`${file} may not be read`);
  return new InputError(`${file} cannot be read (${String(code ?? error)})`);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Without a byte order mark. @throws InputError */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name} is not UTF-8 text`);
  }
}
